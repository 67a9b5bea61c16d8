//! Contact details as they are before anybody hides them.

use crate::dice::Dice;

/// A national number with its trunk prefix, in groups as its country writes it.
pub fn number(dice: &mut Dice) -> String {
    let pattern = dice.pick(&[
        "02% %## %##%",
        "02% %## %##",
        "09 %## %##%",
        "03 %## %##%",
        "07%## %#####",
        "020 %### %##%",
        "04%# %## %##",
        "06 %# %# %# %#",
        "07 %# %# %# %#",
        "01%# %#####%#",
        "030 %### %##%",
        "0800 %## %##",
    ]);
    dice.digits(pattern)
}

/// A number of a country that writes no trunk prefix.
pub fn bare_number(dice: &mut Dice) -> String {
    let pattern = dice.pick(&[
        "(%1%) 555-01##",
        "%1%-555-01##",
        "%1%.555.01##",
        "6%# %# %# %#",
        "6%# %## %##",
        "(11) 9%###-%##%",
        "8 9%# %## %# %#",
        "8 (9%#) %##-%#-%#",
        "9%# %## %##",
    ]);
    dice.digits(pattern)
}

/// A number with its country.
pub fn abroad(dice: &mut Dice) -> String {
    let pattern = dice.pick(&[
        "+64 2% %## %##%",
        "+44 7%## %#####",
        "+1 %1%-555-01##",
        "+33 6 %# %# %# %#",
        "+49 1%# %#####%#",
        "+34 6%# %# %# %#",
        "+55 11 9%### %##%",
        "+7 9%# %##-%#-%#",
        "+351 9%# %## %##",
        "+61 4%# %## %##",
    ]);
    dice.digits(pattern)
}

const FORENAMES: [&str; 12] =
    ["dana", "milo", "priya", "tane", "aroha", "jakub", "ines", "olga", "bruno", "celine", "heidi", "ravi"];
const SURNAMES: [&str; 12] = [
    "fisher",
    "novak",
    "okafor",
    "parata",
    "moreau",
    "santos",
    "weber",
    "petrov",
    "castro",
    "lindqvist",
    "wong",
    "hale",
];

/// A name with a dot, dash or underscore in it.
pub fn name(dice: &mut Dice, sign: &str) -> String {
    format!("{}{sign}{}", dice.pick(&FORENAMES), dice.pick(&SURNAMES))
}

/// What comes after the "@".
pub fn provider(dice: &mut Dice) -> &'static str {
    dice.pick(&[
        "gmail.com",
        "outlook.com",
        "yahoo.fr",
        "web.de",
        "mail.ru",
        "uol.com.br",
        "xtra.co.nz",
        "proton.me",
        "hotmail.es",
    ])
}

/// A domain of a firm.
pub fn domain(dice: &mut Dice) -> String {
    let ending = dice.pick(&["com", "co.nz", "de", "fr", "es", "com.br", "ru", "net", "org", "co.uk"]);
    format!("{}{}.{ending}", dice.pick(&SURNAMES), dice.pick(&["plumbing", "tiles", "garden", "repairs"]))
}

/// A name nobody would mistake for a word.
pub fn odd_name(dice: &mut Dice) -> String {
    let sign = dice.pick(&["_", "."]);
    match dice.between(0, 2) {
        0 => name(dice, sign),
        1 => format!("{}{}", name(dice, sign), dice.between(2, 99)),
        _ => format!("{}_{}", dice.pick(&SURNAMES), dice.pick(&["nz", "tiles", "build"])),
    }
}
