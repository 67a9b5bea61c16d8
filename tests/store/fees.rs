//! The platform fee: one row a booking, at most one page open, money counted once.

use chrono::{DateTime, Utc};
use domain::{
    change::{CallOrder, Change},
    facts::Read,
    fee::{
        Attempt, AttemptState, Call, Capture, CaptureKind, Checkout, Dispute, Fee, FeeFile, FeeState,
        Figures, Refund,
    },
    ids::{AttemptId, CallId, FeeId},
    job::{Job, State},
    terms::Terms,
};
use gigline::store::{Backend, Class, Store, apply, attempts, fees};

use crate::{
    database::stories,
    world::{
        ANA, BEN, OLGA, after, dollars, id, inhabited, known, moved, noon, offered, offers_wanted, taken,
        write,
    },
};

stories! { noon();
    a_fee_is_loaded_with_its_attempts_as_they_were_saved,
    of_two_fees_the_newer_one_counts,
    a_fee_that_does_not_add_up_is_refused_by_the_database,
    a_fee_is_not_paid_by_two_pages_at_once,
    the_same_money_is_not_counted_twice,
    what_is_asked_of_the_provider_is_kept,
    a_fee_is_found_by_its_link_and_an_attempt_by_the_providers_page,
    what_the_operator_asks_for_is_found_by_every_name,
    money_on_its_way_back_is_kept,
    what_could_not_be_given_back_waits_at_the_desk,
}

/// Ana's leak, picked by Ben and signed by both.
async fn signed<DB: Backend>(store: &Store<DB>) -> (Job, Terms) {
    inhabited(store).await;
    let posted = offers_wanted(100);
    let job = taken(&posted);
    let terms = offered(&job, 1);
    let signed = moved(&job, State::AwaitingFee);
    write(
        store,
        &[
            Change::NewJob(Box::new(posted)),
            Change::SaveJob(Box::new(job)),
            Change::SaveTerms(terms.clone()),
            Change::SaveJob(Box::new(signed.clone())),
        ],
    )
    .await;
    (signed, terms)
}

fn fee(number: u128, terms: &Terms, made_at: DateTime<Utc>) -> Fee {
    Fee {
        id: FeeId(id(number)),
        job: terms.job,
        match_number: terms.match_number,
        terms: terms.id,
        figures: Figures { total: dollars(80), fee: dollars(8), direct: dollars(72) },
        state: FeeState::Due,
        token: format!("{number:032x}"),
        due_at: after(600),
        made_at,
        paid_at: None,
    }
}

fn attempt(number: i64, fee: &Fee) -> Attempt {
    Attempt {
        id: AttemptId(id(500 + u128::try_from(number).unwrap())),
        fee: fee.id,
        number,
        amount: fee.figures.fee,
        state: AttemptState::Creating,
        made_at: after(0),
        expires_at: after(35),
        checkout: None,
        capture: None,
    }
}

fn captured(attempt: Attempt, reference: &str, kind: CaptureKind) -> Attempt {
    let refund = (kind != CaptureKind::Booking).then_some(Refund::Wanted);
    let capture = Capture::new(reference.into(), after(3), kind, refund);
    Attempt { state: AttemptState::Captured, capture: Some(capture), ..attempt }
}

async fn a_fee_is_loaded_with_its_attempts_as_they_were_saved<DB: Backend>(store: Store<DB>) {
    let (job, terms) = signed(&store).await;
    let due = fee(1, &terms, noon());
    write(&store, &[Change::SaveFee(due.clone()), Change::SaveAttempt(attempt(1, &due))]).await;
    let loaded = async |reader| known(&store, reader, &[job.id], &[]).await.jobs.remove(&job.id).unwrap().fee;
    let first = FeeFile { fee: due.clone(), attempts: vec![attempt(1, &due)] };
    assert_eq!((loaded(ANA).await, loaded(BEN).await), (Some(first.clone()), Some(first)));
    let checkout = Checkout { session: "s1".into(), url: "https://pay.example/s1".into() };
    let closed = Attempt { state: AttemptState::Closed, checkout: Some(checkout), ..attempt(1, &due) };
    let paid = captured(attempt(2, &due), "p1", CaptureKind::Booking);
    let duplicate = captured(attempt(3, &due), "p2", CaptureKind::Duplicate);
    let booked = Fee { state: FeeState::Paid, paid_at: Some(after(3)), ..due };
    write(
        &store,
        &[
            Change::SaveFee(booked.clone()),
            Change::SaveAttempt(duplicate.clone()),
            Change::SaveAttempt(paid.clone()),
            Change::SaveAttempt(closed.clone()),
        ],
    )
    .await;
    assert_eq!(loaded(ANA).await, Some(FeeFile { fee: booked, attempts: vec![closed, paid, duplicate] }));
}

async fn a_fee_is_found_by_its_link_and_an_attempt_by_the_providers_page<DB: Backend>(store: Store<DB>) {
    let (job, terms) = signed(&store).await;
    let due = fee(1, &terms, noon());
    let checkout = Some(Checkout { session: "s1".into(), url: "https://pay.example/s1".into() });
    let open = Attempt { state: AttemptState::Open, checkout, ..attempt(1, &due) };
    write(&store, &[Change::SaveFee(due.clone()), Change::SaveAttempt(open.clone())]).await;
    let mut tx = store.read().await.unwrap();
    let whole = Some(FeeFile { fee: due.clone(), attempts: vec![open.clone()] });
    assert_eq!(fees::by_token(&mut tx, &due.token).await.unwrap(), whole);
    assert_eq!(fees::load(&mut tx, due.id).await.unwrap(), whole);
    assert_eq!(fees::by_token(&mut tx, &due.token[1..]).await.unwrap(), None);
    assert_eq!(attempts::by_session(&mut tx, "s1").await.unwrap(), Some(open.id));
    assert_eq!(attempts::by_session(&mut tx, "s2").await.unwrap(), None);
    assert_eq!(attempts::place(&mut tx, open.id).await.unwrap(), Some((job.id, due.id)));
    assert_eq!(attempts::place(&mut tx, AttemptId(id(9))).await.unwrap(), None);
}

async fn what_the_operator_asks_for_is_found_by_every_name<DB: Backend>(store: Store<DB>) {
    let (job, terms) = signed(&store).await;
    let due = fee(1, &terms, noon());
    let checkout = Some(Checkout { session: "s1".into(), url: "https://pay.example/s1".into() });
    let paid = captured(Attempt { checkout, ..attempt(1, &due) }, "p1", CaptureKind::Booking);
    write(&store, &[Change::SaveFee(due.clone()), Change::SaveAttempt(paid.clone())]).await;
    let mut tx = store.read().await.unwrap();
    for name in [job.code.as_str(), "s1", "p1"] {
        assert_eq!(fees::named(&mut tx, name).await.unwrap(), [due.id], "{name}");
    }
    assert_eq!(fees::named(&mut tx, "p2").await.unwrap(), []);
    assert_eq!(fees::newest(&mut tx, 10).await.unwrap(), [due.id]);
    assert_eq!(attempts::by_reference(&mut tx, "p1").await.unwrap(), Some(paid.id));
    assert_eq!(attempts::by_reference(&mut tx, "s1").await.unwrap(), None);
}

async fn money_on_its_way_back_is_kept<DB: Backend>(store: Store<DB>) {
    let (_, terms) = signed(&store).await;
    let due = fee(1, &terms, noon());
    let mut paid = captured(attempt(1, &due), "p1", CaptureKind::Booking);
    for dispute in [None, Some(Dispute::Open), Some(Dispute::Won), Some(Dispute::Lost)] {
        paid.capture = paid.capture.map(|capture| Capture {
            returned: capture.returned + 100,
            dispute,
            round: capture.round + 1,
            ..capture
        });
        write(&store, &[Change::SaveFee(due.clone()), Change::SaveAttempt(paid.clone())]).await;
        let loaded = fees::load(&mut store.read().await.unwrap(), due.id).await.unwrap().unwrap();
        assert_eq!(loaded.attempts, [paid.clone()]);
    }
}

async fn what_could_not_be_given_back_waits_at_the_desk<DB: Backend>(store: Store<DB>) {
    let (job, terms) = signed(&store).await;
    let (first, newer) = (fee(1, &terms, noon()), fee(2, &terms, after(5)));
    let late = captured(attempt(1, &first), "p1", CaptureKind::Late);
    let booking = captured(attempt(2, &newer), "p2", CaptureKind::Booking);
    for save in [Change::SaveFee(first.clone()), Change::SaveFee(newer), Change::SaveAttempt(booking)] {
        write(&store, &[save]).await;
    }
    for (refund, waits) in [(Refund::Wanted, false), (Refund::Failed, true), (Refund::Pending, false)] {
        let capture = late.capture.clone().map(|capture| Capture { refund: Some(refund), ..capture });
        let late = Attempt { capture, ..late.clone() };
        write(&store, &[Change::SaveAttempt(late.clone())]).await;
        let found = known(&store, OLGA, &[], &[Read::NotGivenBack(job.id)]).await.not_given_back;
        let expected = FeeFile { fee: first.clone(), attempts: vec![late] };
        assert_eq!(found, if waits { vec![expected] } else { Vec::new() }, "{refund:?}");
    }
}

async fn of_two_fees_the_newer_one_counts<DB: Backend>(store: Store<DB>) {
    let (job, terms) = signed(&store).await;
    let (void, due) = (Fee { state: FeeState::Void, ..fee(2, &terms, noon()) }, fee(1, &terms, after(5)));
    write(&store, &[Change::SaveFee(void), Change::SaveFee(due.clone())]).await;
    let file = known(&store, ANA, &[job.id], &[]).await.jobs.remove(&job.id).unwrap();
    assert_eq!(file.fee.map(|file| file.fee), Some(due));
}

async fn refused<DB: Backend>(store: &Store<DB>, changes: &[Change]) {
    let mut tx = store.begin().await.unwrap();
    let refused = apply(&mut tx, changes, noon()).await.unwrap_err();
    assert_eq!(refused.class(), Class::Ours, "{refused}");
}

async fn a_fee_that_does_not_add_up_is_refused_by_the_database<DB: Backend>(store: Store<DB>) {
    let (_, terms) = signed(&store).await;
    let figures = Figures { total: dollars(80), fee: dollars(8), direct: dollars(73) };
    refused(&store, &[Change::SaveFee(Fee { figures, ..fee(1, &terms, noon()) })]).await;
}

async fn a_fee_is_not_paid_by_two_pages_at_once<DB: Backend>(store: Store<DB>) {
    let (_, terms) = signed(&store).await;
    let due = fee(1, &terms, noon());
    let open = Attempt { state: AttemptState::Open, ..attempt(1, &due) };
    write(&store, &[Change::SaveFee(due.clone()), Change::SaveAttempt(open.clone())]).await;
    let second = Change::SaveAttempt(attempt(2, &due));
    refused(&store, std::slice::from_ref(&second)).await;
    let closed = Attempt { state: AttemptState::Closed, ..open };
    write(&store, &[Change::SaveAttempt(closed), second]).await;
}

async fn the_same_money_is_not_counted_twice<DB: Backend>(store: Store<DB>) {
    let (_, terms) = signed(&store).await;
    let due = fee(1, &terms, noon());
    let paid = captured(attempt(1, &due), "p1", CaptureKind::Booking);
    write(&store, &[Change::SaveFee(due.clone()), Change::SaveAttempt(paid)]).await;
    let again = captured(attempt(2, &due), "p1", CaptureKind::Duplicate);
    refused(&store, &[Change::SaveAttempt(again)]).await;
}

async fn what_is_asked_of_the_provider_is_kept<DB: Backend>(store: Store<DB>) {
    let (_, terms) = signed(&store).await;
    let due = fee(1, &terms, noon());
    let order = CallOrder { id: CallId(id(1)), call: Call::Open(attempt(1, &due).id), due: noon() };
    write(&store, &[Change::SaveFee(due), Change::AddCall(order)]).await;
    refused(&store, &[Change::AddCall(order)]).await;
}
