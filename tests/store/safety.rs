//! Who keeps away from whom, who told the operator of whom, and what an operator may not see.

use domain::{
    change::{Change, Message},
    facts::Read,
    ids::{CaseId, MessageId, ThreadId},
    job::{Answer, Case, CaseKind, State},
    matching::Wanted,
    offer::Standing,
    person::Side,
    report::{Report, Wrong},
    review::{Rating, Review},
};
use gigline::store::{Backend, Store, StoreError, apply, blocks, matching};

use crate::{
    database::stories,
    jobs::review,
    world::{
        ANA, BEN, CLEO, OLGA, after, id, inhabited, known, leak, moved, noon, offer, offers_wanted, plaza,
        plumbing, taken, thread, told, write,
    },
};

stories! { noon();
    a_block_holds_both_ways_until_who_set_it_takes_it_back,
    whom_one_is_kept_apart_from_stands_in_the_file_of_who_may_know,
    an_open_request_leaves_the_list_of_who_is_kept_apart,
    a_conversation_closes_unless_the_two_are_matched,
    what_is_open_between_two_is_found_a_page_at_a_time,
    a_report_waits_once_and_shows_what_the_two_wrote,
    an_operator_sees_nothing_they_are_a_party_of,
    a_reply_is_read_under_its_review_and_there_is_one,
    a_review_that_was_taken_away_counts_nowhere,
}

async fn supply<DB: Backend>(store: &Store<DB>) -> i64 {
    let wanted = Wanted { customer: ANA, service: plumbing(), place: Some(plaza()), beyond_km: 0 };
    matching::count(&mut store.read().await.unwrap(), &wanted, noon()).await.unwrap()
}

async fn a_block_holds_both_ways_until_who_set_it_takes_it_back<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    assert_eq!(supply(&store).await, 2);
    write(&store, &[Change::Block(BEN, ANA), Change::Block(BEN, ANA)]).await;
    assert_eq!(supply(&store).await, 1, "whoever of the two set it");
    let set_by = async |person| known(&store, person, &[], &[Read::Blocked]).await.blocked;
    let mine = set_by(BEN).await;
    assert_eq!(
        mine.iter().map(|known| (known.person, known.name.as_str())).collect::<Vec<_>>(),
        [(ANA, "Ana")]
    );
    assert_eq!(set_by(ANA).await, [], "the other one finds nothing");
    let takes_jobs =
        async |reader| known(&store, reader, &[], &[Read::Listing(BEN)]).await.listing.unwrap().takes_jobs;
    assert_eq!((takes_jobs(ANA).await, takes_jobs(CLEO).await), (false, true));
    write(&store, &[Change::Unblock(ANA, BEN)]).await;
    assert_eq!(supply(&store).await, 1, "it is not hers to take back");
    write(&store, &[Change::Unblock(BEN, ANA)]).await;
    assert_eq!(supply(&store).await, 2);
}

async fn whom_one_is_kept_apart_from_stands_in_the_file_of_who_may_know<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let job = offers_wanted(100);
    write(
        &store,
        &[
            Change::NewJob(Box::new(job.clone())),
            Change::SaveDispatch(told(&job, BEN, Answer::Told)),
            Change::SaveOffer(offer(&job, BEN)),
            Change::Block(BEN, ANA),
            Change::Block(ANA, CLEO),
        ],
    )
    .await;
    let file = async |reader| known(&store, reader, &[job.id], &[]).await.jobs.remove(&job.id).unwrap();
    assert_eq!((file(ANA).await.apart, file(BEN).await.apart), (vec![BEN, CLEO], vec![BEN]));
    assert_eq!(file(OLGA).await.apart, []);
    let standing = |file: domain::job::JobFile| file.bid_of(BEN).unwrap().offer.standing;
    assert_eq!(standing(file(ANA).await), Standing::Withdrawn, "to her it is gone at once");
    assert_eq!(standing(file(BEN).await), Standing::Live, "whatever its row says");
}

async fn an_open_request_leaves_the_list_of_who_is_kept_apart<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let (open, mine) = (leak(100), leak(101));
    write(
        &store,
        &[
            Change::NewJob(Box::new(open.clone())),
            Change::NewJob(Box::new(mine.clone())),
            Change::SaveDispatch(told(&open, BEN, Answer::Told)),
            Change::SaveDispatch(told(&mine, BEN, Answer::Accepted)),
            Change::SaveJob(Box::new(taken(&mine))),
            Change::Block(ANA, BEN),
        ],
    )
    .await;
    let facts = known(&store, BEN, &[], &[Read::Work, Read::Between(ANA)]).await;
    assert_eq!(facts.work.iter().map(|line| line.id).collect::<Vec<_>>(), [mine.id], "what runs goes on");
    assert_eq!(facts.between.iter().map(|line| line.id).collect::<Vec<_>>(), [mine.id]);
    assert_eq!(known(&store, CLEO, &[], &[Read::Between(ANA)]).await.between, []);
}

async fn a_conversation_closes_unless_the_two_are_matched<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let job = offers_wanted(100);
    write(
        &store,
        &[
            Change::NewJob(Box::new(job.clone())),
            Change::OpenThread(thread(&job, 7)),
            Change::Block(BEN, ANA),
        ],
    )
    .await;
    let open = async |person| {
        let facts = known(&store, person, &[], &[Read::Threads, Read::Inbox]).await;
        (facts.threads.len(), facts.inbox[0].open)
    };
    assert_eq!((open(ANA).await, open(BEN).await), ((0, false), (0, false)));
    write(&store, &[Change::SaveJob(Box::new(taken(&job)))]).await;
    assert_eq!((open(ANA).await, open(BEN).await), ((1, true), (1, true)), "the job needs it");
}

async fn what_is_open_between_two_is_found_a_page_at_a_time<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let (first, second, over, hers) = (leak(100), leak(101), leak(102), leak(103));
    for job in [&first, &second, &over, &hers] {
        write(&store, &[Change::NewJob(Box::new(job.clone()))]).await;
    }
    let told = [&first, &second, &over].map(|job| Change::SaveDispatch(told(job, BEN, Answer::Told)));
    write(&store, &told).await;
    write(&store, &[Change::SaveJob(Box::new(moved(&over, State::Cancelled)))]).await;
    let mut tx = store.read().await.unwrap();
    let page = blocks::between(&mut tx, (BEN, ANA), None, 1).await.unwrap();
    assert_eq!(page, [(first.id, BEN)]);
    let rest = blocks::between(&mut tx, (ANA, BEN), Some(first.id), 9).await.unwrap();
    assert_eq!(rest, [(second.id, BEN)], "not what is over, nor what he was not told of");
}

fn reported(number: u128) -> (Case, Report) {
    let case = CaseId(id(number));
    let what = "He shouted at me.".into();
    let item = Case {
        id: case,
        kind: CaseKind::Report,
        job: Some(leak(100).id),
        person: ANA,
        what,
        opened_at: after(2),
        taken: None,
    };
    (
        item,
        Report { case, by: ANA, about: BEN, wrong: Wrong::Rude, thread: Some(ThreadId(id(7))), review: None },
    )
}

/// Ben took Ana's leak and wrote to her; she tells of him.
async fn told_of<DB: Backend>(store: &Store<DB>) {
    inhabited(store).await;
    let job = taken(&leak(100));
    let (case, report) = reported(50);
    let message = Message {
        id: MessageId(id(70)),
        thread: ThreadId(id(7)),
        author: BEN,
        text: "I come when I like.".into(),
        masked: false,
        at: after(1),
    };
    write(
        store,
        &[
            Change::NewJob(Box::new(leak(100))),
            Change::SaveJob(Box::new(job.clone())),
            Change::OpenThread(thread(&job, 7)),
            Change::AddMessage(message),
            Change::OpenCase(case),
            Change::Report(report),
        ],
    )
    .await;
}

async fn a_report_waits_once_and_shows_what_the_two_wrote<DB: Backend>(store: Store<DB>) {
    told_of(&store).await;
    let (case, report) = reported(50);
    let waits = async |by, about| known(&store, by, &[], &[Read::Reported(about)]).await.reported;
    assert_eq!((waits(ANA, BEN).await, waits(BEN, ANA).await), (true, false));
    let file = known(&store, OLGA, &[], &[Read::Report(case.id)]).await.report.unwrap();
    assert_eq!((file.report, file.by.as_str(), file.about.as_str()), (report, "Ana", "Ben"));
    assert_eq!((file.code, file.talk.len()), (Some(leak(100).code), 1));
    write(&store, &[Change::CloseCasesOf(leak(100).id)]).await;
    assert!(waits(ANA, BEN).await, "it does not end with what else waits about the job");
    write(&store, &[Change::CloseCase(case.id)]).await;
    assert!(!waits(ANA, BEN).await);
    assert_eq!(known(&store, OLGA, &[], &[Read::Report(case.id)]).await.report, None);
}

async fn an_operator_sees_nothing_they_are_a_party_of<DB: Backend>(store: Store<DB>) {
    told_of(&store).await;
    let (case, _) = reported(50);
    let registration =
        Case { id: CaseId(id(51)), kind: CaseKind::Registration, job: None, person: BEN, ..case.clone() };
    let help = Case { id: CaseId(id(52)), kind: CaseKind::Help, ..case.clone() };
    write(&store, &[Change::OpenCase(registration), Change::OpenCase(help)]).await;
    let queue = async |person| {
        let facts = known(&store, person, &[], &[Read::Cases]).await;
        (facts.cases.len(), facts.own_cases)
    };
    assert_eq!(queue(OLGA).await, (3, 0));
    assert_eq!((queue(ANA).await, queue(BEN).await), ((1, 2), (1, 2)), "a registration has no two sides");
    let one = async |person| {
        let facts = known(&store, person, &[], &[Read::Case(case.id)]).await;
        (facts.cases.len(), facts.own_cases)
    };
    assert_eq!((one(OLGA).await, one(BEN).await), ((1, 0), (0, 1)));
}

/// Ben took Ana's leak, both reviewed the other, and everybody may read it.
async fn reviewed<DB: Backend>(store: &Store<DB>) -> [Review; 2] {
    inhabited(store).await;
    let job = taken(&leak(100));
    let [by_ana, by_ben] =
        [(Side::Customer, 2), (Side::Provider, 5)].map(|(by, stars)| review(&job, by, stars));
    write(
        store,
        &[
            Change::NewJob(Box::new(leak(100))),
            Change::SaveJob(Box::new(job)),
            Change::AddReview(by_ana.clone()),
            Change::AddReview(by_ben.clone()),
            Change::PublishReviews(leak(100).id, noon()),
        ],
    )
    .await;
    [by_ana, by_ben]
}

async fn a_reply_is_read_under_its_review_and_there_is_one<DB: Backend>(store: Store<DB>) {
    let [by_ana, _] = reviewed(&store).await;
    write(&store, &[Change::AddReply(by_ana.id, "Traffic was bad.".into())]).await;
    let replied = Review { reply: Some("Traffic was bad.".into()), ..by_ana.clone() };
    let facts =
        known(&store, CLEO, &[], &[Read::Review(by_ana.id), Read::Profile(BEN, Side::Provider)]).await;
    let file = facts.review.unwrap();
    assert_eq!((file.review, file.author.as_str(), file.subject.as_str()), (replied.clone(), "Ana", "Ben"));
    assert_eq!(file.beside, facts.profile.unwrap().reviews);
    assert_eq!(known(&store, ANA, &[leak(100).id], &[]).await.jobs[&leak(100).id].reviews[0], replied);
    let mut tx = store.begin().await.unwrap();
    let second = apply(&mut tx, &[Change::AddReply(by_ana.id, "Once more".into())], noon()).await;
    assert!(matches!(second, Err(StoreError::UsedUp("reply"))));
}

async fn a_review_that_was_taken_away_counts_nowhere<DB: Backend>(store: Store<DB>) {
    let [by_ana, by_ben] = reviewed(&store).await;
    let (mut case, mut report) = reported(50);
    (case.kind, case.person) = (CaseKind::Review, CLEO);
    (report.by, report.about, report.thread, report.review) = (CLEO, ANA, None, Some(by_ana.id));
    write(&store, &[Change::OpenCase(case.clone()), Change::Report(report)]).await;
    let facts = known(&store, OLGA, &[], &[Read::Report(case.id), Read::Case(case.id)]).await;
    assert_eq!(facts.report.unwrap().review, Some((by_ana.clone(), "Ben".into())));
    let waits = known(&store, CLEO, &[], &[Read::Review(by_ana.id)]).await.reported;
    assert!(waits && !known(&store, CLEO, &[], &[Read::Reported(ANA)]).await.reported, "not of the person");
    assert_eq!(known(&store, BEN, &[], &[Read::Case(case.id)]).await.own_cases, 1, "it is about him");
    let category = async || matching::category(&mut store.read().await.unwrap(), &plumbing()).await.unwrap();
    assert_eq!(category().await, Rating { sum: 2, count: 1 });
    let removed = Change::RemoveReview(by_ana.id, OLGA, "It is made up.".into());
    write(&store, std::slice::from_ref(&removed)).await;
    assert_eq!(category().await, Rating::default());
    let profile =
        async |person, side| known(&store, CLEO, &[], &[Read::Profile(person, side)]).await.profile.unwrap();
    let ben = profile(BEN, Side::Provider).await;
    assert_eq!((ben.party.rating, ben.reviews), (Rating::default(), vec![]));
    let found = matching::one(&mut store.read().await.unwrap(), BEN, noon()).await.unwrap().unwrap();
    assert_eq!(found.rating, Rating::default());
    assert_eq!(profile(ANA, Side::Customer).await.reviews[0].0, by_ben, "the other one stays");
    let file = known(&store, ANA, &[leak(100).id], &[Read::Review(by_ana.id)]).await;
    assert!(
        file.review.is_none() && file.jobs[&leak(100).id].reviews[0].removed.is_some(),
        "none is written anew"
    );
    let mut tx = store.begin().await.unwrap();
    assert!(matches!(apply(&mut tx, &[removed], noon()).await, Err(StoreError::UsedUp("review"))));
}
