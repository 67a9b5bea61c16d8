//! Imports go one way: edges to the inbox, the inbox to the engine, the engine to the rows.

use crate::sources::{Source, names, none, rust};

/// What every room may name: the ports, and what is counted.
const EVERYWHERE: &[&str] = &["meters", "ports"];

/// Each room, and the rooms it may name. The longest name that fits a file decides; `*` is everything but `play`.
const ROOMS: &[(&str, &[&str])] = &[
    ("main", &["*"]),
    ("lib", &[]),
    ("account_key", &[]),
    ("address", &[]),
    ("app", &["*"]),
    ("called", &[]),
    ("calls", &["called", "cleaning", "fetched", "inbox", "payments", "store"]),
    ("cleaning", &[]),
    ("cli", &["*", "play"]),
    ("play", &["*"]),
    ("clock", &[]),
    ("commons", &[]),
    // What a provider takes at all is told before anything starts.
    ("config", &["account_key", "payments::stripe"]),
    ("courtesies", &[]),
    (
        "engine",
        &[
            "account_key",
            "called",
            "courtesies",
            "fetched",
            "heard",
            "inbox",
            "payments",
            "sent",
            "store",
            "wake",
        ],
    ),
    ("fetched", &[]),
    ("heard", &[]),
    ("http", &["inbox", "payments", "store"]),
    ("inbox", &[]),
    ("meters", &[]),
    (
        "outbox",
        &[
            "account_key",
            "address",
            "config::Sending",
            "courtesies",
            "inbox",
            "sent",
            "store",
            "telegram::send",
            "wake",
        ],
    ),
    // The trait is what every room may name; its implementations are made where the instance is wired.
    ("payments", &[]),
    ("ports", &["payments::PaymentProvider"]),
    ("sent", &[]),
    ("store", &[]),
    ("telegram", &[]),
    ("telegram::decode", &["heard"]),
    ("telegram::polling", &["inbox", "store"]),
    ("telegram::register", &["config"]),
    ("telegram::send", &["sent"]),
    ("timers", &["inbox", "store"]),
    ("wake", &["store::Left", "store::Mail"]),
];

/// Crates of the world, and the only places that may name them.
const CRATES: &[(&str, &[&str])] = &[
    ("sqlx", &["src/store/"]),
    ("teloxide", &["src/telegram/"]),
    ("dptree", &["src/telegram/"]),
    // Routers are merged and served where the instance is wired and where the house stands beside its Telegram.
    (
        "axum",
        &[
            "src/http/",
            "src/app.rs",
            "src/app/run.rs",
            "src/cli/till.rs",
            "src/play/house.rs",
            "src/play/till.rs",
        ],
    ),
    ("reqwest", &["src/telegram/wire.rs", "src/payments/", "src/play/director/"]),
    // As a word alone it is what operators call it.
    ("use redis", &["src/commons/"]),
    ("clap", &["src/cli/"]),
    // As a word alone it stands in media types as well.
    ("use image", &["src/cleaning/"]),
    ("rlimit", &["src/cleaning/", "src/cli/run.rs"]),
];

#[test]
fn rooms_import_only_along_the_one_loop() {
    let mut findings = Vec::new();
    for source in rust(&["src"]) {
        let Some((room, may)) = room_of(&source.module()) else {
            findings.push(format!("{}: a room that the table does not know", source.path));
            continue;
        };
        let others = imports(&source.code())
            .into_iter()
            .filter(|path| !belongs(path, room.split(':').next().unwrap_or(room)));
        let wrong = others.filter(|path| !is_allowed(path, may));
        findings.extend(wrong.map(|path| format!("{}: names crate::{path}", source.path)));
    }
    none(
        &findings,
        "Hand it in through a port or as an argument from app.rs; the table of rooms is the design's.",
    );
}

#[test]
fn each_crate_of_the_world_has_one_room() {
    let mut findings = Vec::new();
    for source in rust(&["src"]) {
        let code = source.code();
        for (name, places) in CRATES {
            if names(&code, name) && !places.iter().any(|place| source.path.starts_with(place)) {
                findings.push(format!(
                    "{}: names {name}, which belongs to {}",
                    source.path,
                    places.join(", ")
                ));
            }
        }
    }
    none(&findings, "Ask the room that owns the crate for what you need.");
}

#[test]
fn only_play_and_the_command_line_know_the_sandbox() {
    let knows =
        |source: &Source| ["sandbox::", "use sandbox"].iter().any(|name| source.code().contains(name));
    let elsewhere =
        |source: &Source| !["src/play/", "src/cli/"].iter().any(|room| source.path.starts_with(room));
    let findings: Vec<_> = rust(&["src"])
        .into_iter()
        .filter(|source| elsewhere(source) && knows(source))
        .map(|source| source.path)
        .collect();
    none(
        &findings,
        "The service must build without the feature `sandbox`: put it behind a port and into play/.",
    );
}

#[test]
fn the_rooms_that_carry_inputs_do_not_know_the_conversations() {
    let deaf = ["src/inbox/", "src/timers/", "src/store/", "src/http/"];
    let carries = |source: &Source| deaf.iter().any(|room| source.path.starts_with(room));
    let talks = |line: &str| line.starts_with("use dialogues") && !line.starts_with("use dialogues::render");
    let mut findings = Vec::new();
    for source in rust(&["src"]).iter().filter(|source| carries(source)) {
        let wrong = source.text.lines().filter(|line| talks(line));
        findings.extend(wrong.map(|line| format!("{}: {line}", source.path)));
    }
    none(&findings, "Only the engine steps through a conversation; edges hand on bytes.");
}

#[test]
fn every_source_file_is_part_of_the_program() {
    let sources = rust(&["src"]);
    let declares = |parent: &str, name: &str| {
        sources
            .iter()
            .find(|source| source.path == parent)
            .is_some_and(|source| names(&source.code(), &format!("mod {name}")))
    };
    let orphan = |source: &&Source| {
        let whole = source.path.trim_end_matches(".rs").trim_end_matches("/mod");
        let (folder, name) = whole.rsplit_once('/').unwrap_or(("", whole));
        let parents = [format!("{folder}/lib.rs"), format!("{folder}/mod.rs"), format!("{folder}.rs")];
        !["src/lib", "src/main"].contains(&whole) && !parents.iter().any(|parent| declares(parent, name))
    };
    let findings: Vec<_> = sources.iter().filter(orphan).map(|source| source.path.clone()).collect();
    none(&findings, "Nothing declares this module: delete it, or declare it.");
}

fn room_of(module: &str) -> Option<(&'static str, &'static [&'static str])> {
    let fitting = ROOMS.iter().filter(|(room, _)| belongs(module, room));
    fitting.max_by_key(|(room, _)| room.len()).map(|(room, may)| (*room, *may))
}

fn is_allowed(path: &str, may: &[&str]) -> bool {
    let named = |allowed: &&str| match *allowed {
        "*" => !belongs(path, "play"),
        allowed => belongs(path, allowed),
    };
    EVERYWHERE.iter().chain(may).any(named)
}

fn belongs(path: &str, room: &str) -> bool {
    path.strip_prefix(room).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Every path behind `crate::`, groups taken apart.
fn imports(code: &str) -> Vec<String> {
    code.match_indices("crate::").flat_map(|(at, found)| leaves(&code[at + found.len()..])).collect()
}

/// The paths that a tree of names begins with: `a::{b, c::d}` is `a::b` and `a::c::d`.
fn leaves(tree: &str) -> Vec<String> {
    let tree = tree.trim_start();
    if tree.starts_with('{') {
        return items(tree).into_iter().flat_map(leaves).collect();
    }
    let end = tree.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(tree.len());
    let (head, rest) = tree.split_at(end);
    let under = rest.strip_prefix("::").map(leaves).unwrap_or_default();
    if under.is_empty() {
        return if head.is_empty() { Vec::new() } else { vec![head.to_owned()] };
    }
    under.into_iter().map(|leaf| format!("{head}::{leaf}")).collect()
}

/// What stands between the commas of a group in braces.
fn items(group: &str) -> Vec<&str> {
    let (mut items, mut depth, mut begin) = (Vec::new(), 0, 1);
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if (c == ',' && depth == 1) || depth == 0 {
            items.push(&group[begin..at]);
            begin = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    items
}

#[test]
fn imports_are_read_however_they_are_written() {
    let code = "use crate::{a::{b, c::D}, e};\nuse crate::f::g::H as I;\nlet x = $crate::k::l();";
    assert_eq!(imports(code), ["a::b", "a::c::D", "e", "f::g::H", "k::l"]);
    assert!(!is_allowed("play::house", &["*"]) && is_allowed("outbox::Sent", &["outbox"]));
    assert!(!is_allowed("outboxes", &["outbox"]));
}
