//! The texts of all languages belong together: same keys, same arguments, none unused, none missing.

#![allow(clippy::unwrap_used, reason = "a folder that cannot be read is a failed test")]

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

use dialogues::{
    locale::{Locale, commands, introduction, languages},
    press::{CardVerb, DeskVerb, Door, OfferOrder, Reason, RecordVerb},
};
use domain::{
    job::{Act, DeclineReason, Refusal, State, Way},
    language::Language,
    market::Market,
    report::Wrong,
};

/// The arguments of each text, by key.
type Texts = BTreeMap<String, BTreeSet<String>>;

/// A market where every command leads somewhere.
fn kiwigigs() -> Market {
    Market::parse(include_str!("../../markets/kiwigigs.toml")).expect("a profile that comes with the service")
}

fn folder(inside: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(inside)
}

fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    let ours = files.into_iter().filter(|path| path.extension().is_some_and(|own| own == ending));
    ours.chain(folders.iter().flat_map(|inner| self::files(inner, ending))).collect()
}

fn texts(language: &Language) -> Texts {
    let mut texts = Texts::new();
    for file in files(&folder("../locales").join(language.as_str()), "ftl") {
        let mut key = String::new();
        for line in fs::read_to_string(&file).unwrap().lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
                name.clone_into(&mut key);
                assert!(texts.insert(key.clone(), BTreeSet::new()).is_none(), "{key} stands twice");
            }
            let names = line.split('$').skip(1).map(|rest| {
                rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>()
            });
            texts.entry(key.clone()).or_default().extend(names);
        }
    }
    texts.remove("");
    texts
}

/// Kinds of items at the operator's desk.
const CASES: [&str; 9] =
    ["help", "request", "registration", "payment", "withheld", "conduct", "report", "review", "appeal"];

/// Keys that are put together from a word of the house.
fn composed() -> BTreeSet<String> {
    let all = |family: &str, words: Vec<&str>| -> Vec<String> {
        words.iter().map(|word| format!("{family}-{word}")).collect()
    };
    let states: Vec<_> = State::ALL.iter().map(|state| state.word()).collect();
    let acts: Vec<_> = Act::ALL.iter().map(|act| act.word()).collect();
    let refusals = Refusal::ALL.iter().map(|refusal| format!("refusal-{refusal}"));
    [
        all("state", states),
        all("act", acts),
        all("verb", CardVerb::ALL.iter().map(|verb| verb.word()).collect()),
        all("desk", DeskVerb::ALL.iter().map(|verb| verb.word()).collect()),
        all("reason", Reason::ALL.iter().map(|reason| reason.word()).collect()),
        all("case", CASES.to_vec()),
        all("way", Way::ALL.iter().map(|way| way.word()).collect()),
        all("declined", DeclineReason::ALL.iter().map(|reason| reason.word()).collect()),
        all("wrong", Wrong::ALL.iter().map(|wrong| wrong.word()).collect()),
        all("breach", Wrong::ALL.iter().map(|wrong| wrong.word()).collect()),
        all("warned", Wrong::ALL.iter().map(|wrong| wrong.word()).collect()),
        all("report", vec!["warn", "pause", "dismiss", "remove", "keep"]),
        all("held", vec!["pass", "hide", "lift", "ban", "dealt"]),
        all("record", RecordVerb::ALL.iter().map(|verb| verb.word()).collect()),
        all("hidden", vec!["phone", "email", "url", "handle", "messenger", "spelled", "mixed"]),
        all("someone", vec!["customer", "provider"]),
        all("offers-by", OfferOrder::ALL.iter().map(|order| order.word()).collect()),
        all("order", vec!["score", "distance", "price"]),
        all(
            "pay-stands",
            vec!["due", "open", "returned", "asking", "processing", "paid", "over", "given-back"],
        ),
        all("left", vec!["request", "registration", "question"]),
        all(
            "field",
            vec![
                "service",
                "details",
                "description",
                "place",
                "address",
                "when",
                "price",
                "name",
                "radius",
                "about",
                "from_prices",
                "years",
                "languages",
                "photos",
            ],
        ),
    ]
    .concat()
    .into_iter()
    .chain(refusals)
    .chain(commands(&Language::english(), &kiwigigs()).into_iter().map(|(name, _)| format!("command-{name}")))
    .collect()
}

#[test]
fn every_language_says_the_same_with_the_same_arguments() {
    let english = texts(&Language::english());
    assert!(english.len() > 300 && languages().count() >= 2);
    for (language, _) in languages() {
        let own = texts(language);
        let missing: Vec<_> = english.keys().filter(|key| !own.contains_key(*key)).collect();
        let extra: Vec<_> = own.keys().filter(|key| !english.contains_key(*key)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{language}: missing {missing:?}, extra {extra:?}");
        for (key, arguments) in &english {
            assert_eq!(arguments, &own[key], "{language}: arguments of {key}");
        }
    }
}

#[test]
fn every_composed_key_exists() {
    let english = texts(&Language::english());
    let missing: Vec<_> = composed().into_iter().filter(|key| !english.contains_key(key)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn no_text_is_unused() {
    let sources = files(&folder("src"), "rs");
    let source: String = sources.iter().map(|file| fs::read_to_string(file).unwrap()).collect();
    let composed = composed();
    // Those two families are visited move by move where cards are drawn.
    let drawn = |key: &str| ["news-", "soon-", "standing-"].iter().any(|family| key.starts_with(family));
    let a_door = |key: &str| key.strip_prefix("door-").is_some_and(|word| Door::read(word).is_some());
    let unused = |key: &&String| {
        !source.contains(&format!("\"{key}\"")) && !composed.contains(*key) && !drawn(key) && !a_door(key)
    };
    let english = texts(&Language::english());
    let unused: Vec<_> = english.keys().filter(unused).collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn an_unknown_language_reads_english() {
    let klingon = Language::read("tlh").unwrap();
    assert_eq!(Locale::of(&klingon).language(), &Language::english());
}

#[test]
fn languages_call_themselves_by_their_own_names() {
    let names: Vec<_> = languages().map(|(_, name)| name).collect();
    assert_eq!(names, ["English", "Español", "Français", "Português"]);
}

#[test]
fn no_line_begins_with_a_french_sign() {
    for file in files(&folder("../locales/fr"), "ftl") {
        let text = fs::read_to_string(&file).unwrap();
        let loose = [" ?", " !", " :", " ;", " »", "« "];
        let torn: Vec<_> = text.lines().filter(|line| loose.iter().any(|sign| line.contains(sign))).collect();
        assert!(torn.is_empty(), "{}: a no-break space belongs there: {torn:?}", file.display());
    }
}

#[test]
fn the_menu_and_the_introduction_fit_what_telegram_takes() {
    let market = kiwigigs();
    for (language, _) in languages() {
        for (name, description) in commands(language, &market) {
            assert!((1..=256).contains(&description.chars().count()), "{language}: /{name}");
        }
        let introduction = introduction(language, "A market with quite a long name");
        assert!(introduction.description.chars().count() <= 512, "{language}");
        assert!(introduction.short_description.chars().count() <= 120, "{language}");
    }
}
