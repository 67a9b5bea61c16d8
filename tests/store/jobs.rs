//! Jobs and their files: what is written is what is loaded.

use domain::{
    change::Change,
    ids::{JobId, ReviewId},
    job::{Act, Actor, Answer, ChangeAsked, Event, Job, State, Telling},
    person::Side,
    photo::Photo,
    review::{Rating, Review, Stars},
    terms::Terms,
};
use gigline::store::{Backend, Class, Store, StoreError, apply, files, jobs};

use crate::{
    database::stories,
    world::{ANA, BEN, CLEO, after, id, inhabited, leak, moved, noon, offered, taken, thread, told, write},
};

stories! { noon();
    a_job_is_loaded_as_it_was_saved,
    a_job_that_moved_is_not_overwritten,
    many_jobs_are_locked_in_one_go_and_those_unknown_left_out,
    a_file_holds_everything_about_a_job,
    a_signature_is_added_and_the_first_one_stays,
    a_review_counts_once_it_is_published,
    one_side_cannot_review_a_job_twice,
    a_job_without_a_customer_is_refused_by_the_database,
}

async fn a_job_is_loaded_as_it_was_saved<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    write(&store, &[Change::NewJob(Box::new(posted.clone()))]).await;
    let mut tx = store.begin().await.unwrap();
    assert_eq!(jobs::load(&mut tx, posted.id).await.unwrap(), Some(posted.clone()));
    let troubled = Job {
        disputed_from: Some(State::Booked),
        agreed: Some(offered(&posted, 1).id),
        end_asked: Some((Side::Provider, after(3))),
        change: Some(ChangeAsked { terms: offered(&posted, 2).id, by: Side::Provider, at: after(5) }),
        missed: Some((Side::Customer, after(6))),
        first_start: Some(after(7)),
        settled_by: Some(Side::Customer),
        asked_at: Some(after(4)),
        said_paid: true,
        fixes: vec!["The \"other\" tap.".into()],
        done_note: "It is tight now.".into(),
        done_photos: vec![Photo("AgACAgQ-2".into())],
        ..taken(&posted)
    };
    apply(&mut tx, &[Change::SaveJob(Box::new(troubled.clone()))], noon()).await.unwrap();
    assert_eq!(jobs::load(&mut tx, posted.id).await.unwrap(), Some(troubled));
    assert_eq!(jobs::load(&mut tx, JobId(id(404))).await.unwrap(), None);
}

async fn a_job_that_moved_is_not_overwritten<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    write(&store, &[Change::NewJob(Box::new(posted.clone()))]).await;
    let save = [Change::SaveJob(Box::new(taken(&posted)))];
    write(&store, &save).await;
    let mut tx = store.begin().await.unwrap();
    let stale = apply(&mut tx, &save, noon()).await.unwrap_err();
    assert!(matches!(stale, StoreError::VersionMoved("job")), "{stale}");
    assert_eq!(stale.class(), Class::Ours);
}

async fn many_jobs_are_locked_in_one_go_and_those_unknown_left_out<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    write(&store, &[Change::NewJob(Box::new(posted.clone()))]).await;
    let ids: Vec<JobId> = (0..300).rev().map(|number| JobId(id(number))).collect();
    let mut tx = store.begin().await.unwrap();
    jobs::lock(&mut tx, &ids).await.unwrap();
    jobs::lock(&mut tx, &[]).await.unwrap();
    apply(&mut tx, &[Change::SaveJob(Box::new(taken(&posted)))], noon()).await.unwrap();
}

pub fn review(job: &Job, by: Side, stars: u8) -> Review {
    let (author, subject) = if by == Side::Customer { (ANA, BEN) } else { (BEN, ANA) };
    Review {
        id: ReviewId(id(job.id.0.as_u128() * 10 + u128::from(stars))),
        job: job.id,
        by,
        author,
        subject,
        stars: Stars::new(stars).unwrap(),
        text: "On time.".into(),
        at: after(700),
        reply: None,
        removed: None,
    }
}

fn event(minute: i64, act: Act, to: State) -> Event {
    Event { at: after(minute), by: Actor::Candidate, act, to }
}

async fn a_file_holds_everything_about_a_job<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    let job = taken(&posted);
    let (told_ben, told_cleo) = (told(&job, BEN, Answer::Accepted), told(&job, CLEO, Answer::Declined));
    let history = [event(1, Act::Accept, State::Matched), event(1, Act::Sign, State::Booked)];
    write(
        &store,
        &[
            Change::NewJob(Box::new(posted)),
            Change::SaveDispatch(told_ben.clone()),
            Change::SaveDispatch(told_cleo),
            Change::SaveJob(Box::new(job.clone())),
            Change::SaveTerms(offered(&job, 1)),
            Change::OpenThread(thread(&job, 7)),
            Change::AddEvent(job.id, history[0].clone()),
            Change::AddEvent(job.id, history[1].clone()),
            Change::AddReview(review(&job, Side::Customer, 5)),
        ],
    )
    .await;
    let mut tx = store.read().await.unwrap();
    let file = files::load(&mut tx, job.id, BEN).await.unwrap().unwrap();
    assert_eq!(file.terms, [offered(&job, 1)]);
    assert_eq!(file.dispatch, Some(told_ben.clone()));
    assert_eq!(file.thread(), Some(thread(&job, 7).id));
    assert_eq!(file.telling, Telling { told: 2, declined: 1, ..Telling::default() });
    assert_eq!(file.history, history);
    assert_eq!(file.reviews, [review(&job, Side::Customer, 5)]);
    assert_eq!(file.customer.name.as_str(), "Ana");
    assert_eq!(file.provider.as_ref().unwrap().about, "Leaks, mostly.");
    assert_eq!(file.job, job);
    let customers = files::load(&mut tx, job.id, ANA).await.unwrap().unwrap();
    assert_eq!(files::of_customer(&mut tx, job.id).await.unwrap(), Some(customers.clone()));
    let mut shelf = files::Shelf::default();
    for (reader, seen) in [(BEN, &file), (ANA, &customers)] {
        assert_eq!(shelf.load(&mut tx, job.id, reader).await.unwrap().as_ref(), Some(seen));
    }
    assert_eq!(shelf.load(&mut tx, JobId(id(404)), ANA).await.unwrap(), None);
    assert_eq!(customers.dispatch, Some(told_ben), "the picked provider's stands in for one of her own");
    assert_eq!(files::load(&mut tx, JobId(id(404)), ANA).await.unwrap(), None);
}

async fn a_signature_is_added_and_the_first_one_stays<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    let job = taken(&posted);
    let terms = Terms { scope: Some("Both taps.".into()), ..offered(&job, 1) };
    let both = Terms { customer_signed: Some(after(2)), provider_signed: Some(after(9)), ..terms.clone() };
    write(
        &store,
        &[
            Change::NewJob(Box::new(posted)),
            Change::SaveJob(Box::new(job.clone())),
            Change::SaveTerms(terms.clone()),
            Change::SaveTerms(both),
        ],
    )
    .await;
    let mut tx = store.read().await.unwrap();
    let file = files::load(&mut tx, job.id, ANA).await.unwrap().unwrap();
    assert_eq!(file.terms, [Terms { customer_signed: Some(after(2)), ..terms }]);
}

async fn a_review_counts_once_it_is_published<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    let job = taken(&posted);
    let done = Job { version: 2, ..moved(&job, State::Settled) };
    write(
        &store,
        &[
            Change::NewJob(Box::new(posted)),
            Change::SaveJob(Box::new(job.clone())),
            Change::SaveJob(Box::new(done.clone())),
            Change::AddReview(review(&done, Side::Customer, 5)),
            Change::AddReview(review(&done, Side::Provider, 3)),
        ],
    )
    .await;
    let mut tx = store.begin().await.unwrap();
    let hidden = files::load(&mut tx, job.id, ANA).await.unwrap().unwrap();
    assert_eq!((hidden.reviews.len(), hidden.customer.rating), (2, Rating::default()));
    assert_eq!(hidden.provider.unwrap().jobs_done, 1);
    apply(&mut tx, &[Change::PublishReviews(job.id, after(800))], noon()).await.unwrap();
    let open = files::load(&mut tx, job.id, ANA).await.unwrap().unwrap();
    assert_eq!(open.customer.rating, Rating { sum: 3, count: 1 }, "as a customer");
    assert_eq!(open.provider.unwrap().rating, Rating { sum: 5, count: 1 }, "as a provider");
}

async fn one_side_cannot_review_a_job_twice<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    let job = taken(&posted);
    write(
        &store,
        &[
            Change::NewJob(Box::new(posted)),
            Change::SaveJob(Box::new(job.clone())),
            Change::AddReview(review(&job, Side::Customer, 5)),
        ],
    )
    .await;
    let mut tx = store.begin().await.unwrap();
    let again = [Change::AddReview(review(&job, Side::Customer, 1))];
    let refused = apply(&mut tx, &again, noon()).await.unwrap_err();
    assert_eq!(refused.class(), Class::Ours, "{refused}");
}

async fn a_job_without_a_customer_is_refused_by_the_database<DB: Backend>(store: Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    let refused = apply(&mut tx, &[Change::NewJob(Box::new(leak(100)))], noon()).await.unwrap_err();
    assert_eq!(refused.class(), Class::Ours, "{refused}");
}
