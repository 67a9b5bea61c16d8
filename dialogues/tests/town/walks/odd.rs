//! What no question asks for: hostile words, answers that were not offered, buttons nobody made.

use chrono::NaiveDate;
use dialogues::{
    press::{Choice, PriceChip},
    say::{BookingPrompt, OfferPrompt, Prompt},
};

pub const HOSTILE: &[&str] = &[
    "",
    "   ",
    "🙂🙂",
    "\u{202e}evil\u{200b}\u{7}",
    "<b>bold</b> *md* `code`",
    "call me 505 555 0134 or me@example.com",
    "#K7Q2MX",
    "𝕋𝕒𝕡 מים دوش",
    "yesterday at 3pm",
    "31 February",
    "0",
    "99999999999999999999",
    "120-80",
    "80 EUR",
    "1.999",
    "x",
    "no",
    "Springfield",
    "plumber",
];

/// A day no calendar of ours goes to.
const FAR: NaiveDate = NaiveDate::from_ymd_opt(2099, 1, 1).expect("a day");

/// Answers that no question of the moment may have offered.
pub const UNOFFERED: &[Choice] = &[
    Choice::Yes,
    Choice::No,
    Choice::Back,
    Choice::Skip,
    Choice::Other,
    Choice::Finished,
    Choice::NoFigure,
    Choice::Change,
    Choice::Option(200),
    Choice::Place(200),
    Choice::Day(FAR),
    Choice::Price(PriceChip::Fixed(99_900)),
    Choice::Radius(99_999),
    Choice::Stars(9),
];

/// Answers to a question that are almost right.
pub fn almost(prompt: &Prompt) -> &'static [&'static str] {
    match prompt {
        Prompt::Name => &[
            "x",
            "12345",
            "me@example.com",
            "Ana +64 21 555 0199",
            "Maximiliano Bartholomew von und zu Hohenstein",
        ],
        Prompt::Price { .. }
        | Prompt::Figure { .. }
        | Prompt::Raise { .. }
        | Prompt::Total { .. }
        | Prompt::Offer(OfferPrompt::Total { .. }) => {
            &["0", "2", "negotiable", "120-80", "80 EUR", "80.5555", "999", "99999999999999999999", "cheap"]
        }
        Prompt::Day { .. } | Prompt::Time { .. } | Prompt::Offer(OfferPrompt::Start { .. }) => {
            &["yesterday at 3pm", "in 20 minutes", "31 February", "25:00", "in 500 days", "whenever"]
        }
        Prompt::Radius { .. } | Prompt::Stars { .. } => &["0", "99999", "far"],
        Prompt::Booking(BookingPrompt::PayoutAccount | BookingPrompt::PayoutLink { .. }) => {
            &["505 555 0134", "my bank", "1234", "t.me/ana", "cash.example/ana", "ana@example.com"]
        }
        _ => HOSTILE,
    }
}

pub const COMMANDS: &[&str] = &[
    "start",
    "start p_unknown",
    "menu",
    "post",
    "jobs",
    "requests",
    "inbox",
    "profile",
    "pause",
    "settings",
    "language",
    "help",
    "terms",
    "privacy",
    "support",
    "cancel",
    "undo",
    "block",
    "report",
    "blocks",
    "admin",
    "offer",
    "nonsense",
];

pub const JUNK: &[&str] =
    &["", "1", "2q:yes:1", "1q:nonsense:1", "1q:yes:3", "1go:nowhere:0", "1talk:x:0", "\u{fffd}"];
