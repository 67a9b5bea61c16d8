//! Ways to hide a contact detail in a message.

use crate::{
    details::{abroad, bare_number, domain, name, number, odd_name, provider},
    dice::Dice,
};

/// A detail as it is written in a message, maybe with a cue before it.
pub struct Disguised {
    pub tactic: &'static str,
    pub text: String,
    /// Characters of the cue.
    pub lead: usize,
    /// Characters of the detail.
    pub length: usize,
}

impl Disguised {
    fn new(tactic: &'static str, cue: &str, detail: &str, after: &str) -> Self {
        let (lead, length) = (cue.chars().count(), detail.chars().count());
        Self { tactic, text: format!("{cue}{detail}{after}"), lead, length }
    }

    fn bare(tactic: &'static str, detail: &str) -> Self {
        Self::new(tactic, "", detail, "")
    }
}

/// Any detail in any disguise.
pub fn any(dice: &mut Dice, language: &str) -> Disguised {
    match dice.between(0, 9) {
        0 => written(dice),
        1 | 2 => separated(dice),
        3 => other_characters(dice),
        4 | 5 => in_words(dice, language),
        6 => encoded(dice),
        7 => mail(dice, language),
        8 => web(dice, language),
        _ => named(dice),
    }
}

fn digits_of(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

fn written(dice: &mut Dice) -> Disguised {
    match dice.between(0, 4) {
        0 => Disguised::bare("a number", &number(dice)),
        1 => Disguised::bare("a number without spaces", &digits_of(&number(dice))),
        2 => Disguised::bare("a number of its country", &bare_number(dice)),
        3 => Disguised::bare("a number with its country", &abroad(dice)),
        _ => {
            let app = dice.pick(&["WhatsApp ", "viber: ", "Signal ", "whats app ", "wasap "]);
            Disguised::new("a number on a messenger", app, &number(dice), "")
        }
    }
}

fn separated(dice: &mut Dice) -> Disguised {
    let number = number(dice);
    let separator = dice.pick(&[
        "-", ".", "*", "_", "|", "/", "~", " - ", " . ", "\n", "🙂", "…", ", ", "  ", "\t", " / ", "•",
    ]);
    match dice.between(0, 5) {
        0 => Disguised::bare("groups parted", &number.replace(' ', separator)),
        1 => {
            let digits: Vec<String> = digits_of(&number).chars().map(String::from).collect();
            Disguised::bare("digits parted", &digits.join(separator))
        }
        2 => Disguised::bare("groups in brackets", &format!("[{}]", number.replace(' ', "] ["))),
        3 => Disguised::bare("pairs parted", &pairs(&digits_of(&number)).join(separator)),
        4 => {
            let word =
                dice.pick(&[" then ", " and then ", " dash ", " luego ", " puis ", " dann ", " depois "]);
            let groups: Vec<&str> = number.splitn(3, ' ').collect();
            let (first, rest) = groups.split_first().expect("a number has groups");
            Disguised::bare("words between", &format!("{first}{word}{}", rest.join(" ")))
        }
        _ => Disguised::new("a price", "$", &number, ""),
    }
}

fn pairs(digits: &str) -> Vec<String> {
    digits.as_bytes().chunks(2).map(|pair| pair.iter().map(|byte| char::from(*byte)).collect()).collect()
}

/// What a figure is worth.
fn value(c: char) -> usize {
    usize::from(u8::try_from(c).expect("a figure") - b'0')
}

/// The nth character of a row.
fn nth(first: char, c: char) -> char {
    char::from_u32(first as u32 + c as u32 - '0' as u32).expect("the rows have no holes")
}

fn other_characters(dice: &mut Dice) -> Disguised {
    let number = number(dice);
    let mapped = |map: &dyn Fn(char) -> String| -> String {
        number.chars().map(|c| if c.is_ascii_digit() { map(c) } else { c.to_string() }).collect()
    };
    let row = |first: char| mapped(&|c| nth(first, c).to_string());
    let (tactic, text) = match dice.between(0, 10) {
        0 => ("full width", row('０')),
        1 => ("mathematical", row(dice.pick(&['𝟎', '𝟘', '𝟬', '𝟶']))),
        2 => ("another script", row(dice.pick(&['٠', '۰', '०', '০', '๐']))),
        3 => ("keycaps", mapped(&|c| format!("{c}\u{fe0f}\u{20e3}"))),
        4 => ("zero width", mapped(&|c| format!("{c}\u{200b}"))),
        5 => ("struck through", mapped(&|c| format!("{c}\u{336}"))),
        6 => ("letters for figures", number.replace('0', "O").replace('1', "l")),
        7 => {
            ("circled", mapped(&|c| if c == '0' { "⓪".into() } else { nth('①', nth_before(c)).to_string() }))
        }
        9 => {
            let parted: Vec<String> = digits_of(&number).chars().map(String::from).collect();
            let parted = parted.join(dice.pick(&[" ", "-", ".", " - ", "\n", "/", "🙂"]));
            ("letters for figures set apart", parted.replace('0', "O").replace('1', dice.pick(&["l", "I"])))
        }
        8 => ("direction override", format!("\u{202a}{number}\u{202c}")),
        _ => {
            let signs = ["⠚", "⠁", "⠃", "⠉", "⠙", "⠑", "⠋", "⠛", "⠓", "⠊"];
            let digits = digits_of(&number);
            let sign = |c: char| signs[value(c)];
            ("Braille", format!("⠼{}", digits.chars().map(sign).collect::<String>()))
        }
    };
    Disguised::bare(tactic, &text)
}

/// The figure one lower: rows that start with one.
fn nth_before(c: char) -> char {
    char::from(u8::try_from(c).expect("a figure") - 1)
}

/// Zero to nine.
fn words(language: &str) -> [&'static str; 10] {
    match language {
        "es" => ["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve"],
        "fr" => ["zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"],
        "de" => ["null", "eins", "zwo", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"],
        "pt" => ["zero", "um", "dois", "três", "quatro", "cinco", "meia", "sete", "oito", "nove"],
        "ru" => ["ноль", "один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять"],
        "mi" => ["kore", "tahi", "rua", "toru", "whā", "rima", "ono", "whitu", "waru", "iwa"],
        _ => ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"],
    }
}

fn in_words(dice: &mut Dice, language: &str) -> Disguised {
    let digits = digits_of(&number(dice));
    let words = words(language);
    let word = |c: char| words[value(c)].to_owned();
    let all: Vec<String> = digits.chars().map(word).collect();
    match dice.between(0, 5) {
        0 => Disguised::bare("words", &all.join(" ")),
        1 => Disguised::bare("words with commas", &all.join(", ")),
        2 => Disguised::bare("words with dashes", &all.join("-")),
        3 => Disguised::bare("words grown together", &all.concat()),
        4 => Disguised::bare("capital words", &all.join(" ").to_uppercase()),
        _ => {
            let half = |(at, c): (usize, char)| if at % 2 == 0 { word(c) } else { c.to_string() };
            let mixed: Vec<String> = digits.chars().enumerate().map(half).collect();
            Disguised::bare("words and figures", &mixed.join(" "))
        }
    }
}

fn encoded(dice: &mut Dice) -> Disguised {
    let number = digits_of(&dice.digits("02% %## %##%"));
    let address = format!("{}@gmail.com", name(dice, "."));
    let signs = ["-----", ".----", "..---", "...--", "....-", ".....", "-....", "--...", "---..", "----."];
    match dice.between(0, 5) {
        0 => Disguised::bare("base64", &data_encoding::BASE64.encode(address.as_bytes())),
        1 => {
            let pairs: Vec<String> = number.bytes().map(|byte| format!("{byte:x}")).collect();
            Disguised::bare("hexadecimal", &pairs.join(" "))
        }
        2 => {
            let signs: Vec<&str> = number.chars().map(|c| signs[value(c)]).collect();
            Disguised::bare("Morse", &signs.join(" "))
        }
        3 => Disguised::bare("turned round", &address.chars().rev().collect::<String>()),
        4 => {
            let turned: String = number.chars().rev().collect();
            Disguised::new("a number turned round", "", &turned, " backwards")
        }
        _ => {
            let figures = ["0", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
            let figures: Vec<&str> = number.chars().map(|c| figures[value(c)]).collect();
            Disguised::bare("Roman", &figures.join("-"))
        }
    }
}

/// "At" and "dot".
fn signs(language: &str) -> (&'static str, &'static str) {
    match language {
        "es" => ("arroba", "punto"),
        "fr" => ("arobase", "point"),
        "de" => ("at", "punkt"),
        "pt" => ("arroba", "ponto"),
        "ru" => ("собака", "точка"),
        _ => ("at", "dot"),
    }
}

fn mail(dice: &mut Dice, language: &str) -> Disguised {
    let (local, host) = (name(dice, "."), provider(dice));
    let plain = format!("{local}@{host}");
    let (at, dot) = signs(language);
    let (open, close) =
        dice.pick(&[("(", ")"), ("[", "]"), ("{", "}"), ("<", ">"), ("_", "_"), (" (", ") ")]);
    let signed = plain.replace('@', &format!("{open}{at}{close}"));
    let (tactic, text) = match dice.between(0, 8) {
        0 => ("an address", plain),
        1 => ("an address in capitals", plain.to_uppercase()),
        2 => ("an address with spaces", plain.replace('@', " @ ").replace('.', " . ")),
        3 => ("at in brackets", signed),
        4 => ("at and dot in brackets", signed.replace('.', &format!("{open}{dot}{close}"))),
        5 => {
            ("an address in words", plain.replace('@', &format!(" {at} ")).replace('.', &format!(" {dot} ")))
        }
        6 => ("a wide at", plain.replace('@', "＠")),
        7 => ("Cyrillic letters", plain.replace('a', "а").replace('o', "о").replace('e', "е")),
        _ => ("letters set apart", plain.chars().map(String::from).collect::<Vec<_>>().join(" ")),
    };
    Disguised::bare(tactic, &text)
}

fn web(dice: &mut Dice, language: &str) -> Disguised {
    let domain = domain(dice);
    let (_, dot) = signs(language);
    let (tactic, text) = match dice.between(0, 7) {
        0 => ("a domain", domain),
        1 => ("a link", format!("https://www.{domain}/jobs?id={}", dice.between(1, 99))),
        2 => ("www", format!("www.{domain}")),
        3 => ("a domain with spaces", domain.replace('.', " . ")),
        4 => (
            "a domain with bracketed dots",
            domain.replace('.', dice.pick(&["[.]", "(dot)", "[dot]", "{.}"])),
        ),
        5 => ("hxxp", format!("hxxps://{}", domain.replace('.', "[.]"))),
        6 => {
            let name = domain.split('.').next().unwrap_or_default();
            ("a domain in words", format!("{name} {dot} com"))
        }
        _ => ("a short link", dice.digits("bit.ly/3xK%qZ#t")),
    };
    Disguised::bare(tactic, &text)
}

fn named(dice: &mut Dice) -> Disguised {
    let name = odd_name(dice);
    let cue = dice.pick(&[
        "insta: ",
        "my insta is ",
        "IG ",
        "insat: ",
        "my telegram is ",
        "tg ",
        "find me on tiktok as ",
        "📸 ",
        "wechat id ",
        "mi insta es ",
        "mon insta c'est ",
        "meu insta é ",
        "mein insta ist ",
        "мой телеграм ",
        "snap ",
        "skype: ",
        "discord: ",
        "Signal username is ",
        "facebook page ",
        "LINE id: ",
        "fb: ",
    ]);
    match dice.between(0, 4) {
        0 => Disguised::bare("an at name", &format!("@{name}")),
        1 => Disguised::bare("a link to a messenger", &format!("t.me/{}", name.replace('.', "_"))),
        2 => Disguised::bare("a number as a link", &format!("wa.me/{}", digits_of(&abroad(dice)))),
        3 => Disguised::new("a name before its service", "I'm ", &name, " on insta"),
        _ => Disguised::new("a name after its service", cue, &name, ""),
    }
}
