use chrono::TimeDelta;
use domain::{
    ids::{JobCode, JobId, PersonId},
    job::State,
    person::Side,
};
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).unwrap()
}

fn minutes_ago(minutes: i64) -> DateTime<Utc> {
    noon() - TimeDelta::minutes(minutes)
}

fn id(number: u128) -> ThreadId {
    ThreadId(Uuid::from_u128(number))
}

fn thread(number: u128, heard: Option<i64>) -> ThreadLine {
    ThreadLine {
        id: id(number),
        job: JobId(Uuid::from_u128(number)),
        code: JobCode::from_bits(7),
        state: State::Booked,
        side: Side::Customer,
        other: PersonId(Uuid::from_u128(number)),
        other_name: "Ana".into(),
        open: true,
        heard_at: heard.map(minutes_ago),
        unread: 0,
        waiting_since: None,
        documents: false,
    }
}

fn alone(threads: &[ThreadLine]) -> Situation<'_> {
    Situation { reply: Reply::No, asked_at: None, active: None, threads, now: noon() }
}

fn active(number: u128, minutes: i64) -> Active {
    Active { thread: id(number), at: minutes_ago(minutes) }
}

#[test]
fn a_reply_goes_to_its_thread_whatever_is_open() {
    let threads = [thread(1, None), thread(2, Some(0))];
    let busy = Situation { asked_at: Some(minutes_ago(1)), active: Some(active(2, 0)), ..alone(&threads) };
    assert_eq!(route(&Situation { reply: Reply::Thread(id(1)), ..busy }), Route::Thread(id(1)));
}

#[test]
fn a_reply_to_a_finished_conversation_reaches_nobody() {
    let over = [ThreadLine { open: false, ..thread(1, None) }, thread(2, None)];
    assert_eq!(route(&Situation { reply: Reply::Thread(id(1)), ..alone(&over) }), Route::Over);
    assert_eq!(route(&Situation { reply: Reply::Thread(id(9)), ..alone(&over) }), Route::Over);
}

#[test]
fn the_only_conversation_is_meant_where_nothing_is_asked() {
    assert_eq!(route(&alone(&[thread(1, None)])), Route::Thread(id(1)));
    assert_eq!(route(&alone(&[])), Route::House);
}

#[test]
fn an_open_question_takes_the_answer_unless_somebody_wrote_since() {
    let quiet = [thread(1, Some(5))];
    let question = Situation { asked_at: Some(minutes_ago(3)), ..alone(&quiet) };
    assert_eq!(route(&question), Route::Question);
    let spoken = [thread(1, Some(1))];
    assert_eq!(route(&Situation { threads: &spoken, ..question }), Route::Ask { answers: true });
    assert_eq!(
        route(&Situation { threads: &spoken, reply: Reply::Question, ..question }),
        Route::Question,
        "a reply to the question says what it is"
    );
}

#[test]
fn the_active_conversation_is_meant_for_ten_minutes_unless_another_speaks() {
    let two = [thread(1, Some(2)), thread(2, Some(30))];
    let fresh = Situation { active: Some(active(1, 9)), ..alone(&two) };
    assert_eq!(route(&fresh), Route::Thread(id(1)));
    assert_eq!(route(&Situation { active: Some(active(1, 11)), ..fresh }), Route::Ask { answers: false });
    assert_eq!(route(&Situation { active: Some(active(2, 9)), ..fresh }), Route::Ask { answers: false });
}

#[test]
fn a_reply_to_a_card_is_not_a_message_to_whoever_was_last() {
    let two = [thread(1, None), thread(2, None)];
    let elsewhere = Situation { reply: Reply::Elsewhere, active: Some(active(1, 0)), ..alone(&two) };
    assert_eq!(route(&elsewhere), Route::Ask { answers: false });
}

fn threads() -> impl Strategy<Value = Vec<ThreadLine>> {
    let line = (prop::option::of(0..40_i64), any::<bool>());
    prop::collection::vec(line, 0..4).prop_map(|lines| {
        let numbered = (1_u128..).zip(lines);
        numbered.map(|(n, (heard, open))| ThreadLine { open, ..thread(n, heard) }).collect()
    })
}

fn replies() -> impl Strategy<Value = Reply> {
    prop_oneof![
        3 => Just(Reply::No),
        1 => Just(Reply::Question),
        1 => Just(Reply::Elsewhere),
        2 => (1..5_u128).prop_map(|n| Reply::Thread(id(n))),
    ]
}

proptest! {
    /// A text is sent only to an open conversation, and only where its writer named it, or nobody else and
    /// nothing else could be meant.
    #[test]
    fn nothing_is_sent_on_a_guess(
        threads in threads(),
        reply in replies(),
        asked in prop::option::of(0..40_i64),
        last in prop::option::of((1..5_u128, 0..40_i64)),
    ) {
        let active = last.map(|(n, ago)| active(n, ago));
        let asked_at = asked.map(minutes_ago);
        let situation = Situation { reply, asked_at, active, threads: &threads, now: noon() };
        let Route::Thread(to) = route(&situation) else { return Ok(()) };
        let open: Vec<_> = threads.iter().filter(|thread| thread.open).collect();
        prop_assert!(open.iter().any(|thread| thread.id == to), "only an open conversation is written to");
        let named = reply == Reply::Thread(to);
        let only = open.len() == 1 && asked_at.is_none() && matches!(reply, Reply::No | Reply::Question);
        let meant = active.is_some_and(|active| {
            let silent = open.iter().all(|t| t.id == to || t.heard_at.is_none_or(|heard| heard <= active.at));
            active.thread == to && active.is_fresh(noon()) && silent && asked_at.is_none()
        });
        prop_assert!(named || only || meant);
    }

    /// The six rules, one after the other as the design has them; the second is that commands and keys never come
    /// here.
    #[test]
    fn each_rule_holds_where_those_before_it_say_nothing(
        threads in threads(),
        reply in replies(),
        asked in prop::option::of(0..40_i64),
        last in prop::option::of((1..5_u128, 0..40_i64)),
    ) {
        let active = last.map(|(n, ago)| active(n, ago));
        let asked_at = asked.map(minutes_ago);
        let went = route(&Situation { reply, asked_at, active, threads: &threads, now: noon() });
        let open: Vec<_> = threads.iter().filter(|thread| thread.open).collect();
        let is_open = |id: ThreadId| open.iter().any(|thread| thread.id == id);
        let wrote_since = |at, but: Option<ThreadId>| {
            open.iter().any(|thread| Some(thread.id) != but && thread.heard_at.is_some_and(|heard| heard > at))
        };
        let expected = match (reply, asked_at) {
            // 1: a reply to a relayed message goes to its conversation, or nowhere.
            (Reply::Thread(id), _) => if is_open(id) { Route::Thread(id) } else { Route::Over },
            // A reply to another message of ours is for nobody in particular.
            (Reply::Elsewhere, _) if !open.is_empty() => Route::Ask { answers: asked_at.is_some() },
            // 3: an open question takes the answer: one given to it by name, or if nobody has written since.
            (Reply::Question, Some(_)) => Route::Question,
            (_, Some(at)) if !wrote_since(at, None) => Route::Question,
            (_, Some(_)) => Route::Ask { answers: true },
            // 4: one conversation and no question.
            (_, None) if open.is_empty() => Route::House,
            (_, None) if open.len() == 1 => Route::Thread(open[0].id),
            // 5: the active one, if it was used lately and nobody else has written since; 6: else it is asked.
            (_, None) => match active {
                Some(Active { thread, at })
                    if noon() - at <= TimeDelta::minutes(10)
                        && is_open(thread)
                        && !wrote_since(at, Some(thread)) => Route::Thread(thread),
                _ => Route::Ask { answers: false },
            },
        };
        prop_assert_eq!(went, expected);
    }
}
