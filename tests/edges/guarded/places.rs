//! Every text of somebody's that another person can see: each is written with a contact in it, through the real edges,
//! and neither its column nor anybody else's phone ever holds it. The list is complete against the document that classes
//! every column.

use std::{collections::BTreeSet, fs, path::Path};

use chrono::TimeDelta;
use domain::market::Market;
use gigline::store::{Backend, Store};
use sandbox::{Act, LogEntry, LogEvent};

use super::{House, PLAZA, differing::they_differ, kept::Kept, never_sent, operator, resident};
use crate::{database::stories, house::morning, shop::PaidAt};

stories! { morning();
    no_text_that_others_read_carries_a_contact,
}

/// What becomes of a contact somebody writes there.
#[derive(Clone, Copy)]
enum Fate {
    /// It is hidden, and the rest arrives: the word written beside it, and the end of the number.
    Hidden(&'static str, &'static str),
    /// It is not taken at all: the end of the number.
    Refused(&'static str),
    /// Nobody else reads it, or it is not a stranger's.
    Apart(#[expect(dead_code, reason = "it is there to be read here")] &'static str),
}

use Fate::{Apart, Hidden, Refused};

/// Columns that hold what somebody wrote, with what must become of a contact in them.
const PLACES: &[(&str, &str, Fate)] = &[
    ("people", "name", Refused("0100")),
    ("providers", "about", Hidden("kestrel", "0101")),
    ("jobs", "request", Hidden("heron", "0102")),
    ("jobs", "request", Hidden("sparrow", "0103")),
    ("messages", "text", Hidden("egret", "0104")),
    ("jobs", "request", Hidden("ibis", "0105")),
    ("offers", "note", Hidden("plover", "0106")),
    ("terms", "scope", Hidden("curlew", "0107")),
    ("jobs", "done_note", Hidden("godwit", "0108")),
    ("jobs", "fixes", Hidden("stilt", "0109")),
    ("payouts", "how", Refused("0110")),
    ("reviews", "text", Hidden("avocet", "0111")),
    ("cases", "what", Hidden("dunlin", "0112")),
    ("cases", "what", Hidden("linnet", "0115")),
    ("replies", "text", Hidden("pipit", "0116")),
    ("reviews", "removed_why", Hidden("bunting", "0117")),
    ("sanctions", "reason", Hidden("merlin", "0113")),
    ("sanctions", "reason", Hidden("siskin", "0114")),
    ("case_views", "words", Hidden("dipper", "0118")),
    ("case_letters", "words", Hidden("redshank", "0119")),
    ("case_letters", "words", Hidden("wagtail", "0120")),
    ("case_files", "frozen", Apart("a copy of messages and notes, as they were passed on")),
    ("parcels", "bytes", Apart("a cleaned file: pictures and films, whose words stand in the message")),
    ("posts", "say", Apart("made of the others; the phones are looked at")),
    ("withheld", "words", Apart("the operator alone, if its author asks; stories of their own")),
    ("dialogues", "session", Apart("a draft, which its author alone reads")),
    ("dead_letters", "input", Apart("an input that failed, for the operator")),
];

#[test]
fn no_column_of_words_is_left_out() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/privacy.md");
    let text = fs::read_to_string(path).unwrap();
    let rows = text.lines().filter(|line| line.starts_with("| `"));
    let words: BTreeSet<(String, String)> = rows
        .map(|row| row.split('|').map(|cell| cell.trim().trim_matches('`').to_owned()).collect::<Vec<_>>())
        .filter(|cells| cells[3] == "words" || (cells[1] == "people" && cells[2] == "name"))
        .map(|cells| (cells[1].clone(), cells[2].clone()))
        .collect();
    let listed =
        PLACES.iter().map(|(table, column, _)| ((*table).to_owned(), (*column).to_owned())).collect();
    assert_eq!(words, listed, "write a contact into every column of words");
}

/// Offers, chat before them, a record of payment; nobody pays a fee.
fn market() -> Market {
    let offers =
        "preset = \"kiwigigs\"\nfee = \"nobody\"\nbinding = \"acceptance\"\naddress_shown = \"undo_over\"";
    Market::parse(&format!("[modes.offers]\n{offers}\n")).unwrap()
}

fn with_contact(word: &str, number: &str) -> String {
    format!("With {word} in it, call me on 505 555 {number}")
}

/// What somebody writes into a column, the first of that name that was not written yet.
pub(super) fn words(word: &str) -> String {
    let found = PLACES.iter().find_map(|(_, _, fate)| match fate {
        Hidden(known, number) if *known == word => Some(with_contact(word, number)),
        _ => None,
    });
    found.unwrap()
}

/// Somebody who lives through everything that can be written here: Ana, Ben, and Olga who runs the market.
pub async fn lived<DB: Backend>(store: Store<DB>) -> (House<DB>, [i64; 3]) {
    let mut house = House::in_market(store, market(), PaidAt::SANDBOX).await;
    let olga = operator(&mut house, "Olga").await;
    let ben = offers_plumbing(&mut house).await;
    let ana = asks_for_a_plumber(&mut house).await;
    they_agree(&mut house, ana, ben).await;
    it_is_done(&mut house, ben).await;
    they_differ(&mut house, [ana, ben, olga]).await;
    it_is_put_right_and_paid(&mut house, ana, ben).await;
    both_are_sanctioned(&mut house, olga).await;
    (house, [ana, ben, olga])
}

async fn no_text_that_others_read_carries_a_contact<DB: Backend>(store: Store<DB>) {
    let mut house = House::in_market(store, market(), PaidAt::SANDBOX).await;
    let olga = operator(&mut house, "Olga").await;
    let ben = offers_plumbing(&mut house).await;
    let ana = asks_for_a_plumber(&mut house).await;
    let mut kept = Kept::default();
    they_agree(&mut house, ana, ben).await;
    kept.look(&house, &[ana, ben, olga]).await;
    it_is_done(&mut house, ben).await;
    kept.look(&house, &[ana, ben, olga]).await;
    they_differ(&mut house, [ana, ben, olga]).await;
    kept.look(&house, &[ana, ben, olga]).await;
    it_is_put_right_and_paid(&mut house, ana, ben).await;
    kept.look(&house, &[ana, ben, olga]).await;
    it_is_told_of(&mut house, ana, olga).await;
    kept.look(&house, &[ana, ben, olga]).await;
    both_are_sanctioned(&mut house, olga).await;
    kept.look(&house, &[ana, ben, olga]).await;
    for (table, column, fate) in PLACES {
        let number = match fate {
            Hidden(word, number) => {
                assert!(kept.holds((table, column), word), "{table}.{column}: {word} is not kept there");
                let read =
                    [ana, ben, olga].into_iter().filter(|chat| !never_sent(&house, *chat, word)).count();
                assert!(read > 1, "{table}.{column}: nobody else read what was written beside it");
                number
            }
            Refused(number) => number,
            Apart(_) => continue,
        };
        let whole = format!("505555{number}");
        let stored: Vec<_> = kept.with_number((table, column), &whole).collect();
        assert!(stored.is_empty(), "{table}.{column} holds …{number}: {stored:?}");
        for chat in [ana, ben, olga] {
            let sent = sent_with(&house, chat, number);
            assert!(sent.is_empty(), "{table}.{column}: {chat} was sent …{number} in {sent:?}");
        }
    }
    assert_eq!(house.dead_letters().await, 0);
}

/// The calls to a chat that hold a number of these tests, with anything between its figures. Its
/// last four alone stand in the emulator's own numbers of presses, too.
fn sent_with<DB: Backend>(house: &House<DB>, chat: i64, last: &str) -> Vec<String> {
    let number = format!("505555{last}");
    let holds =
        |params: &str| params.chars().filter(char::is_ascii_digit).collect::<String>().contains(&number);
    let sent = |entry: &LogEntry| match &entry.event {
        LogEvent::Call { chat: Some(to), params, .. } if *to == chat => Some(params.to_string()),
        _ => None,
    };
    house.telegram(|telegram| telegram.log().iter().filter_map(sent).filter(|params| holds(params)).collect())
}

async fn offers_plumbing<DB: Backend>(house: &mut House<DB>) -> i64 {
    let ben = house.person("Ben");
    house.act(ben, Act::Start { payload: None }).await;
    house.presses(ben, "I offer services").await;
    house.writes(ben, "Plumbing").await;
    house.presses(ben, "Plumbing").await;
    house.presses(ben, "That's all").await;
    house.act(ben, Act::Location { place: PLAZA, live_period: None }).await;
    house.presses(ben, "10 km").await;
    house.writes(ben, "Ben 505 555 0100").await;
    house.writes(ben, "Ben").await;
    house.writes(ben, &words("kestrel")).await;
    while !shows(house, ben, "Save") {
        let skip = if shows(house, ben, "Skip all prices") { "Skip all prices" } else { "Skip" };
        house.presses(ben, skip).await;
    }
    house.presses(ben, "Save").await;
    ben
}

/// Whether the newest message has a button of these words.
fn shows<DB: Backend>(house: &House<DB>, person: i64, words: &str) -> bool {
    let newest = house.messages(person).pop().unwrap();
    newest.buttons.iter().flatten().any(|button| button.text.contains(words))
}

async fn asks_for_a_plumber<DB: Backend>(house: &mut House<DB>) -> i64 {
    let ana = resident(house, "Ana").await;
    house.writes(ana, "/post").await;
    house.writes(ana, &format!("My kitchen tap drips. {}", words("heron"))).await;
    for pressed in ["Plumbing", "Tap or shower", "I turned it off", "Flat", "Skip"] {
        house.presses(ana, pressed).await;
    }
    house.act(ana, Act::Location { place: PLAZA, live_period: None }).await;
    house.writes(ana, &format!("12 Alameda Street. {}", words("sparrow"))).await;
    house.writes(ana, "20 June 9pm").await;
    house.writes(ana, "$90").await;
    house.writes(ana, "Ana").await;
    house.presses(ana, "Publish").await;
    house.pass(TimeDelta::minutes(15)).await;
    ana
}

async fn they_agree<DB: Backend>(house: &mut House<DB>, ana: i64, ben: i64) {
    house.presses(ben, "Ask first").await;
    house.writes(ben, &words("egret")).await;
    house.presses(ana, "Answer for everyone").await;
    house.writes(ana, &words("ibis")).await;
    for (press, write) in [("Make an offer", "90"), ("Another time", "15 June 8am")] {
        house.presses(ben, press).await;
        house.writes(ben, write).await;
    }
    house.writes(ben, &words("plover")).await;
    house.presses(ben, "Send the offer").await;
    for press in ["offer", "Ben · $90", "Accept, but change something"] {
        house.presses(ana, press).await;
    }
    house.writes(ana, &words("curlew")).await;
    house.writes(ana, "85").await;
    house.presses(ana, "Keep").await;
    house.presses(ana, "Get help").await;
    house.writes(ana, &words("dunlin")).await;
    house.presses(ben, "Agree").await;
    house.pass(TimeDelta::minutes(10)).await;
}

async fn it_is_done<DB: Backend>(house: &mut House<DB>, ben: i64) {
    let start = chrono::DateTime::parse_from_rfc3339("2026-06-15T14:05:00Z").unwrap();
    house.pass(start.to_utc() - house.now()).await;
    house.presses(ben, "Start").await;
    house.presses(ben, "Done").await;
    house.writes(ben, &words("godwit")).await;
}

async fn it_is_put_right_and_paid<DB: Backend>(house: &mut House<DB>, ana: i64, ben: i64) {
    house.presses(ana, "Something to fix").await;
    house.writes(ana, &words("stilt")).await;
    house.presses(ben, "Done").await;
    house.presses(ben, "Just done").await;
    house.presses(ana, "All good").await;
    house.presses(ben, "How you get paid").await;
    house.presses(ben, "Bank account").await;
    house.writes(ben, "call 505 555 0110").await;
    house.writes(ben, "12-3140-0171323-50").await;
    house.presses(ben, "Done").await;
    house.presses(ana, "I paid").await;
    house.presses(ben, "It arrived").await;
    house.presses(ana, "Write a review").await;
    house.presses(ana, "⭐⭐⭐⭐⭐").await;
    house.writes(ana, &words("avocet")).await;
    house.presses(ben, "Write a review").await;
    house.presses(ben, "⭐⭐⭐⭐⭐").await;
    house.presses(ben, "Skip").await;
    house.presses(ben, "Reply to the review").await;
    house.writes(ben, &words("pipit")).await;
    house.presses(ben, "Report the review").await;
    house.presses(ben, "Insults or threats").await;
}

/// Ana tells of Ben, and loses her review.
async fn it_is_told_of<DB: Backend>(house: &mut House<DB>, ana: i64, olga: i64) {
    house.writes(ana, "/inbox").await;
    house.presses(ana, "📜").await;
    house.presses(ana, "Report").await;
    house.writes(ana, &words("linnet")).await;
    house.writes(olga, "/admin").await;
    house.presses(olga, "🚩 Review").await;
    house.presses(olga, "Take it away").await;
    house.writes(olga, &words("bunting")).await;
}

async fn both_are_sanctioned<DB: Backend>(house: &mut House<DB>, olga: i64) {
    house.presses(olga, "Look").await;
    house.presses(olga, "The job").await;
    house.presses(olga, "Pause provider").await;
    house.presses(olga, "1 week").await;
    house.writes(olga, &words("merlin")).await;
    house.presses(olga, "Ban customer").await;
    house.presses(olga, "For good").await;
    house.writes(olga, &words("siskin")).await;
}
