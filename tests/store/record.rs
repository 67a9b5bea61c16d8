//! What counts on somebody's record, and what is not even written down.

use chrono::{NaiveTime, TimeDelta};
use domain::{
    badge::{Badge, BadgeKind},
    change::Change,
    facts::Read,
    fault::{Fault, FaultKind, FaultStanding},
    job::{Answer, DeclineReason, Dispatch, Job, State},
    pace::{Answered, Pace},
    person::{Party, Side},
};
use gigline::store::{Backend, Store, faults, files, responses};

use crate::{
    database::stories,
    world::{
        ANA, BEN, CLEO, after, inhabited, known, leak, moved, noon, offer, offers_wanted, taken, told, write,
    },
};

stories! { noon();
    a_failed_booking_is_found_by_its_match_and_counts_once_it_stands,
    each_role_has_a_record_of_its_own,
    what_waits_for_the_operator_is_found_by_its_job,
    declining_and_ignoring_leave_no_trace_on_anybody,
    why_somebody_declined_is_counted_on_the_job_and_says_nothing_of_who,
    what_an_operator_checked_is_read_wherever_the_provider_is_until_it_is_taken_back,
    how_quickly_somebody_answers_is_told_from_three_answers_on_and_goes_in_time,
}

fn fault(job: &Job, side: Side) -> Fault {
    let (person, other) = if side == Side::Customer { (ANA, BEN) } else { (BEN, ANA) };
    Fault {
        job: job.id,
        match_number: job.match_number,
        person,
        side,
        other,
        kind: FaultKind::LateCancel,
        blames: true,
        standing: FaultStanding::Waiting,
        at: after(5),
        until: after(50),
    }
}

/// Ben had Ana's job, and it was called off.
async fn called_off<DB: Backend>(store: &Store<DB>) -> Job {
    inhabited(store).await;
    let job = taken(&leak(100));
    let over = moved(&job, State::Cancelled);
    let changes = [
        Change::NewJob(Box::new(leak(100))),
        Change::SaveJob(Box::new(job.clone())),
        Change::SaveJob(Box::new(over)),
    ];
    write(store, &changes).await;
    job
}

async fn parties<DB: Backend>(store: &Store<DB>, job: &Job) -> (Party, Party) {
    let mut tx = store.read().await.unwrap();
    let file = files::load(&mut tx, job.id, ANA).await.unwrap().unwrap();
    (file.customer, file.provider.unwrap())
}

async fn a_failed_booking_is_found_by_its_match_and_counts_once_it_stands<DB: Backend>(store: Store<DB>) {
    let job = called_off(&store).await;
    let waiting = fault(&job, Side::Provider);
    write(&store, &[Change::SaveFault(waiting.clone())]).await;
    assert_eq!(parties(&store, &job).await.1.faults, 0, "the other side has a word first");
    let mut tx = store.read().await.unwrap();
    assert_eq!(faults::of_match(&mut tx, job.id, 1).await.unwrap(), Some(waiting.clone()));
    assert_eq!(faults::of_match(&mut tx, job.id, 2).await.unwrap(), None, "of another match");
    drop(tx);
    let found = known(&store, ANA, &[], &[Read::Fault(job.id, Some(1))]).await.fault;
    assert_eq!(found, Some(waiting.clone()));
    for (standing, counted) in
        [(FaultStanding::Contested, 0), (FaultStanding::Counts, 1), (FaultStanding::Excused, 0)]
    {
        write(&store, &[Change::SaveFault(Fault { standing, ..waiting.clone() })]).await;
        assert_eq!(parties(&store, &job).await.1.faults, counted, "{standing:?}");
    }
}

async fn each_role_has_a_record_of_its_own<DB: Backend>(store: Store<DB>) {
    let job = called_off(&store).await;
    let counts = Fault { standing: FaultStanding::Counts, ..fault(&job, Side::Customer) };
    write(&store, &[Change::SaveFault(counts)]).await;
    let (customer, provider) = parties(&store, &job).await;
    assert_eq!((customer.faults, provider.faults), (1, 0));
    let as_provider = known(&store, BEN, &[], &[Read::Profile(ANA, Side::Provider)]).await.profile.unwrap();
    assert_eq!(as_provider.party.faults, 0);
}

async fn what_waits_for_the_operator_is_found_by_its_job<DB: Backend>(store: Store<DB>) {
    let job = called_off(&store).await;
    let waiting = fault(&job, Side::Provider);
    let found = async |store: &Store<DB>| known(store, ANA, &[], &[Read::Fault(job.id, None)]).await.fault;
    write(&store, &[Change::SaveFault(waiting.clone())]).await;
    assert_eq!(found(&store).await, None);
    let contested = Fault { standing: FaultStanding::Contested, ..waiting };
    write(&store, &[Change::SaveFault(contested.clone())]).await;
    assert_eq!(found(&store).await, Some(contested));
}

async fn declining_and_ignoring_leave_no_trace_on_anybody<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let ben =
        async |store: &Store<DB>| known(store, ANA, &[], &[Read::Profile(BEN, Side::Provider)]).await.profile;
    let before = ben(&store).await;
    for (number, answer) in [(100, Answer::Declined), (101, Answer::Declined), (102, Answer::Told)] {
        let job = leak(number);
        let told = Change::SaveDispatch(told(&job, BEN, answer));
        write(&store, &[Change::NewJob(Box::new(job)), told]).await;
    }
    assert_eq!(ben(&store).await, before, "whoever reads the profile sees no difference");
    let columns = store.columns().await.unwrap();
    let counted = |name: &str| ["accept", "declin", "ignor", "respon"].iter().any(|word| name.contains(word));
    let rates: Vec<_> = columns.iter().filter(|(_, column)| counted(column)).collect();
    assert!(rates.is_empty(), "nobody's answers are counted: {rates:?}");
}

async fn why_somebody_declined_is_counted_on_the_job_and_says_nothing_of_who<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let (job, other) = (leak(100), leak(101));
    write(&store, &[&job, &other].map(|job| Change::NewJob(Box::new(job.clone())))).await;
    let why = |reason| Change::CountReason(job.id, reason);
    let declined = |person| Dispatch { explained: true, ..told(&job, person, Answer::Declined) };
    write(&store, &[Change::SaveDispatch(declined(BEN)), why(DeclineReason::PriceLow)]).await;
    write(&store, &[Change::SaveDispatch(declined(CLEO)), why(DeclineReason::PriceLow)]).await;
    write(&store, &[why(DeclineReason::NoTime)]).await;
    let mut tx = store.read().await.unwrap();
    let file = files::load(&mut tx, job.id, BEN).await.unwrap().unwrap();
    assert_eq!(file.telling.why(), [(DeclineReason::PriceLow, 2), (DeclineReason::NoTime, 1)]);
    assert_eq!(file.dispatch, Some(declined(BEN)), "that it was said is kept, so that nobody is asked twice");
    let file = files::load(&mut tx, other.id, ANA).await.unwrap().unwrap();
    assert_eq!(file.telling.why(), [], "another job counts for itself");
    drop(tx);
    write(&store, &[Change::SaveDispatch(told(&job, BEN, Answer::Told))]).await;
    let mut tx = store.read().await.unwrap();
    let again = files::load(&mut tx, job.id, BEN).await.unwrap().unwrap().dispatch;
    assert_eq!(again.map(|told| (told.answer, told.explained)), Some((Answer::Told, true)), "told once more");
    drop(tx);
    let columns = store.columns().await.unwrap();
    let kept: Vec<&str> =
        columns.iter().filter(|(table, _)| table == "decline_reasons").map(|(_, column)| &**column).collect();
    assert_eq!(kept, ["count", "job", "reason"], "nobody stands beside a reason");
}

async fn what_an_operator_checked_is_read_wherever_the_provider_is_until_it_is_taken_back<DB: Backend>(
    store: Store<DB>,
) {
    inhabited(&store).await;
    let as_provider = [Read::Profile(BEN, Side::Provider)];
    let badges = async |store: &Store<DB>| {
        known(store, ANA, &[], &as_provider).await.profile.expect("he has one").party.badges
    };
    let (identity, licence) = (BadgeKind::Identity, BadgeKind::Licence);
    let check = |kind, by| Change::SaveBadge(BEN, kind, by);
    write(&store, &[check(licence, Some(ANA)), check(identity, Some(ANA)), check(licence, Some(ANA))]).await;
    let both = [identity, licence].map(|kind| Badge { kind, on: noon() });
    assert_eq!(badges(&store).await, both, "each once");
    let offered = offers_wanted(100);
    let made = Change::SaveOffer(offer(&offered, BEN));
    write(&store, &[Change::NewJob(Box::new(offered.clone())), made]).await;
    let mut tx = store.read().await.unwrap();
    let file = files::load(&mut tx, offered.id, ANA).await.unwrap().unwrap();
    assert_eq!(file.bids[0].provider.badges, both, "who compares offers reads them, too");
    drop(tx);
    write(&store, &[check(identity, None)]).await;
    assert_eq!(badges(&store).await, both[1..]);
}

async fn how_quickly_somebody_answers_is_told_from_three_answers_on_and_goes_in_time<DB: Backend>(
    store: Store<DB>,
) {
    inhabited(&store).await;
    let profile = [Read::Profile(BEN, Side::Provider)];
    let pace = async |store: &Store<DB>| {
        known(store, ANA, &[], &profile).await.profile.expect("he has one").party.pace
    };
    let day = |days| noon().date_naive().and_time(NaiveTime::MIN).and_utc() + TimeDelta::days(days);
    let took = |days, minutes| Change::AddAnswer(Answered { person: BEN, day: day(days), minutes });
    write(&store, &[took(0, 15), took(0, 15)]).await;
    assert_eq!(pace(&store).await, None, "two tell nothing");
    write(&store, &[took(1, 300), took(1, 200)]).await;
    assert_eq!(pace(&store).await, Some(Pace::Hours));
    let offered = offers_wanted(100);
    let made = Change::SaveOffer(offer(&offered, BEN));
    write(&store, &[Change::NewJob(Box::new(offered.clone())), made]).await;
    let mut tx = store.read().await.unwrap();
    let file = files::load(&mut tx, offered.id, ANA).await.unwrap().unwrap();
    assert_eq!(file.bids[0].provider.pace, Some(Pace::Hours), "who compares offers reads it, too");
    drop(tx);
    let asked = known(&store, BEN, &[], &[Read::Profile(BEN, Side::Customer)]).await.profile;
    assert_eq!(asked.and_then(|as_customer| as_customer.party.pace), None, "nobody asks it of a customer");
    let mut tx = store.begin().await.unwrap();
    assert_eq!(responses::forget(&mut tx, day(0), 9).await.unwrap(), 0);
    assert_eq!(responses::forget(&mut tx, day(1), 9).await.unwrap(), 1, "a row for both of that day");
    tx.commit().await.unwrap();
    assert_eq!(pace(&store).await, None, "two are left");
    let columns = store.columns().await.unwrap();
    let kept: Vec<&str> =
        columns.iter().filter(|(table, _)| table == "response_times").map(|(_, column)| &**column).collect();
    assert_eq!(kept, ["day", "minutes", "person", "times"], "to what it was, and which answer, is not kept");
}
