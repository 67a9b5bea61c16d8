//! Lists: own jobs, work, codes, and whose turn it is.

use domain::{
    change::Change,
    facts::{JobLine, Read},
    ids::{JobCode, JobId},
    job::{Answer, Job, Request, State},
    offer::{Invitation, InvitationState, Offer, Standing},
    person::Side,
    terms::Terms,
};

use gigline::store::{Backend, Store};

use crate::{
    database::stories,
    world::{
        ANA, BEN, CLEO, OLGA, after, inhabited, known, leak, moved, noon, offer, offered, offers_wanted,
        taken, told, write,
    },
};

stories! { noon();
    requests_come_newest_first_and_those_that_ended_last,
    work_is_what_may_still_be_taken_or_was,
    an_offer_turns_whose_turn_it_is,
    an_offer_on_hold_and_an_invitation_are_work,
    a_match_waits_for_whoever_has_not_signed_its_newest_terms,
    terms_of_an_earlier_match_are_nobodys_signature,
    a_line_says_whose_the_job_is_and_when_both_agreed_that_it_starts,
    a_code_finds_a_job_only_for_those_it_concerns,
    jobs_asked_for_come_as_files_and_missing_ones_are_missing,
}

fn ids(lines: &[JobLine]) -> Vec<JobId> {
    lines.iter().map(|line| line.id).collect()
}

async fn requests_come_newest_first_and_those_that_ended_last<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let (old, ended, new) = (leak(100), leak(101), leak(102));
    write(&store, &[&old, &ended, &new].map(|job| Change::NewJob(Box::new(job.clone())))).await;
    write(&store, &[Change::SaveJob(Box::new(moved(&ended, State::Cancelled)))]).await;
    let facts = known(&store, ANA, &[], &[Read::Requests, Read::Lines, Read::Work]).await;
    assert_eq!(ids(&facts.requests), [new.id, old.id, ended.id]);
    assert_eq!(ids(&facts.lines), [new.id, old.id], "what is over waits for nobody");
    assert_eq!(facts.work, []);
    let line = &facts.requests[0];
    assert_eq!((line.side, line.state, line.slot), (Side::Customer, State::Open, after(600)));
    assert_eq!((line.other.as_deref(), line.waiting), (None, false));
}

async fn work_is_what_may_still_be_taken_or_was<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let (free, declined, lost, won) = (leak(100), leak(101), leak(102), leak(103));
    write(&store, &[&free, &declined, &lost, &won].map(|job| Change::NewJob(Box::new(job.clone())))).await;
    let by_cleo = Job { provider: Some(CLEO), ..taken(&lost) };
    write(
        &store,
        &[
            Change::SaveDispatch(told(&free, BEN, Answer::Told)),
            Change::SaveDispatch(told(&declined, BEN, Answer::Declined)),
            Change::SaveDispatch(told(&lost, BEN, Answer::Told)),
            Change::SaveDispatch(told(&won, BEN, Answer::Accepted)),
            Change::SaveJob(Box::new(by_cleo)),
            Change::SaveJob(Box::new(taken(&won))),
        ],
    )
    .await;
    let facts = known(&store, BEN, &[], &[Read::Work, Read::Lines]).await;
    assert_eq!(ids(&facts.work), [won.id, free.id]);
    assert_eq!(ids(&facts.lines), [won.id]);
    assert_eq!(facts.work[0].other.as_deref(), Some("Ana"));
    assert!(facts.work[1].waiting, "it waits for an answer");
}

async fn an_offer_turns_whose_turn_it_is<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let job = offers_wanted(100);
    let posted = [Change::NewJob(Box::new(job.clone())), Change::SaveDispatch(told(&job, BEN, Answer::Told))];
    write(&store, &posted).await;
    let waiting = async || {
        let ana = known(&store, ANA, &[], &[Read::Lines]).await.lines[0].waiting;
        (ana, known(&store, BEN, &[], &[Read::Work]).await.work[0].waiting)
    };
    assert_eq!(waiting().await, (false, true), "Ben has not answered");
    write(&store, &[Change::SaveOffer(offer(&job, BEN))]).await;
    assert_eq!(waiting().await, (true, false), "Ana has an offer to look at");
    let request = Request { edition: 1, ..job.request.clone() };
    write(&store, &[Change::SaveJob(Box::new(Job { request, version: 1, ..job.clone() }))]).await;
    assert_eq!(waiting().await, (false, true), "Ben is to say whether it still stands");
    write(&store, &[Change::SaveOffer(Offer { standing: Standing::Withdrawn, ..offer(&job, BEN) })]).await;
    assert_eq!(waiting().await, (false, true), "he may offer anew");
}

async fn an_offer_on_hold_and_an_invitation_are_work<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let (held, lost, invited, refused) =
        (offers_wanted(100), offers_wanted(101), offers_wanted(102), offers_wanted(103));
    let posted = [&held, &lost, &invited, &refused].map(|job| Change::NewJob(Box::new(job.clone())));
    write(&store, &posted).await;
    let by_cleo = |job: &Job| Job { provider: Some(CLEO), ..taken(job) };
    let booked = Job { version: 2, ..moved(&by_cleo(&lost), State::Booked) };
    let invitation = |job: &Job, state| {
        Change::SaveInvitation(Invitation { job: job.id, provider: BEN, state, at: noon() })
    };
    write(
        &store,
        &[
            Change::SaveOffer(offer(&held, BEN)),
            Change::SaveOffer(offer(&lost, BEN)),
            Change::SaveJob(Box::new(by_cleo(&held))),
            Change::SaveJob(Box::new(by_cleo(&lost))),
            Change::SaveJob(Box::new(booked)),
            invitation(&invited, InvitationState::Sent),
            invitation(&refused, InvitationState::Declined),
        ],
    )
    .await;
    let work = known(&store, BEN, &[], &[Read::Work]).await.work;
    assert_eq!(ids(&work), [invited.id, held.id]);
    assert_eq!(work.iter().map(|line| line.waiting).collect::<Vec<_>>(), [true, false]);
}

async fn a_match_waits_for_whoever_has_not_signed_its_newest_terms<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    let job = taken(&posted);
    write(&store, &[Change::NewJob(Box::new(posted)), Change::SaveJob(Box::new(job.clone()))]).await;
    let waiting = async |person| known(&store, person, &[], &[Read::Lines]).await.lines[0].waiting;
    assert!(waiting(ANA).await && waiting(BEN).await, "there are no terms yet");
    write(&store, &[Change::SaveTerms(offered(&job, 1))]).await;
    assert!(waiting(ANA).await && !waiting(BEN).await, "Ben proposed them");
    let counter = Terms {
        proposed_by: Side::Customer,
        customer_signed: Some(noon()),
        provider_signed: None,
        ..offered(&job, 2)
    };
    write(&store, &[Change::SaveTerms(counter)]).await;
    assert!(!waiting(ANA).await && waiting(BEN).await, "Ana proposed others");
}

async fn a_line_says_whose_the_job_is_and_when_both_agreed_that_it_starts<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    let job = taken(&posted);
    let agreed = Terms { start: after(700), customer_signed: Some(noon()), ..offered(&job, 1) };
    let asked_for = Terms { start: after(900), ..offered(&job, 2) };
    let booked = Job { agreed: Some(agreed.id), ..job.clone() };
    let terms = [Change::SaveTerms(agreed), Change::SaveTerms(asked_for)];
    write(&store, &[Change::NewJob(Box::new(posted.clone()))]).await;
    let line = async |person| known(&store, person, &[], &[Read::Lines]).await.lines.first().cloned();
    assert_eq!(line(ANA).await.map(|line| (line.held, line.agreed)), Some((false, None)));
    write(&store, &[&[Change::SaveJob(Box::new(booked))][..], &terms].concat()).await;
    assert_eq!(line(BEN).await.map(|line| (line.held, line.agreed)), Some((true, Some(after(700)))));
    assert_eq!(line(ANA).await.map(|line| line.held), Some(false), "she asked for it");
}

async fn terms_of_an_earlier_match_are_nobodys_signature<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let posted = leak(100);
    let first = taken(&posted);
    let second = Job { match_number: 2, version: 2, ..first.clone() };
    write(
        &store,
        &[
            Change::NewJob(Box::new(posted)),
            Change::SaveJob(Box::new(first.clone())),
            Change::SaveTerms(offered(&first, 1)),
            Change::SaveJob(Box::new(second)),
        ],
    )
    .await;
    assert!(known(&store, BEN, &[], &[Read::Lines]).await.lines[0].waiting);
}

async fn a_code_finds_a_job_only_for_those_it_concerns<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let job = leak(100);
    write(
        &store,
        &[
            Change::NewJob(Box::new(job.clone())),
            Change::SaveDispatch(told(&job, BEN, Answer::Told)),
            Change::AddOperator(OLGA, noon()),
        ],
    )
    .await;
    for (asker, found) in [(ANA, Some(job.id)), (BEN, Some(job.id)), (CLEO, None), (OLGA, Some(job.id))] {
        let facts = known(&store, asker, &[], &[Read::Code(job.code.clone())]).await;
        assert_eq!(facts.code, found, "{asker}");
    }
    assert_eq!(known(&store, ANA, &[], &[Read::Code(JobCode::from_bits(7))]).await.code, None);
}

async fn jobs_asked_for_come_as_files_and_missing_ones_are_missing<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let job = leak(100);
    write(&store, &[Change::NewJob(Box::new(job.clone()))]).await;
    let facts = known(&store, ANA, &[job.id, leak(404).id], &[]).await;
    assert_eq!(facts.jobs.keys().copied().collect::<Vec<_>>(), [job.id]);
    assert_eq!(facts.me.id, ANA);
}
