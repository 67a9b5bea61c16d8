//! What people write about jobs: figures of every kind in the places of a sentence.

use crate::dice::Dice;

/// A sentence with its places filled.
pub fn filled(dice: &mut Dice, sentence: &str) -> String {
    let mut out = String::new();
    let mut rest = sentence;
    while let Some((before, place)) = rest.split_once('{') {
        let (place, after) = place.split_once('}').expect("every place is closed");
        out.push_str(before);
        out.push_str(&figure(dice, place));
        rest = after;
    }
    out + rest
}

fn figure(dice: &mut Dice, place: &str) -> String {
    match place {
        "list" => list(dice),
        "street" => dice.pick(&["Queen", "Jaurès", "Mayor", "Linden", "Ленина", "Augusta", "Oak"]).into(),
        "maker" => dice.pick(&["Makita", "Bosch", "Mitsubishi", "Miele", "DeWalt"]).into(),
        "word" => dice.pick(&["one", "two", "three", "four", "five", "six"]).into(),
        "count" => dice.between(1, 40).to_string(),
        "emergency" => dice.pick(&["111", "112", "911", "999", "000", "190"]).into(),
        "percent" => format!("{}%", dice.between(10, 60)),
        "time" => time(dice),
        "date" => date(dice),
        _ => {
            let pattern = dice.pick(patterns(place));
            dice.digits(pattern)
        }
    }
}

/// Ways to write a figure: `#` is any digit, `%` none that misleads.
fn patterns(place: &str) -> &'static [&'static str] {
    match place {
        "money" => &[
            "$%##",
            "$%,###.##",
            "%## €",
            "%.###,## €",
            "% ### €",
            "NZ$%##",
            "%##.##",
            "R$ %.###,##",
            "%# ### руб.",
            "£%#",
            "%## USD",
        ],
        "size" => &["%.# x %.#", "%###x%###", "%###x%###x18mm", "%,%# x %,%# m", "%m x %m", "%## mm"],
        "length" => &["%### mm", "%.# m", "%##cm", "%,% m"],
        "postcode" => &["%###", "%####", "%####-%##", "SW%A %AA"],
        "code" => &["%###", "#%##", "%###*", "B%#%#"],
        "model" => &["RTW5%#X", "DCD7%#", "MSZ-AP%#VGK", "WF-7%BW4HS", "GSR 18V-%#"],
        "part" => &["260857%##%", "%###-%##-%##%", "A%##-%##", "%# %## %##"],
        "serial" => &["1048226%##%", "SN%#######", "%##-%######", "%########"],
        "invoice" => &["INV-2026-00%#", "2026/0%##", "Q-00%##", "2026-%###"],
        "tracking" => &["7811 00%# 99%# 55%# 0%", "RR%#######%NZ", "1Z%##E%#######"],
        "place" => &["-36.8%#%, 174.7%#%", "41.2%#%#, -8.6%#%#", "48.85%#, 2.35%#"],
        "file" => &["plan_v%.pdf", "IMG_202603%#_10%#%#.jpg", "scan-00%#.png", "kitchen %.docx"],
        "version" => &["4.%#.0.1%#", "v%.%.%", "%.%.1#"],
        "ip" => &["192.168.%.%#", "10.0.%.%#", "172.16.%#.%", "192.168.1.%#:80%#"],
        "ratio" => &["1:%", "1:%:%", "%:1"],
        "bank" => &["06-0%##-0%#####-00", "12-3%##-0%#####-0#", "DE89 37%# 04%# 05%# 01%# 00"],
        "plate" => &["JHT%#%", "%#-AB-%#", "KH%#% XY"],
        other => panic!("no figure is called {other}"),
    }
}

fn time(dice: &mut Dice) -> String {
    let (hour, minute) = (dice.between(7, 19), dice.pick(&["00", "15", "30", "45"]));
    match dice.between(0, 3) {
        0 => format!("{hour}:{minute}"),
        1 => format!("{hour}h{minute}"),
        2 => format!("{hour}.{minute}"),
        _ => format!("{hour:02}{minute}"),
    }
}

fn date(dice: &mut Dice) -> String {
    let (day, month) = (dice.between(1, 28), dice.between(1, 12));
    match dice.between(0, 5) {
        0 => format!("{day:02}/{month:02}/2026"),
        1 => format!("{day}.{month}.2026"),
        2 => format!("2026-{month:02}-{day:02}"),
        3 => format!("{day:02}-{month:02}-26"),
        4 => format!("{day}/{month}"),
        _ => format!("{day}.{month:02}."),
    }
}

/// Numbers that count up.
fn list(dice: &mut Dice) -> String {
    let first = dice.between(1, 9);
    let many = dice.between(3, 8);
    let separator = dice.pick(&[" ", ", ", " and "]);
    (first..first + many).map(|number| number.to_string()).collect::<Vec<_>>().join(separator)
}
