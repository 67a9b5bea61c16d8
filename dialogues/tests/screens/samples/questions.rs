//! Every question, and everything that can be said before one.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use dialogues::{
    input::Kind,
    press::{PriceChip, Reason},
    say::{
        Album, CasePrompt, Note, Occasion, PhotosPrompt, PlaceChip, PlaceToSend, Prompt, Purpose,
        RadiusAsked, Say, Standing, ThreadChip, Trouble,
    },
};
use domain::{
    change::SanctionKind,
    guard::Kind as Detail,
    job::Act,
    market::{GroupId, Mode},
    money::{Currency, Price},
};

use super::{ask, offering, tomorrow};
use crate::fixtures::{THREAD, Town, ZONE, dollars, request, service};

fn date(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

fn group() -> GroupId {
    GroupId::new("repairs").unwrap()
}

/// The questions of a request, in the order they are asked.
pub fn posting(_: &Town) -> Vec<Prompt> {
    let place = |region: &str| PlaceChip { name: "Santa Fe".into(), region: region.into() };
    let chips = vec![PriceChip::Fixed(8_000), PriceChip::Range(6_000, 12_000), PriceChip::Negotiable];
    let times = [9, 12, 15, 18].map(|hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap());
    let typed = "santa fe".to_owned();
    vec![
        Prompt::Need,
        Prompt::PickService { need: "my tap drips".into(), guessed: vec![service("plumbing")] },
        Prompt::PickGroup(Purpose::Post),
        Prompt::PickInGroup { group: group(), purpose: Purpose::Post },
        Prompt::ServiceQuestion { service: service("plumbing"), question: "plumbing-part".into() },
        Prompt::Describe { service: service("plumbing") },
        Prompt::DescribeMore { service: service("plumbing"), so_far: "tap".into() },
        photos(Album::Request, 0),
        photos(Album::Request, 3),
        Prompt::Where(Purpose::Post),
        Prompt::WhichPlace { typed, places: vec![place("New Mexico"), place("Argentina")] },
        Prompt::Address,
        Prompt::Day { occasion: Occasion::Post, month: date(1), earliest: date(21), latest: date(30) },
        Prompt::Time { occasion: Occasion::Post, day: date(22), times: times.to_vec() },
        Prompt::Price {
            service: service("plumbing"),
            typical: Some((dollars(60), dollars(250))),
            chips,
            budget: false,
        },
        Prompt::Name,
        preview(vec![Mode::Dispatch]),
        preview(vec![Mode::Dispatch, Mode::Offers]),
        Prompt::EditRequest,
    ]
}

/// Photos, please, with so many of them there.
fn photos(of: Album, kept: usize) -> Prompt {
    Prompt::Photos(PhotosPrompt { of, kept, most: of.most() })
}

/// The request as it goes out, where it may find its provider in these ways.
fn preview(modes: Vec<Mode>) -> Prompt {
    let request = Box::new(request());
    Prompt::Preview { request, name: "Ana".into(), supply: Some(7), modes, invites: None }
}

/// The questions of a registration.
pub fn registering(_: &Town) -> Vec<Prompt> {
    let chosen = vec![service("plumbing")];
    vec![
        Prompt::Services { chosen: Vec::new() },
        Prompt::ServicesOf { group: group(), chosen: chosen.clone() },
        Prompt::ServicesFound { found: chosen.clone(), chosen: Vec::new() },
        Prompt::Services { chosen },
        Prompt::Where(Purpose::Offer),
        Prompt::Radius(RadiusAsked { place: "Santa Fe".into(), radii: vec![5, 10, 20, 50] }),
        Prompt::About,
        Prompt::Offering { offering: offering(Standing::Active), name: "Beto".into() },
        Prompt::EditOffering,
        photos(Album::Profile, 0),
        photos(Album::Profile, 10),
    ]
}

/// The questions a job asks.
pub fn of_a_job(town: &Town) -> Vec<Prompt> {
    let code = town.code();
    let range = Price::range(dollars(60), dollars(120)).unwrap();
    let chips = vec![dollars(60), dollars(90), dollars(120)];
    let left = [Act::Withdraw, Act::StepBack, Act::Release, Act::Cancel, Act::AskEnd];
    let why = |act| Prompt::Why { code: code.clone(), act, reasons: Reason::ALL.to_vec() };
    let sure =
        |act| Prompt::Sure { code: code.clone(), act, reason: Reason::Other, fee: None, record: false };
    let other = "Beto".to_owned();
    let chip = ThreadChip { thread: THREAD, name: "Beto".into(), code: code.clone() };
    let text = "I'll be there".to_owned();
    [
        vec![
            Prompt::Figure { code: code.clone(), price: range, chips: chips.clone() },
            Prompt::Raise { code: code.clone(), price: range, chips: chips.clone() },
            Prompt::Raise { code: code.clone(), price: Price::Fixed(dollars(60)), chips: chips.clone() },
            Prompt::Figure { code: code.clone(), price: Price::Negotiable, chips: Vec::new() },
            Prompt::Total {
                code: code.clone(),
                price: Price::Negotiable,
                present: Some(dollars(80)),
                chips: chips.clone(),
            },
            Prompt::Total { code: code.clone(), price: range, present: None, chips },
            Prompt::KeepStart {
                code: code.clone(),
                start: tomorrow(),
                zone: ZONE,
                total: Some(dollars(80)),
                figures: None,
            },
        ],
        left.map(why).to_vec(),
        left.map(sure).to_vec(),
        vec![
            Prompt::Fixes { code: code.clone() },
            Prompt::HelpWith { code: code.clone(), stops_clocks: true },
            Prompt::HelpWith { code: code.clone(), stops_clocks: false },
            Prompt::Stars { code: code.clone(), other: other.clone() },
            Prompt::ReviewWords { code, other, stars: 4 },
            Prompt::ForWhom { text, threads: vec![chip], answers: true },
            Prompt::SendPlace(PlaceToSend {
                to: "Beto".into(),
                code: town.code(),
                named: Some("Blue Café".into()),
            }),
        ],
    ]
    .concat()
}

/// The questions that belong to neither.
pub fn rest() -> Vec<Prompt> {
    let kinds = [SanctionKind::Paused, SanctionKind::Banned, SanctionKind::Lifted];
    let sanctions = kinds.map(|kind| CasePrompt::SanctionReason { kind, name: "Beto".into() }.into());
    let days = [Occasion::Repost, Occasion::Terms].map(|occasion| Prompt::Day {
        occasion,
        month: date(1),
        earliest: date(21),
        latest: date(21) + TimeDelta::days(90),
    });
    let rest = [
        Prompt::PickGroup(Purpose::Offer),
        Prompt::PickGroup(Purpose::Invite),
        Prompt::PostThis { need: "my tap drips".into() },
        Prompt::Language,
        Prompt::JobCode,
    ];
    sanctions.into_iter().chain(days).chain(rest).collect()
}

/// Each thing that can be said before a question.
pub fn noted() -> Vec<Say> {
    let troubles = [
        Trouble::TextOnly(Kind::Photo),
        Trouble::TextOnly(Kind::Voice),
        Trouble::TextOnly(Kind::Contact),
        Trouble::TextOnly(Kind::Unknown),
        Trouble::NoPinHere,
        Trouble::SaysNothing,
        Trouble::PickOne,
        Trouble::NoSuchService,
        Trouble::NoServices,
        Trouble::NoSuchPlace,
        Trouble::FarFromAnywhere,
        Trouble::WhenNotUnderstood,
        Trouble::NoSuchTime,
        Trouble::Past,
        Trouble::TooFarAhead,
        Trouble::MoneyNotUnderstood,
        Trouble::NotPositive,
        Trouble::TooMuch,
        Trouble::TooFine,
        Trouble::Reversed,
        Trouble::ForeignMoney(Currency::EUR),
        Trouble::PriceOutside,
        Trouble::NumberNotUnderstood,
        Trouble::OutOfRange,
        Trouble::NameTooShort,
        Trouble::NameTooLong,
        Trouble::NameNoLetter,
        Trouble::NameContact,
        Trouble::NoSuchJob,
        Trouble::AsPhoto,
        Trouble::AllPhotos,
        Trouble::PhotosOnly,
        Trouble::PayoutContact,
        Trouble::NotAnAccount,
        Trouble::NotAPayHost,
        Trouble::NotHigher,
    ];
    let invited = Note::InvitedTo { name: "Beto".into(), code: Town::new().code() };
    let hidden = Note::Hidden { text: "call ▒▒▒".into(), kinds: vec![Detail::Phone] };
    let notes = [Note::Masked("call ▒▒▒".into()), hidden, Note::Resumed, Note::Stale, Note::Invited, invited];
    let all = troubles.map(Note::Trouble).into_iter().chain(notes);
    all.map(|note| ask(Prompt::Name, Some(note), false)).collect()
}
