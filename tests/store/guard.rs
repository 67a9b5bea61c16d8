//! What the guard hid, and what follows for who wrote it.

use chrono::TimeDelta;
use domain::{
    change::{Change, Message, Sanction, SanctionKind, Withheld},
    facts::Read,
    guard::ladder::{Mark, Marked},
    ids::{CaseId, MessageId, PostId, ThreadId},
    job::{Case, CaseKind},
};
use gigline::store::{Backend, Class, NewPost, Store, StoreError, apply, posts, wishes, withheld};

use crate::{
    database::stories,
    world::{ANA, BEN, OLGA, after, id, inhabited, known, leak, noon, taken, thread, write},
};

stories! { noon();
    hidden_words_are_their_authors_and_the_operators,
    a_later_version_takes_the_place_of_an_earlier_one,
    one_message_of_a_conversation_waits_at_a_time_and_is_decided_once,
    a_case_about_hidden_words_is_not_closed_with_the_job,
    marks_come_oldest_first_and_are_their_owners,
    the_houses_own_pause_is_told_from_an_operators,
    the_only_conversation_is_the_one_that_is_meant,
}

const TALK: ThreadId = ThreadId(uuid::Uuid::from_u128(7));
const SAID: MessageId = MessageId(uuid::Uuid::from_u128(70));

fn hidden(words: &str) -> Withheld {
    Withheld {
        message: SAID,
        thread: TALK,
        job: leak(100).id,
        author: ANA,
        reader: BEN,
        words: words.into(),
        case: None,
        until: after(60),
        open: true,
    }
}

fn review(number: u128) -> Case {
    let (id, job) = (CaseId(id(number)), Some(leak(100).id));
    Case {
        id,
        kind: CaseKind::Withheld,
        job,
        person: ANA,
        what: "Ana".into(),
        opened_at: noon(),
        taken: None,
    }
}

/// Ana wrote something of which a part was hidden.
async fn written<DB: Backend>(store: &Store<DB>) {
    inhabited(store).await;
    let job = taken(&leak(100));
    let (text, at) = ("Call ▒▒▒".into(), after(1));
    write(
        store,
        &[
            Change::NewJob(Box::new(leak(100))),
            Change::SaveJob(Box::new(job.clone())),
            Change::OpenThread(thread(&job, 7)),
            Change::AddMessage(Message { id: SAID, thread: TALK, author: ANA, text, masked: true, at }),
            Change::Withhold(hidden("Call 505 555 0134")),
        ],
    )
    .await;
}

async fn hidden_words_are_their_authors_and_the_operators<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    let own = async |person| known(&store, person, &[], &[Read::Withheld(SAID)]).await.withheld;
    assert_eq!(own(ANA).await, Some(hidden("Call 505 555 0134")));
    assert_eq!(own(BEN).await, None, "the other side finds nothing");
    let asked = Change::AskReview(SAID, review(1).id, after(90));
    write(&store, &[Change::OpenCase(review(1)), asked]).await;
    let waiting = Withheld { case: Some(review(1).id), until: after(90), ..hidden("Call 505 555 0134") };
    assert_eq!(
        known(&store, OLGA, &[], &[Read::InReview(review(1).id)]).await.withheld,
        Some(waiting.clone())
    );
    let mut tx = store.begin().await.unwrap();
    assert_eq!(withheld::of(&mut tx, SAID).await.unwrap(), Some(waiting));
    drop(tx);
    write(&store, &[Change::CloseThreads(leak(100).id)]).await;
    assert!(own(ANA).await.is_some_and(|words| !words.open));
    write(&store, &[Change::DropWithheld(SAID), Change::DropWithheld(SAID)]).await;
    assert_eq!(own(ANA).await, None);
}

async fn a_later_version_takes_the_place_of_an_earlier_one<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    write(&store, &[Change::Withhold(hidden("Call 505 555 0199"))]).await;
    let now = known(&store, ANA, &[], &[Read::Withheld(SAID)]).await.withheld;
    assert_eq!(now.map(|words| words.words.text), Some("Call 505 555 0199".into()));
}

async fn one_message_of_a_conversation_waits_at_a_time_and_is_decided_once<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    let in_review = async || known(&store, ANA, &[], &[Read::Withheld(SAID)]).await.in_review;
    assert!(!in_review().await);
    let asked = Change::AskReview(SAID, review(1).id, after(90));
    write(&store, &[Change::OpenCase(review(1)), asked]).await;
    assert!(in_review().await);
    let mut tx = store.begin().await.unwrap();
    let again = [Change::OpenCase(review(2)), Change::AskReview(SAID, review(2).id, after(90))];
    assert!(matches!(apply(&mut tx, &again, noon()).await, Err(StoreError::UsedUp(_))));
    drop(tx);
    write(&store, &[Change::DecideWithheld(SAID)]).await;
    let mut tx = store.begin().await.unwrap();
    let second = apply(&mut tx, &[Change::DecideWithheld(SAID)], noon()).await.unwrap_err();
    assert_eq!(second.class(), Class::Contention, "whoever comes second looks again");
}

async fn a_case_about_hidden_words_is_not_closed_with_the_job<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    let conduct = Case { kind: CaseKind::Conduct, ..review(2) };
    write(&store, &[Change::OpenCase(review(1)), Change::OpenCase(conduct)]).await;
    write(&store, &[Change::CloseCasesOf(leak(100).id)]).await;
    assert_eq!(known(&store, OLGA, &[], &[Read::Cases]).await.cases, [review(1)]);
}

async fn marks_come_oldest_first_and_are_their_owners<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    let marked = |mark, minute| Marked { mark, at: after(minute) };
    let all =
        [marked(Mark::Warn, 1), marked(Mark::Strike, 2), marked(Mark::Review, 3), marked(Mark::Human, 4)];
    for mark in all {
        write(&store, &[Change::Mark(ANA, leak(100).id, mark)]).await;
    }
    assert_eq!(known(&store, ANA, &[], &[Read::Marks]).await.marks, all);
    assert_eq!(known(&store, BEN, &[], &[Read::Marks]).await.marks, []);
}

async fn the_houses_own_pause_is_told_from_an_operators<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let until = Some(noon() + TimeDelta::hours(24));
    let pause = |by, house| Sanction {
        person: BEN,
        kind: SanctionKind::Paused,
        until,
        reason: String::new(),
        by,
        house,
        at: noon(),
        appeal: None,
    };
    for sanction in [pause(BEN, true), pause(OLGA, false)] {
        write(&store, &[Change::Sanction(sanction.clone())]).await;
        assert_eq!(known(&store, BEN, &[], &[]).await.sanction, Some(sanction));
    }
}

async fn the_only_conversation_is_the_one_that_is_meant<DB: Backend>(store: Store<DB>) {
    written(&store).await;
    let nowhere = ThreadId(id(404));
    for named in [Some(TALK), None, Some(nowhere)] {
        let facts = known(&store, BEN, &[], &[Read::Recent(named, after(0))]).await;
        assert_eq!(facts.exchange_of, Some(TALK));
        assert_eq!((facts.recent, facts.exchange), (vec![], vec![(false, "Call ▒▒▒".to_owned())]));
    }
    write(&store, &[Change::WithdrawMessage(SAID)]).await;
    assert_eq!(known(&store, BEN, &[], &[Read::Recent(None, after(0))]).await.exchange, []);
    write(&store, &[Change::CloseThreads(leak(100).id)]).await;
    assert_eq!(known(&store, BEN, &[], &[Read::Recent(None, after(0))]).await.exchange_of, None);
    let mut tx = store.begin().await.unwrap();
    let post = NewPost { id: PostId(id(5)), person: BEN, say: "say".into(), ..NewPost::silent() };
    wishes::put(&mut tx, &post, noon()).await.unwrap();
    assert_eq!(posts::say(&mut tx, post.id).await.unwrap().as_deref(), Some("say"));
    assert_eq!(posts::say(&mut tx, PostId(id(6))).await.unwrap(), None);
}
