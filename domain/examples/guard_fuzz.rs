//! Reads made-up messages, as many as are asked for, and stops at the first one whose verdict does not fit together.

use std::io::{self, Write as _};

use domain::guard::{Context, MASK, check};

/// Pieces that messages are made of: what the detectors look for, and what gets in their way.
const PIECES: &[&str] = &[
    "0",
    "21",
    "448",
    "9912",
    "zero",
    "cinq",
    "meia",
    "zwo",
    "ноль",
    "rua",
    "double",
    "oh",
    "@",
    " at ",
    "(at)",
    " dot ",
    ".",
    ",",
    "-",
    "_",
    "/",
    " ",
    "  ",
    "\n",
    "com",
    "co.nz",
    "gmail",
    "www.",
    "https://",
    "t.me/",
    "wa.me/",
    "insta",
    ": ",
    "telegram",
    "whatsapp",
    "call me on ",
    "ring ",
    "$",
    "€",
    "€80",
    "12:30",
    "14/07",
    "2.4 m",
    "4471",
    "#K7Q2MX",
    "\u{200b}",
    "\u{202e}",
    "\u{301}",
    "０",
    "①",
    "٣",
    "४",
    "0️⃣",
    "о",
    "é",
    "ß",
    "ﬁ",
    "👍🏽",
    "🇳🇿",
    "c2FtQA==",
    "5c78",
    ".-",
    "reversed ",
    "x",
    "O",
    "l",
    "I",
    "▒▒▒",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "*",
    "|",
    "~",
    "'",
    "\"",
    "\0",
    "\t",
];
/// The most pieces of one message.
const LONGEST: u64 = 60;

/// A small generator: the same number leads to the same messages.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % end
    }

    fn message(&mut self) -> String {
        (0..self.below(LONGEST)).map(|_| self.piece()).collect()
    }

    fn piece(&mut self) -> String {
        match self.below(12) {
            0 => char::from_u32(u32::try_from(self.below(0x11_0000)).unwrap_or_default()).map(String::from),
            1 => Some(self.below(10_000).to_string()),
            2 => {
                let again = usize::try_from(self.below(30)).unwrap_or_default();
                Some(PIECES[self.place()].repeat(again))
            }
            _ => Some(PIECES[self.place()].to_owned()),
        }
        .unwrap_or_default()
    }

    fn place(&mut self) -> usize {
        usize::try_from(self.below(PIECES.len() as u64)).unwrap_or_default()
    }
}

/// What does not fit in the verdict on a message.
fn wrong(message: &str, earlier: &[&str], asked: bool) -> Option<&'static str> {
    let verdict = check(message, &Context { earlier: earlier.to_vec(), asked });
    let chars: Vec<char> = message.chars().collect();
    let (mut at, mut shown) = (0, String::new());
    for span in &verdict.spans {
        if span.start < at || span.end <= span.start || span.end > chars.len() {
            return Some("spans are not sorted, disjoint and within the message");
        }
        shown.extend(&chars[at..span.start]);
        shown.push_str(MASK);
        at = span.end;
    }
    shown.extend(&chars[at..]);
    (shown != verdict.masked).then_some("the masked message does not follow from the spans")
}

fn main() -> io::Result<()> {
    let mut asked = std::env::args().skip(1).filter_map(|arg| arg.parse().ok());
    let (count, seed) = (asked.next().unwrap_or(100_000_u64), asked.next().unwrap_or(1).max(1));
    let mut dice = Dice(seed);
    let mut earlier: Vec<String> = Vec::new();
    for number in 0..count {
        let message = dice.message();
        let before: Vec<&str> = earlier.iter().map(String::as_str).collect();
        if let Some(why) = wrong(&message, &before, number % 3 == 0) {
            writeln!(io::stdout().lock(), "message {number}: {why}: {message:?} after {before:?}")?;
            std::process::exit(1);
        }
        earlier.push(message);
        if earlier.len() > 6 {
            earlier.remove(0);
        }
    }
    writeln!(io::stdout().lock(), "{count} messages read, nothing that does not fit")
}
