//! What must hold when the story is over, by plain SQL and the emulator's log.

mod money;

use std::collections::{BTreeMap, BTreeSet};

use sandbox::{Author, LogEvent, Phone};

pub use money::fees_were_paid_once;

use super::{
    killer::Toll,
    proxy::Proxy,
    rows::Rows,
    story::{Told, Way},
    telegram::{BOT, Telegram, new_message},
};

/// Each update has happened once: it was taken, once, and there is one claim for it; so for each payment event.
pub async fn updates_happened_once(telegram: &Telegram, proxy: &Proxy, rows: &mut Rows) {
    let made = telegram.since(0, |event| match event {
        LogEvent::UpdateMade { update_id, .. } => Some(*update_id),
        _ => None,
    });
    let mut taken = telegram.since(0, |event| match event {
        LogEvent::UpdateAcknowledged { update_id } => Some(*update_id),
        _ => None,
    });
    taken.sort_unstable();
    assert_eq!(taken, made, "every update is acknowledged, once");
    let claims: Vec<(String, String)> = rows.ask("SELECT numbering, key FROM seen").await;
    let claims: BTreeSet<_> = claims.into_iter().collect();
    let updates = made.iter().map(|update| (format!("tg:{BOT}"), update.to_string()));
    let expected = updates.chain(proxy.events()).collect();
    assert_eq!(claims, expected, "every update and event has its claim, and nothing else has one");
    let dead: Vec<(String, String, String)> = rows.ask("SELECT source, key, why FROM dead_letters").await;
    assert!(dead.is_empty(), "something failed through our fault: {dead:?}");
}

/// The moves of each job form the one path there is, and everything that belongs to it exists once.
pub async fn jobs_went_their_way(way: &Way, told: &[Told], rows: &mut Rows) {
    let text = "SELECT j.code, e.position, e.actor, e.act, e.state FROM events e JOIN jobs j ON j.id = e.job \
        ORDER BY j.code, e.position";
    let mut moves = BTreeMap::<String, Vec<(String, String, String)>>::new();
    for (code, position, actor, act, state) in rows.ask::<(String, i64, String, String, String)>(text).await {
        let path = moves.entry(code).or_default();
        path.push((actor, act, state));
        assert_eq!(i64::try_from(path.len()), Ok(position), "moves are numbered without a gap");
    }
    let codes: BTreeSet<_> = told.iter().map(|told| told.code.trim_start_matches('#').to_owned()).collect();
    assert_eq!(
        moves.keys().cloned().collect::<BTreeSet<_>>(),
        codes,
        "each job that was posted is there, once"
    );
    for path in moves.values() {
        let path: Vec<_> =
            path.iter().map(|(by, act, state)| (by.as_str(), act.as_str(), state.as_str())).collect();
        let (went, end) = path.split_at(way.path.len().min(path.len()));
        assert_eq!(went, way.path, "a job goes one way");
        let reviews = BTreeSet::from_iter(&end[..end.len().min(2)]);
        let both = [("customer", "review", "settled"), ("provider", "review", "settled")];
        assert_eq!(reviews, both.iter().collect(), "both review");
        assert_eq!(end[2..], [("clock", "close_reviews", "closed")], "and that is the end");
    }
    let jobs = i64::try_from(told.len()).expect("a count");
    for (of_a_job, question) in way.rows {
        assert_eq!(rows.count(question).await, of_a_job * jobs, "{question}");
    }
}

/// Every notice exists once, and stands on its phone as it was last wanted. Of as many as were in flight at a kill both
/// may stand that came: who presses the one while the other is sent has two of it.
pub async fn notices_exist_once(way: &Way, instances: usize, in_flight: usize, rows: &mut Rows) {
    let text = "SELECT j.code, COUNT(*) FROM posts p JOIN jobs j ON j.id = p.job \
        GROUP BY j.code, p.person ORDER BY 1, 2";
    let mut cards = BTreeMap::<String, Vec<i64>>::new();
    for (code, count) in rows.ask::<(String, i64)>(text).await {
        cards.entry(code).or_default().push(count);
    }
    // Where a process lives on beside one that was killed, what it sends slowly is overtaken, or pressed before it is
    // known: then a card is posted once more, or once less.
    assert!(cards.values().all(|counts| counts.len() == 3), "cards by job and person: {cards:?}");
    let more = |counts: &Vec<i64>| {
        counts.iter().zip(way.cards).map(|(count, once)| count - once).collect::<Vec<_>>()
    };
    let more: Vec<i64> = cards.values().flat_map(more).collect();
    let is_explained = more.iter().all(|more| *more >= 0)
        && usize::try_from(more.iter().sum::<i64>()).is_ok_and(|more| more <= in_flight);
    assert!(instances > 1 || is_explained, "cards by job and person: {cards:?}, in flight: {in_flight}");
    // What names something (a question by its number, a letter) is said once; cards are counted, bare words and signs
    // may come again.
    let text = "SELECT o.telegram_id, p.say FROM posts p JOIN people o ON o.id = p.person \
        WHERE p.say LIKE '{%' AND p.say NOT LIKE '{\"card\"%' \
        AND p.say NOT LIKE '{\"relay\":{\"mark\"%' GROUP BY o.telegram_id, p.say HAVING COUNT(*) > 1";
    // Somebody may press what a killed process sent when the other one has sent it again: both messages stand then.
    let twice: Vec<(i64, String)> = rows.ask(text).await;
    assert!(instances > 1 || twice.len() <= in_flight, "said twice: {twice:?}, in flight: {in_flight}");
    // A card may be overtaken before it reaches the phone: another took its place, or somebody else took the job.
    let text = "SELECT COUNT(*) FROM posts p LEFT JOIN post_parts s ON s.post = p.id LEFT JOIN jobs j ON j.id = p.job \
        WHERE (s.post IS NULL AND p.say NOT LIKE '{\"relay\":{\"mark\"%' OR p.shown <> p.wanted) \
        AND NOT (p.shown = 0 AND j.id IS NOT NULL AND (NOT p.live OR (p.person <> j.customer AND p.person <> COALESCE(j.provider, j.customer))))";
    assert_eq!(rows.count(text).await, 0, "everything is shown as it is wanted");
}

/// What a phone has twice was in flight at a kill; every letter reached its reader, and nobody else. Returns how
/// many messages came again.
pub async fn repeats_were_in_flight(
    telegram: &Telegram,
    told: &[Told],
    toll: &Toll,
    rows: &mut Rows,
) -> usize {
    let known: Vec<(i64,)> = rows.ask("SELECT message_id FROM post_parts").await;
    let known: BTreeSet<i64> = known.into_iter().map(|(message,)| message).collect();
    let sent: BTreeSet<i64> =
        telegram.since(0, new_message).into_iter().map(|(_, message)| message).collect();
    assert!(known.is_subset(&sent), "what is noted as sent was sent");
    let repeated: BTreeSet<i64> = sent.difference(&known).copied().collect();
    let unexplained: Vec<_> = repeated.difference(&toll.in_flight).collect();
    // One in flight at a kill is known only if it was pressed: then it was adopted, and the other one is the repeat.
    let adopted = toll.in_flight.intersection(&known).count();
    assert!(
        unexplained.len() <= adopted,
        "came twice though it was not in flight at a kill: {unexplained:?}"
    );
    for letter in told.iter().flat_map(|told| &told.letters) {
        let readers = telegram.sandbox.with(|emulator, _| {
            let phones = emulator.people().filter_map(|person| Some((person.id, emulator.phone(person.id)?)));
            phones.flat_map(|(id, phone)| copies(id, phone, &letter.words, &repeated)).collect::<Vec<_>>()
        });
        assert_eq!(readers, [letter.reader], "who reads “{}”", letter.words);
    }
    repeated.len()
}

/// The reader, once for each message of the bot with these words that is not a repeat.
fn copies(reader: i64, phone: &Phone, words: &str, repeated: &BTreeSet<i64>) -> Vec<i64> {
    let from_bot = phone.messages.visible().filter(|message| message.from == Author::Bot);
    let bearing = from_bot.filter(|message| message.content.words().contains(words));
    bearing.filter(|message| !repeated.contains(&message.id)).map(|_| reader).collect()
}
