//! Canaries: what must stay on the phone of the person it belongs to. The scan reads everything any phone ever held,
//! plain and folded: digits of any script, letters apart, UTF-16, base 64.

use data_encoding::{BASE64_NOPAD, BASE64URL_NOPAD};
use regex::Regex;

use crate::emulator::Emulator;
use crate::people::Person;
use crate::received::Piece;

/// Shorter than this, folded, says nothing about anybody.
const SHORTEST: usize = 6;
/// Numbers of accounts shorter than this are no numbers of life.
const SHORTEST_ID: i64 = 1_000_000;
/// Where the digits of other scripts begin; each script has ten in a row.
const ZEROS: [u32; 30] = [
    0x0660, 0x06F0, 0x07C0, 0x0966, 0x09E6, 0x0A66, 0x0AE6, 0x0B66, 0x0BE6, 0x0C66, 0x0CE6, 0x0D66, 0x0E50,
    0x0ED0, 0x0F20, 0x1040, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1B50, 0xA8D0, 0xFF10, 0x1D7CE, 0x1D7D8,
    0x1D7E2, 0x1D7EC, 0x1D7F6, 0x2080,
];

/// Something of one person on the phone of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leak {
    /// Whose phone holds it.
    pub reader: i64,
    /// Whose it is.
    pub whose: i64,
    /// What.
    pub canary: String,
    /// In which kind of message, and whether in a file of it.
    pub at: String,
    /// How it was written.
    pub way: &'static str,
}

impl Emulator {
    /// Something more that must stay on that person's phone.
    pub fn plant(&mut self, person: i64, canary: &str) {
        if let Some(person) = self.people.get_mut(&person) {
            person.canaries.push(canary.to_owned());
        }
    }
}

impl Person {
    /// What nobody else may learn: the names of their account, its number, their telephone, and what was planted.
    pub fn canaries(&self) -> impl Iterator<Item = String> {
        let names = [self.last_name.clone(), self.username.clone()].into_iter().flatten();
        let id = (self.id >= SHORTEST_ID).then(|| self.id.to_string());
        names.chain(id).chain([self.phone_number()]).chain(self.canaries.clone())
    }
}

/// One canary in all its disguises.
#[derive(Debug)]
struct Seeker {
    whose: i64,
    canary: String,
    folded: String,
    utf16: [Vec<u8>; 2],
    base64: Vec<String>,
}

/// Looks at everything once, as it arrives.
#[derive(Debug, Default)]
pub struct Scan {
    seekers: Vec<Seeker>,
    /// Any of them, folded or in base 64: most of what is read is cleared by one look.
    any: Option<(Regex, Regex)>,
    known: usize,
    read: usize,
}

impl Scan {
    /// Leaks in what arrived since the last look. Canaries planted meanwhile are looked for from now on.
    pub fn look(&mut self, emulator: &Emulator) -> Vec<Leak> {
        self.learn(emulator);
        let fresh = &emulator.received()[self.read..];
        self.read = emulator.received().len();
        let mut leaks = Vec::new();
        for received in fresh {
            for piece in emulator.pieces(received) {
                leaks.extend(self.find(received.chat, &piece));
            }
        }
        leaks
    }

    fn learn(&mut self, emulator: &Emulator) {
        let count = emulator.people().map(|person| person.canaries().count()).sum();
        if count == self.known && self.any.is_some() {
            return;
        }
        let all = emulator.people().flat_map(|person| person.canaries().map(|word| (person.id, word)));
        self.seekers = all.filter_map(|(whose, canary)| Seeker::of(whose, canary)).collect();
        self.known = count;
        let one_of = |words: Vec<String>| {
            let words: Vec<String> = words.iter().map(|word| regex::escape(word)).collect();
            // Without a canary nothing is found.
            let pattern = if words.is_empty() { "[^\\s\\S]".to_owned() } else { words.join("|") };
            Regex::new(&pattern).ok()
        };
        let folded = one_of(self.seekers.iter().map(|seeker| seeker.folded.clone()).collect());
        let coded = one_of(self.seekers.iter().flat_map(|seeker| seeker.base64.clone()).collect());
        self.any = folded.zip(coded);
    }

    fn find(&self, reader: i64, piece: &Piece<'_>) -> Vec<Leak> {
        let text = String::from_utf8_lossy(&piece.bytes);
        let folded = fold(&text);
        let suspicious =
            self.any.as_ref().is_none_or(|(plain, coded)| plain.is_match(&folded) || coded.is_match(&text));
        if !suspicious && !piece.is_file {
            return Vec::new();
        }
        let others = self.seekers.iter().filter(|seeker| seeker.whose != reader);
        let found = others.filter_map(|seeker| Some((seeker, seeker.way(&text, &folded, &piece.bytes)?)));
        found
            .map(|(seeker, way)| Leak {
                reader,
                whose: seeker.whose,
                canary: seeker.canary.clone(),
                at: piece.at.clone(),
                way,
            })
            .collect()
    }
}

impl Seeker {
    fn of(whose: i64, canary: String) -> Option<Self> {
        let folded = fold(&canary);
        if folded.len() < SHORTEST {
            return None;
        }
        let utf16 = [
            canary.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            canary.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        ];
        let mut base64: Vec<String> = (0..3).flat_map(|before| coded(canary.as_bytes(), before)).collect();
        base64.dedup();
        Some(Self { whose, canary, folded, utf16, base64 })
    }

    fn way(&self, text: &str, folded: &str, bytes: &[u8]) -> Option<&'static str> {
        let in_bytes = |word: &Vec<u8>| bytes.windows(word.len()).any(|window| window == word.as_slice());
        match () {
            () if text.contains(&self.canary) => Some("plain"),
            () if folded.contains(&self.folded) => Some("folded"),
            () if self.base64.iter().any(|word| text.contains(word)) => Some("base 64"),
            () if self.utf16.iter().any(in_bytes) => Some("utf-16"),
            () => None,
        }
    }
}

/// What of it stands in base 64 whatever surrounds it, where so many bytes of a group stand before it.
fn coded(canary: &[u8], before: usize) -> [String; 2] {
    let bytes = [vec![0; before], canary.to_vec()].concat();
    // Characters that carry bits of nothing but the canary.
    let (from, to) = ((before * 8).div_ceil(6), bytes.len() * 8 / 6);
    [BASE64_NOPAD.encode(&bytes), BASE64URL_NOPAD.encode(&bytes)].map(|all| all[from..to].to_owned())
}

/// Letters and digits alone, small, digits in the script of this file.
fn fold(text: &str) -> String {
    text.chars().flat_map(|c| digit(c).unwrap_or(c).to_lowercase()).filter(|c| c.is_alphanumeric()).collect()
}

fn digit(c: char) -> Option<char> {
    let zero = ZEROS.into_iter().find(|zero| (*zero..zero + 10).contains(&u32::from(c)))?;
    char::from_digit(u32::from(c) - zero, 10)
}
