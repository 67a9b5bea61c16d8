//! Threads, messages and profiles.

use domain::{
    change::{Change, Message, Thread},
    facts::Read,
    ids::{JobId, MessageId, PersonId, ReviewId, ThreadId},
    job::{Job, State},
    person::Side,
    review::{Rating, Review, Stars},
};
use gigline::store::{Backend, Store, files, threads};

use crate::{
    database::stories,
    world::{
        ANA, BEN, CLEO, OLGA, after, id, inhabited, known, leak, noon, offers_wanted, plumbing, taken,
        thread, write,
    },
};

stories! { noon();
    the_guard_gets_the_senders_own_last_six_texts,
    the_conversation_heard_from_last_comes_first,
    a_closed_conversation_can_be_looked_up_but_takes_no_messages,
    before_a_match_each_asker_has_a_conversation_of_their_own,
    booking_closes_all_but_the_conversation_of_the_two,
    a_message_is_read_again_only_by_its_two_sides,
    a_conversation_is_read_again_by_its_two_sides_also_once_it_is_over,
    what_came_since_somebody_wrote_is_counted,
    a_pair_is_the_two_of_them_and_nobody_else,
    a_profile_shows_the_newest_published_reviews_of_that_role,
}

const TALK: ThreadId = ThreadId(id_of_talk());

const fn id_of_talk() -> uuid::Uuid {
    uuid::Uuid::from_u128(7)
}

/// Ana's leak, taken by Ben, with a conversation.
async fn matched<DB: Backend>(store: &Store<DB>) -> Job {
    inhabited(store).await;
    let posted = leak(100);
    let job = taken(&posted);
    write(
        store,
        &[
            Change::NewJob(Box::new(posted)),
            Change::SaveJob(Box::new(job.clone())),
            Change::OpenThread(thread(&job, 7)),
        ],
    )
    .await;
    job
}

fn message(number: u128, author: PersonId, minute: i64) -> Change {
    let (id, text) = (MessageId(id(number)), format!("message {number}"));
    Change::AddMessage(Message { id, thread: TALK, author, text, masked: false, at: after(minute) })
}

async fn the_guard_gets_the_senders_own_last_six_texts<DB: Backend>(store: Store<DB>) {
    matched(&store).await;
    let told: Vec<Change> = (0..8).map(|n| message(n, ANA, i64::try_from(n).unwrap())).collect();
    write(&store, &told).await;
    write(&store, &[message(50, BEN, 3)]).await;
    let recent =
        async |since| known(&store, ANA, &[], &[Read::Recent(Some(TALK), after(since))]).await.recent;
    let last_six: Vec<String> = (2..8).map(|n| format!("message {n}")).collect();
    assert_eq!(recent(0).await, last_six);
    assert_eq!(recent(7).await, ["message 7"], "and nothing that is too old");
}

async fn the_conversation_heard_from_last_comes_first<DB: Backend>(store: Store<DB>) {
    let job = matched(&store).await;
    write(&store, &[Change::OpenThread(thread(&job, 8)), message(1, BEN, 5), message(2, ANA, 6)]).await;
    let threads = known(&store, ANA, &[], &[Read::Threads]).await.threads;
    assert_eq!(threads.iter().map(|line| line.id).collect::<Vec<_>>(), [TALK, ThreadId(id(8))]);
    assert_eq!((threads[0].other, threads[0].other_name.as_str()), (BEN, "Ben"));
    assert_eq!((threads[0].heard_at, threads[1].heard_at), (Some(after(5)), None));
    assert_eq!((threads[0].job, &threads[0].code), (job.id, &job.code));
    assert_eq!((threads[0].state, threads[0].side), (State::Matched, Side::Customer));
    assert_eq!(known(&store, BEN, &[], &[Read::Threads]).await.threads[0].side, Side::Provider);
}

async fn a_closed_conversation_can_be_looked_up_but_takes_no_messages<DB: Backend>(store: Store<DB>) {
    let job = matched(&store).await;
    write(&store, &[Change::CloseThreads(job.id)]).await;
    let facts = known(&store, BEN, &[], &[Read::Threads]).await;
    assert_eq!(facts.threads, []);
    let facts = known(&store, BEN, &[], &[Read::Thread(TALK)]).await;
    assert_eq!(facts.threads.iter().map(|line| line.open).collect::<Vec<_>>(), [false]);
    assert_eq!(known(&store, CLEO, &[], &[Read::Thread(TALK)]).await.threads, [], "it is not Cleo's");
    let mut tx = store.read().await.unwrap();
    assert_eq!(files::load(&mut tx, job.id, ANA).await.unwrap().unwrap().threads, []);
}

/// Ana's request with two questions about it: one conversation with Ben, one with Cleo.
async fn asked_twice<DB: Backend>(store: &Store<DB>) -> (JobId, Thread, Thread) {
    inhabited(store).await;
    let job = offers_wanted(100);
    let (ben, cleo) = (thread(&job, 7), Thread { provider: CLEO, ..thread(&job, 8) });
    let opened = [Change::NewJob(Box::new(job.clone())), Change::OpenThread(ben), Change::OpenThread(cleo)];
    write(store, &opened).await;
    (job.id, ben, cleo)
}

async fn before_a_match_each_asker_has_a_conversation_of_their_own<DB: Backend>(store: Store<DB>) {
    let (job, ben, cleo) = asked_twice(&store).await;
    let file = async |reader| known(&store, reader, &[job], &[]).await.jobs.remove(&job).unwrap();
    assert_eq!(file(BEN).await.threads, [(BEN, ben.id)]);
    assert_eq!(file(CLEO).await.thread_with(CLEO), Some(cleo.id));
    let anas = file(ANA).await;
    assert_eq!((anas.thread_with(BEN), anas.thread_with(CLEO)), (Some(ben.id), Some(cleo.id)));
    assert_eq!(anas.thread(), None, "nobody is picked");
    assert_eq!(file(OLGA).await.threads, []);
}

async fn booking_closes_all_but_the_conversation_of_the_two<DB: Backend>(store: Store<DB>) {
    let (job, ben, _) = asked_twice(&store).await;
    let open = async || known(&store, ANA, &[job], &[]).await.jobs.remove(&job).unwrap().threads;
    write(&store, &[Change::CloseOtherThreads(job, BEN)]).await;
    assert_eq!(open().await, [(BEN, ben.id)]);
    write(&store, &[Change::CloseThread(job, CLEO)]).await;
    assert_eq!(open().await, [(BEN, ben.id)], "hers was closed before");
    write(&store, &[Change::CloseThread(job, BEN)]).await;
    assert_eq!(open().await, []);
}

async fn a_message_is_read_again_only_by_its_two_sides<DB: Backend>(store: Store<DB>) {
    matched(&store).await;
    write(&store, &[message(1, BEN, 2)]).await;
    let read = async |who| known(&store, who, &[], &[Read::Message(MessageId(id(1)))]).await.message;
    let Change::AddMessage(written) = message(1, BEN, 2) else { unreachable!("it is a message") };
    assert_eq!((read(ANA).await, read(BEN).await), (Some(written.clone()), Some(written)));
    assert_eq!((read(CLEO).await, read(OLGA).await), (None, None));
    assert_eq!(known(&store, ANA, &[], &[Read::Message(MessageId(id(404)))]).await.message, None);
}

async fn a_pair_is_the_two_of_them_and_nobody_else<DB: Backend>(store: Store<DB>) {
    matched(&store).await;
    let mut tx = store.read().await.unwrap();
    let other_of_ana = threads::other_side(&mut tx, TALK, ANA).await.unwrap();
    assert_eq!(other_of_ana, Some((BEN, "Ana".into())), "Ben knows her as Ana");
    assert_eq!(threads::other_side(&mut tx, TALK, BEN).await.unwrap(), Some((ANA, "Ben".into())));
    assert_eq!(threads::other_side(&mut tx, TALK, CLEO).await.unwrap(), None);
}

async fn a_profile_shows_the_newest_published_reviews_of_that_role<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    for number in 1..8_u8 {
        let posted = leak(u128::from(number));
        let review = Review {
            id: ReviewId(posted.id.0),
            job: posted.id,
            by: Side::Customer,
            author: ANA,
            subject: BEN,
            stars: Stars::new(number.min(5)).unwrap(),
            text: String::new(),
            at: after(i64::from(number)),
            reply: None,
            removed: None,
        };
        write(&store, &[Change::NewJob(Box::new(posted.clone())), Change::AddReview(review)]).await;
        // The last one is not published yet.
        if number < 7 {
            write(&store, &[Change::PublishReviews(posted.id, noon())]).await;
        }
    }
    let profile = known(&store, ANA, &[], &[Read::Profile(BEN, Side::Provider)]).await.profile.unwrap();
    let stars: Vec<u8> = profile.reviews.iter().map(|(review, _)| review.stars.get()).collect();
    assert_eq!(stars, [5, 5, 4, 3, 2]);
    assert!(profile.reviews.iter().all(|(_, author)| author == "Ana"));
    assert_eq!(profile.party.rating, Rating { sum: 20, count: 6 });
    assert_eq!((profile.services, profile.area.as_deref()), (vec![plumbing()], Some("Santa Fe")));
    let as_customer = known(&store, ANA, &[], &[Read::Profile(BEN, Side::Customer)]).await.profile.unwrap();
    assert_eq!((as_customer.reviews.len(), as_customer.services.len(), as_customer.area), (0, 0, None));
    let nobody = Read::Profile(PersonId(id(404)), Side::Provider);
    assert_eq!(known(&store, ANA, &[], &[nobody]).await.profile, None);
}

async fn a_conversation_is_read_again_by_its_two_sides_also_once_it_is_over<DB: Backend>(store: Store<DB>) {
    let job = matched(&store).await;
    let told: Vec<Change> =
        (0..14).map(|n| message(n, if n % 2 == 0 { ANA } else { BEN }, i64::try_from(n).unwrap())).collect();
    write(&store, &told).await;
    write(&store, &[Change::WithdrawMessage(MessageId(id(13))), Change::CloseThreads(job.id)]).await;
    let texts = async |person| {
        let facts = known(&store, person, &[], &[Read::Talk(TALK)]).await;
        facts.talk.into_iter().map(|message| message.text).collect::<Vec<_>>()
    };
    let last_twelve: Vec<String> = (1..13).map(|n| format!("message {n}")).collect();
    assert_eq!(texts(ANA).await, last_twelve);
    assert_eq!(texts(BEN).await, last_twelve);
    assert_eq!(texts(CLEO).await, Vec::<String>::new(), "nobody else's");
    let facts = known(&store, ANA, &[], &[Read::Inbox, Read::Threads]).await;
    assert_eq!((facts.inbox.len(), facts.inbox[0].open, facts.threads.len()), (1, false, 0));
    assert_eq!(known(&store, CLEO, &[], &[Read::Inbox]).await.inbox.len(), 0);
}

async fn what_came_since_somebody_wrote_is_counted<DB: Backend>(store: Store<DB>) {
    matched(&store).await;
    let unread = async |person| known(&store, person, &[], &[Read::Threads]).await.threads[0].unread;
    assert_eq!(unread(ANA).await, 0);
    write(&store, &[message(1, BEN, 1), message(2, BEN, 2), message(3, BEN, 3)]).await;
    write(&store, &[Change::WithdrawMessage(MessageId(id(2)))]).await;
    assert_eq!((unread(ANA).await, unread(BEN).await), (2, 0));
    write(&store, &[message(4, ANA, 4)]).await;
    assert_eq!((unread(ANA).await, unread(BEN).await), (0, 1));
}
