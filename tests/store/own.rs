//! What is held of somebody: handed out whole, and erased whole.

use std::{collections::BTreeSet, fs, path::Path};

use domain::{
    badge::BadgeKind,
    change::{Change, Message, Sanction, SanctionKind},
    facts::Read,
    ids::{MessageId, PersonId, PostId},
    job::{Answer, State},
    language::Language,
    person::Person,
    text::PublicName,
};
use gigline::store::{
    Backend, Lane, NewPost, Store, dead_letters, dump, erasure, former, held, originals, outbox, people,
    wishes,
};

use crate::{
    database::stories,
    world::{
        ANA, BEN, CLEO, OLGA, account, after, delivered, id, inhabited, known, moved, noon, offer,
        offers_wanted, taken, thread, told, write,
    },
};

stories! { noon();
    somebody_gets_their_own_rows_and_nobody_elses,
    who_is_erased_leaves_rows_that_name_nobody,
    what_others_were_told_of_them_goes_page_by_page,
    nothing_is_said_any_more_but_the_last_word,
    a_sanction_finds_who_comes_back,
}

/// What `docs/privacy.md` says of columns.
struct Listed {
    /// Those that say something about somebody: all but the technical ones.
    personal: BTreeSet<String>,
    not_handed_out: BTreeSet<String>,
    kept: BTreeSet<String>,
}

impl Listed {
    fn read() -> Self {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/privacy.md");
        let text = fs::read_to_string(path).unwrap();
        let rows = text.lines().filter(|line| line.starts_with("| `"));
        let cells = |row: &str| -> Vec<String> {
            row.split('|').map(|cell| cell.trim().trim_matches('`').to_owned()).collect()
        };
        let personal = rows.map(cells).filter(|cells| cells[3] != "technical");
        let under = |heading: &str| {
            let rest = text.split(heading).nth(1).unwrap_or_default();
            let section = rest.split("\n## ").next().unwrap_or_default();
            let named = section.lines().filter_map(|line| line.strip_prefix("- `")?.split_once("`: "));
            named.filter(|(_, why)| !why.is_empty()).map(|(column, _)| column.to_owned()).collect()
        };
        Self {
            personal: personal.map(|cells| format!("{}.{}", cells[1], cells[2])).collect(),
            not_handed_out: under("## What `/mydata` hands out"),
            kept: under("## What `/erase` does"),
        }
    }
}

#[test]
fn every_column_about_somebody_is_handed_out_or_says_why_not() {
    let listed = Listed::read();
    assert!(listed.personal.len() > 40 && listed.not_handed_out.len() > 5, "the document was not read");
    let covered: BTreeSet<String> =
        held::covered().map(|(table, column)| format!("{table}.{column}")).collect();
    let missing: Vec<_> = listed
        .personal
        .iter()
        .filter(|column| !covered.contains(*column))
        .cloned()
        .collect::<BTreeSet<_>>()
        .into_iter()
        .collect();
    assert_eq!(missing, listed.not_handed_out.iter().cloned().collect::<Vec<String>>());
}

#[test]
fn every_column_that_is_kept_of_who_is_erased_is_one_about_somebody() {
    let listed = Listed::read();
    assert!(!listed.kept.is_empty());
    let strange: Vec<_> = listed.kept.difference(&listed.personal).collect();
    assert!(strange.is_empty(), "{strange:?}");
}

fn said(number: u128, author: PersonId, text: &str) -> Message {
    let thread = domain::ids::ThreadId(id(50));
    Message { id: MessageId(id(number)), thread, author, text: text.into(), masked: false, at: noon() }
}

pub fn post(number: u128, person: PersonId, say: &str) -> NewPost {
    NewPost { id: PostId(id(number)), person, say: say.into(), lane: Lane::Talk, ..NewPost::silent() }
}

/// Ana's job, done by Ben, with all they said about it.
pub async fn lived<DB: Backend>(store: &Store<DB>) {
    inhabited(store).await;
    let job = offers_wanted(10);
    let booked = taken(&job);
    let mut done = moved(&booked, State::Closed);
    done.done_note = "The godwit is fixed.".into();
    done.fixes = vec!["The stilt drips.".into()];
    let changes = [
        Change::SaveBadge(BEN, BadgeKind::Identity, Some(CLEO)),
        Change::NewJob(Box::new(job.clone())),
        Change::SaveDispatch(told(&job, BEN, Answer::Told)),
        Change::SaveOffer(domain::offer::Offer { note: "With a plover.".into(), ..offer(&job, BEN) }),
        Change::SaveJob(Box::new(booked.clone())),
        Change::OpenThread(thread(&booked, 50)),
        Change::AddMessage(said(60, ANA, "Mind the heron.")),
        Change::AddMessage(said(61, BEN, "I bring an egret.")),
        Change::SaveJob(Box::new(done)),
        Change::SavePayout(BEN, "To the account of the snipe.".into()),
        Change::Sanction(Sanction {
            person: BEN,
            kind: SanctionKind::Banned,
            until: None,
            reason: "He took the merlin.".into(),
            by: OLGA,
            house: false,
            at: noon(),
            appeal: None,
        }),
    ];
    write(store, &changes).await;
}

async fn somebody_gets_their_own_rows_and_nobody_elses<DB: Backend>(store: Store<DB>) {
    lived(&store).await;
    let of = async |person| {
        let held = held::of(&mut store.read().await.unwrap(), person).await.unwrap();
        serde_json::to_value(held).unwrap()
    };
    let ben = of(BEN).await;
    assert_eq!(ben["person"]["rows"][0]["telegram_id"], account(BEN));
    assert_eq!(ben["payout"]["rows"][0]["how"], "To the account of the snipe.");
    assert_eq!(ben["messages_sent"]["rows"][0]["text"], "I bring an egret.");
    assert_eq!(ben["messages_received"]["rows"][0]["text"], "Mind the heron.");
    assert_eq!(ben["sanctions"]["rows"][0]["reason"], "He took the merlin.");
    assert_eq!(ben["offers"]["rows"][0]["total_minor"], 7_500);
    assert_eq!(ben["badges"]["rows"][0]["kind"], "identity");
    let text = ben.to_string();
    for secret in ["Ana", "Canyon Road", &account(ANA).to_string(), &ANA.0.to_string()] {
        assert!(!text.contains(secret), "{secret} is not his to know: {text}");
    }
    let ana = of(ANA).await;
    assert_eq!(ana["requests"]["rows"][0]["request"]["address"], "12 Canyon Road");
    assert_eq!(ana["requests"]["rows"][0]["fixes"][0], "The stilt drips.");
    assert_eq!((&ana["payout"]["total"], &ana["offers"]["total"]), (&0.into(), &0.into()));
    assert!(of(CLEO).await["told"]["rows"].as_array().unwrap().is_empty());
}

/// Erases somebody, as the engine does.
async fn erase<DB: Backend>(store: &Store<DB>, person: PersonId, last_word: Option<PostId>) {
    let mut tx = store.begin().await.unwrap();
    erasure::erase(&mut tx, person, last_word, after(60)).await.unwrap();
    tx.commit().await.unwrap();
}

pub async fn holding<DB: Backend>(store: &Store<DB>, words: &[&str]) -> Vec<String> {
    let all = dump(&mut store.read().await.unwrap()).await.unwrap();
    let holds = |value: &str| words.iter().any(|word| value.contains(word));
    all.iter()
        .filter(|(.., value)| holds(value))
        .map(|(table, column, _)| format!("{table}.{column}"))
        .collect()
}

async fn who_is_erased_leaves_rows_that_name_nobody<DB: Backend>(store: Store<DB>) {
    lived(&store).await;
    let mut tx = store.begin().await.unwrap();
    let update = format!(r#"{{"update_id":1,"message":{{"from":{{"id":{}}}}}}}"#, account(BEN));
    let (key, why, source) = ("1", "a fault", "telegram");
    let letter = dead_letters::DeadLetter { reference: "R1", source, key, input: update.as_bytes(), why };
    dead_letters::park(&mut tx, &letter, noon()).await.unwrap();
    originals::note(&mut tx, account(BEN), 5, MessageId(id(61))).await.unwrap();
    tx.commit().await.unwrap();
    let his = ["plover", "egret", "godwit", "snipe", "merlin", "Leaks, mostly", &account(BEN).to_string()];
    let before = holding(&store, &his).await;
    for column in ["offers.note", "messages.text", "jobs.done_note", "payouts.how", "sanctions.reason"] {
        assert!(before.iter().any(|known| known == column), "{column} was never written: {before:?}");
    }
    erase(&store, BEN, None).await;
    assert_eq!(holding(&store, &his).await, ["providers.about"], "Cleo says the same of herself");
    assert!(!holding(&store, &["heron", "Canyon Road"]).await.is_empty(), "what Ana said stays");
    let mut tx = store.read().await.unwrap();
    assert_eq!(people::by_telegram(&mut tx, account(BEN)).await.unwrap(), None);
    let left = people::by_id(&mut tx, BEN).await.unwrap().unwrap();
    assert_eq!(left.name.map(|name| name.to_string()).as_deref(), Some(PublicName::FORMER));
    drop(tx);
    let matching =
        known(&store, ANA, &[], &[Read::Supply(crate::world::plumbing(), crate::world::plaza())]).await;
    assert_eq!(*matching.supply, Some(1), "Cleo alone does it now");
    erase(&store, ANA, None).await;
    let hers = ["heron", "stilt", "Canyon Road", "The tap drips", "Santa Fe", &account(ANA).to_string()];
    let left: Vec<_> = holding(&store, &hers).await;
    assert_eq!(left, ["providers.area"], "where Cleo works");
    assert!(!holding(&store, &["7500"]).await.is_empty(), "the books add up");
}

async fn what_others_were_told_of_them_goes_page_by_page<DB: Backend>(store: Store<DB>) {
    lived(&store).await;
    let quoting = format!(r#"{{"profile":{{"person":"{}","name":"Ben","about":"kestrel"}}}}"#, BEN.0);
    let mut tx = store.begin().await.unwrap();
    for number in 1..=5 {
        wishes::put(&mut tx, &post(number, ANA, &quoting), noon()).await.unwrap();
    }
    wishes::put(&mut tx, &post(6, ANA, r#"{"profile":{"name":"Cleo","about":"siskin"}}"#), noon())
        .await
        .unwrap();
    tx.commit().await.unwrap();
    erase(&store, BEN, None).await;
    let (mut after, mut pages) = (None, 0);
    loop {
        let mut tx = store.begin().await.unwrap();
        after = erasure::forget_page(&mut tx, BEN, after, 2).await.unwrap();
        tx.commit().await.unwrap();
        pages += 1;
        if after.is_none() {
            break;
        }
    }
    assert_eq!((pages, holding(&store, &["kestrel"]).await), (4, Vec::new()));
    assert_eq!(holding(&store, &["siskin"]).await, ["posts.say"]);
}

async fn nothing_is_said_any_more_but_the_last_word<DB: Backend>(store: Store<DB>) {
    lived(&store).await;
    let mut tx = store.begin().await.unwrap();
    for (number, say) in [(1, r#""saved""#), (2, r#"{"own":"erased"}"#)] {
        assert!(wishes::put(&mut tx, &post(number, BEN, say), noon()).await.unwrap());
    }
    tx.commit().await.unwrap();
    erase(&store, BEN, Some(PostId(id(2)))).await;
    let mut tx = store.begin().await.unwrap();
    assert!(!wishes::put(&mut tx, &post(3, BEN, r#""noted""#), noon()).await.unwrap(), "nobody hears it");
    let shards: Vec<i64> = (0..64).collect();
    let ready = outbox::ready(&mut tx, &shards, after(60), 9, outbox::Turn::ByNumber).await.unwrap();
    let [last] = &ready[..] else { panic!("one word is left: {ready:?}") };
    assert_eq!((last.post, last.chat), (PostId(id(2)), account(BEN)));
    delivered(&mut tx, last.seq, last.wanted, Some(77), after(60)).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(holding(&store, &[&account(BEN).to_string()]).await, Vec::<String>::new());
}

async fn a_sanction_finds_who_comes_back<DB: Backend>(store: Store<DB>) {
    lived(&store).await;
    let mut tx = store.begin().await.unwrap();
    former::remember(&mut tx, BEN, "the hash of his account", noon()).await.unwrap();
    erasure::erase(&mut tx, BEN, None, noon()).await.unwrap();
    let again = PersonId(id(77));
    let person = Person::new(again, Language::english(), after(1));
    people::create(&mut tx, account(BEN), &person).await.unwrap();
    former::inherit(&mut tx, again, "the hash of somebody else").await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(known(&store, again, &[], &[]).await.sanction, None);
    let mut tx = store.begin().await.unwrap();
    former::inherit(&mut tx, again, "the hash of his account").await.unwrap();
    tx.commit().await.unwrap();
    let sanction = known(&store, again, &[], &[]).await.sanction.unwrap();
    assert_eq!((sanction.kind, sanction.reason.as_str()), (SanctionKind::Banned, ""));
}
