//! Offers and invitations, as each side of a request may know of them, and how the rest is to be paid.

use domain::{
    change::Change,
    ids::{PersonId, ReviewId},
    job::{Job, JobFile, JobPlace, Request, State},
    offer::{Invitation, InvitationState, Offer, Origin, Standing},
    person::Side,
    review::{Review, Stars},
};
use gigline::store::{Backend, Store, apply};

use crate::{
    database::stories,
    world::{
        ANA, BEN, CLEO, OLGA, after, dollars, inhabited, known, moved, noon, offer, offers_wanted, taken,
        write,
    },
};

stories! { noon();
    an_offer_is_loaded_as_it_was_saved_in_its_newest_wording,
    the_customer_sees_all_offers_and_a_provider_their_own,
    the_better_rated_offer_comes_first,
    an_offer_for_work_from_afar_has_no_distance,
    an_offer_needs_a_registration,
    an_invitation_never_falls_back,
    how_to_pay_is_shown_to_the_two_from_approval_on,
}

async fn file<DB: Backend>(store: &Store<DB>, job: &Job, reader: PersonId) -> JobFile {
    known(store, reader, &[job.id], &[]).await.jobs.remove(&job.id).unwrap()
}

/// Ana's request, open to offers.
async fn posted<DB: Backend>(store: &Store<DB>) -> Job {
    inhabited(store).await;
    let job = offers_wanted(100);
    write(store, &[Change::NewJob(Box::new(job.clone()))]).await;
    job
}

async fn an_offer_is_loaded_as_it_was_saved_in_its_newest_wording<DB: Backend>(store: Store<DB>) {
    let job = posted(&store).await;
    let first = offer(&job, BEN);
    write(&store, &[Change::SaveOffer(first.clone())]).await;
    let bids = file(&store, &job, ANA).await.bids;
    assert_eq!(bids.iter().map(|bid| &bid.offer).collect::<Vec<_>>(), [&first]);
    assert_eq!((bids[0].provider.name.as_str(), bids[0].distance_km.is_some()), ("Ben", true));
    let newest = Offer {
        number: 2,
        origin: Origin::Invited,
        total: dollars(70),
        start: after(520),
        note: String::new(),
        edition: 3,
        standing: Standing::Withdrawn,
        changed_at: after(9),
        told_at: Some(after(8)),
        before: Some((first.total, first.start)),
        ..first
    };
    write(&store, &[Change::SaveOffer(newest.clone())]).await;
    assert_eq!(file(&store, &job, BEN).await.bid_of(BEN).map(|bid| &bid.offer), Some(&newest));
}

async fn the_customer_sees_all_offers_and_a_provider_their_own<DB: Backend>(store: Store<DB>) {
    let job = posted(&store).await;
    let invited = |provider| {
        Change::SaveInvitation(Invitation { job: job.id, provider, state: InvitationState::Sent, at: noon() })
    };
    let offers = [BEN, CLEO].map(|provider| Change::SaveOffer(offer(&job, provider)));
    write(&store, &[offers.to_vec(), vec![invited(BEN), invited(CLEO)]].concat()).await;
    for (reader, expected) in [(ANA, vec![BEN, CLEO]), (BEN, vec![BEN]), (CLEO, vec![CLEO]), (OLGA, vec![])] {
        let file = file(&store, &job, reader).await;
        let makers: Vec<PersonId> = file.bids.iter().map(|bid| bid.offer.provider).collect();
        let invited: Vec<PersonId> = file.invitations.iter().map(|known| known.invitation.provider).collect();
        assert_eq!((makers, invited), (expected.clone(), expected), "{reader}");
    }
}

async fn the_better_rated_offer_comes_first<DB: Backend>(store: Store<DB>) {
    let job = posted(&store).await;
    write(&store, &[BEN, CLEO].map(|provider| Change::SaveOffer(offer(&job, provider)))).await;
    for (number, subject, stars) in [(101, BEN, 2), (102, CLEO, 5)] {
        let past = offers_wanted(number);
        let review = Review {
            id: ReviewId(past.id.0),
            job: past.id,
            by: Side::Customer,
            author: ANA,
            subject,
            stars: Stars::new(stars).unwrap(),
            text: String::new(),
            at: noon(),
            reply: None,
            removed: None,
        };
        let published = Change::PublishReviews(past.id, noon());
        write(&store, &[Change::NewJob(Box::new(past)), Change::AddReview(review), published]).await;
    }
    let bids = file(&store, &job, ANA).await.bids;
    assert_eq!(bids.iter().map(|bid| bid.offer.provider).collect::<Vec<_>>(), [CLEO, BEN]);
    assert_eq!(bids[0].provider.rating.count, 1);
}

async fn an_offer_for_work_from_afar_has_no_distance<DB: Backend>(store: Store<DB>) {
    inhabited(&store).await;
    let near = offers_wanted(100);
    let place = JobPlace { label: String::new(), ..near.request.place.clone() };
    let afar = Job { request: Request { place, ..near.request.clone() }, ..near };
    write(&store, &[Change::NewJob(Box::new(afar.clone())), Change::SaveOffer(offer(&afar, BEN))]).await;
    assert_eq!(file(&store, &afar, ANA).await.bids[0].distance_km, None);
}

async fn an_offer_needs_a_registration<DB: Backend>(store: Store<DB>) {
    let job = posted(&store).await;
    let mut tx = store.begin().await.unwrap();
    let refused = apply(&mut tx, &[Change::SaveOffer(offer(&job, OLGA))], noon()).await;
    assert!(refused.is_err(), "Olga offers nothing");
}

async fn an_invitation_never_falls_back<DB: Backend>(store: Store<DB>) {
    use InvitationState::{Declined, Offered, Opened, Sent};
    let job = posted(&store).await;
    let comes_to = async |state, minute| {
        let invitation = Invitation { job: job.id, provider: BEN, state, at: after(minute) };
        write(&store, &[Change::SaveInvitation(invitation)]).await;
        let invitations = file(&store, &job, ANA).await.invitations;
        (invitations[0].invitation.state, invitations[0].invitation.at)
    };
    let steps = [Sent, Opened, Sent, Declined, Opened, Sent, Offered, Declined, Opened, Sent];
    let reached = [Sent, Opened, Opened, Declined, Declined, Declined, Offered, Offered, Offered, Offered];
    for ((step, reached), minute) in steps.into_iter().zip(reached).zip(0..) {
        assert_eq!(comes_to(step, minute).await, (reached, noon()), "{step:?}");
    }
}

async fn how_to_pay_is_shown_to_the_two_from_approval_on<DB: Backend>(store: Store<DB>) {
    let job = posted(&store).await;
    write(&store, &[Change::SavePayout(BEN, "In cash.".into())]).await;
    let mut job = taken(&job);
    write(&store, &[Change::SaveJob(Box::new(job.clone()))]).await;
    let shown =
        [(State::Delivered, false), (State::Approved, true), (State::Settled, true), (State::Closed, false)];
    for (state, is_shown) in shown {
        for disputed in [false, true] {
            let (now, from) = if disputed { (State::Disputed, Some(state)) } else { (state, None) };
            job = Job { disputed_from: from, ..moved(&job, now) };
            write(&store, &[Change::SaveJob(Box::new(job.clone()))]).await;
            for (reader, may_read) in [(ANA, true), (BEN, true), (CLEO, false), (OLGA, false)] {
                let payout = file(&store, &job, reader).await.payout;
                assert_eq!(payout.is_some(), is_shown && may_read, "{state:?} {disputed} {reader}");
            }
        }
    }
}
