//! The contact guard against sets it was not made from.

mod details;
mod dice;
mod disguises;
mod score;
mod sets;
mod talk;

use std::collections::BTreeMap;

use domain::guard::{Context, check};

use dice::Dice;

/// Cases a generator makes.
const CASES: u64 = 8_000;

fn lines(file: &'static str) -> Vec<(&'static str, &'static str)> {
    file.lines().map(|line| line.split_once('|').expect("a language, a bar, a sentence")).collect()
}

/// What went wrong with how many cases, with the first of them.
#[derive(Default)]
struct Wrong(BTreeMap<String, (usize, String)>);

impl Wrong {
    fn note(&mut self, what: &str, case: String) {
        self.0.entry(what.to_owned()).or_insert((0, case)).0 += 1;
    }

    fn assert_none(&self) {
        let told = |(what, (count, case)): (&String, &(usize, String))| format!("{count} x {what}: {case}\n");
        assert!(self.0.is_empty(), "\n{}", self.0.iter().map(told).collect::<String>());
    }
}

#[test]
fn any_detail_in_any_disguise_in_any_sentence_is_hidden_whole_and_nothing_else_is() {
    let carriers = lines(include_str!("carriers.txt"));
    let mut wrong = Wrong::default();
    for seed in 0..CASES {
        let mut dice = Dice::new(seed);
        let (language, carrier) = dice.pick(&carriers);
        let disguised = disguises::any(&mut dice, language);
        let (before, after) = carrier.split_once("{}").unwrap();
        let text = format!("{before}{}{after}", disguised.text);
        let verdict = check(&text, &Context::default());
        let begins = before.chars().count() + disguised.lead;
        let detail = begins..begins + disguised.length;
        let hidden = |at: usize| verdict.spans.iter().any(|span| (span.start..span.end).contains(&at));
        let bare = |(at, c): (usize, char)| c.is_alphanumeric() && hidden(at) != detail.contains(&at);
        if text.chars().enumerate().any(bare) || !verdict.is_leak() {
            let what = if verdict.is_leak() { "cut wrongly" } else { "missed" };
            wrong.note(&format!("{} {what}", disguised.tactic), format!("{text:?} -> {:?}", verdict.masked));
        }
    }
    wrong.assert_none();
}

#[test]
fn no_talk_about_a_job_is_hidden() {
    let sentences = lines(include_str!("talk.txt"));
    let mut wrong = Wrong::default();
    for seed in 0..CASES {
        let mut dice = Dice::new(seed);
        let (_, sentence) = dice.pick(&sentences);
        let text = talk::filled(&mut dice, sentence);
        let verdict = check(&text, &Context::default());
        if verdict.is_leak() {
            wrong.note(sentence, format!("{text:?} -> {:?}", verdict.masked));
        }
    }
    wrong.assert_none();
}

/// Long enough that work which grows with the square of the length would never end.
const FLOOD: usize = 40_000;

#[test]
fn floods_of_anything_are_read_to_the_end() {
    for drop in [
        "0123456789",
        "0 1 2 3 ",
        "zero one call two insta ",
        "a @ b . ",
        "(at)[dot]",
        "a b c d ",
        "\u{200b}",
        "e\u{336}",
        "www.a.",
        "..... ----- ",
        "insta: ",
        "nineone",
        "t.me/x ",
        "30 31 32 ",
        "i ii iii ",
        "@a",
    ] {
        let flood = drop.repeat(FLOOD / drop.len());
        let verdict = check(&flood, &Context::default());
        let last = verdict.spans.last().map_or(0, |span| span.end);
        assert!(last <= flood.chars().count(), "{drop}");
    }
}
