//! What people type: plausible, with a word of its own in each, so that it can be followed; and now and then odd.

use rand::{RngExt as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha8Rng;

use super::{Aim, Soul};

/// Makes words nobody typed before, and remembers whose each one is.
#[derive(Default)]
pub struct Words(Vec<i64>);

const SYLLABLES: [&str; 16] =
    ["ba", "de", "fi", "go", "lu", "ma", "ne", "pi", "ro", "su", "ta", "ve", "ki", "jo", "du", "le"];

impl Words {
    /// A word of this person's.
    pub fn fresh(&mut self, by: i64) -> String {
        self.0.push(by);
        let mut rest = self.0.len();
        let mut word = String::from("zq");
        for _ in 0..3 {
            word.push_str(SYLLABLES[rest % SYLLABLES.len()]);
            rest /= SYLLABLES.len();
        }
        word
    }
}

const NEEDS: [&str; 5] = [
    "my kitchen tap drips",
    "a leaking pipe under the sink",
    "gotea el grifo de la cocina",
    "toilet is blocked and the sink drips",
    "plumber for a clogged drain",
];
const PRICES: [&str; 12] =
    ["80", "95", "$120", "80-120", "75-150", "2", "negotiable", "a convenir", "0", "-5", "€90", "120-80"];
const TIMES: [&str; 7] =
    ["tomorrow 3pm", "mañana a las 15:30", "in 2 hours", "31 Feb", "yesterday", "next friday 10:00", "10:15"];
const ACCOUNTS: [&str; 3] = ["12-3109-0012345-00", "NZ12 3109 0012 3450 0", "paypal.me/somebody"];
const KINDS_OF_WORK: [&str; 3] = ["plumbing", "plumber", "fontanero"];
const ODD: [&str; 9] = [
    "",
    "🙂🙂🙂",
    "\u{202e}drow\u{202c}",
    "<b>bold</b> & *stars* _x_ [l](http://x.example)",
    "\u{0}\u{7}\u{1b}[31m",
    "/",
    "//start",
    "#K7Q2MX",
    "1q:yes:1",
];

/// More than one message holds, now and then.
const LONGEST: usize = 900;

/// An answer to the question in that message; its sign tells which it is, in every language.
pub fn answer(text: &str, who: &Soul, words: &mut Words, rng: &mut ChaCha8Rng) -> String {
    let one_of = |list: &[&str], rng: &mut ChaCha8Rng| (*list.choose(rng).expect("never empty")).to_owned();
    let signs =
        ["🙋", "📍", "🏠", "👤", "🛠", "🚗", "💵", "🗓", "🕒", "🔎", "🔁", "🆘", "🏦", "✍️", "⭐", "🙂"];
    match signs.into_iter().find(|sign| text.contains(sign)) {
        Some("🙋") => one_of(&NEEDS, rng),
        Some("📍") if rng.random_ratio(1, 4) => who.town.to_lowercase(),
        Some("📍") => who.town.clone(),
        Some("🏠") => format!("{} Calle {}, ring twice", rng.random_range(1..99), words.fresh(who.id)),
        Some("👤") => format!("Pat {}", words.fresh(who.id)),
        Some("🛠") => one_of(&KINDS_OF_WORK, rng),
        Some("🚗") => rng.random_range(1..60).to_string(),
        Some("💵") => one_of(&PRICES, rng),
        Some("🗓" | "🕒") => one_of(&TIMES, rng),
        Some("🔎") => "#ABC234".into(),
        Some("🏦") => one_of(&ACCOUNTS, rng),
        _ => sentence(who, words, rng),
    }
}

/// A sentence to somebody else; sometimes it gives contacts away.
pub fn sentence(who: &Soul, words: &mut Words, rng: &mut ChaCha8Rng) -> String {
    let word = words.fresh(who.id);
    // What the operator tells people about how to be reached is the operator's own affair.
    let gives_away = if who.aim == Aim::Operator { 4..12 } else { 0..12 };
    match rng.random_range(gives_away) {
        0 => format!("{word} please call me at {}", who.number),
        1 => format!("{word} write to @{} on telegram", who.handle),
        2 => format!("{word} my number is {}", who.number.replace('-', "")),
        3 => format!("{word} mail {}@example.org", who.handle),
        4 if rng.random_ratio(1, 3) => format!("{word} {}", "long ".repeat(rng.random_range(10..LONGEST))),
        _ => format!("the old {word} in the hall needs two hours of work, I think"),
    }
}

/// Something no question asks for.
pub fn odd(rng: &mut ChaCha8Rng) -> String {
    let text = (*ODD.choose(rng).expect("never empty")).to_owned();
    if text.is_empty() { "\u{3164}\u{200b} ".repeat(40) } else { text }
}
