//! Inviting people by name: how far it comes, and what is refused.

use super::*;

#[test]
fn an_invitation_rings_and_says_how_far_it_came() {
    let (mut town, ana, [pablo, petra], job) = open();
    let step = invite(&mut town, ana, job, pablo);
    assert!(
        step.cards
            .iter()
            .any(|card| { (card.to, card.news, card.level) == (pablo, Some(News::Invited), Level::Ring) })
    );
    assert!(
        matches!(&town.question(ana).unwrap().note, Some(Note::InvitedTo { name, .. }) if name == "Pablo")
    );
    assert_eq!(page(&town, ana).lines[0].invited, Some(InvitationState::Sent), "the list goes on");
    town.card(pablo, CardVerb::Profile, job);
    assert_eq!(states(&town, job), [InvitationState::Opened]);
    let last = town.cards.last().expect("Ana's card says so");
    assert_eq!((last.to, last.level), (ana, Level::Still));
    town.offer(pablo, job, "90");
    assert_eq!(states(&town, job), [InvitationState::Offered]);
    assert_eq!(town.offers[0].origin, Origin::Invited);
    invite(&mut town, ana, job, petra);
    town.card(petra, CardVerb::Decline, job);
    assert_eq!(states(&town, job)[1], InvitationState::Declined);
    let DirectorySay::Invited { lines, more, .. } = said(&town.card(ana, CardVerb::Invited, job)) else {
        panic!("who was invited")
    };
    assert_eq!((lines.len(), more), (2, true));
    let list = town.press(ana, &Press::Offers { job, order: OfferOrder::Score });
    assert!(matches!(list.question, Question::Ask(Say::Offers(list)) if list.lines[0].invited));
}

#[test]
fn who_is_invited_from_elsewhere_may_offer_and_ask() {
    let (mut town, ana, _, job) = open();
    let farida = far_away(&mut town);
    assert_eq!(town.file(job, farida).role_of(farida), Actor::Stranger);
    let link = town.press(farida, &Press::Go(Door::Share));
    let Some(Say::Invite { payload, .. }) = link.tells.last().map(|tell| tell.say.clone()) else {
        panic!("a link")
    };
    town.command(ana, &format!("start {payload}"));
    assert_eq!(read(&town, ana).requests.len(), 1);
    town.choose(ana, Choice::InviteTo(job));
    assert!(read(&town, ana).requests.is_empty(), "once is enough");
    assert_eq!(town.file(job, farida).role_of(farida), Actor::Candidate);
    let offered = town.offered(farida, job);
    for verb in [CardVerb::MakeOffer, CardVerb::Ask, CardVerb::Decline, CardVerb::Profile] {
        assert!(offered.contains(&verb), "{verb:?} in {offered:?}");
    }
    town.card(farida, CardVerb::Ask, job);
    town.text(farida, "Is the stopcock easy to reach?");
    assert!(town.heard(ana).iter().any(|say| matches!(say, Say::Relayed { .. })));
    town.offer(farida, job, "85");
    assert_eq!(town.offers[0].origin, Origin::Invited);
}

#[test]
fn a_decline_costs_nothing_and_an_invitation_asks_who_declined_before() {
    let (mut town, ana, [pablo, _], job) = open();
    town.card(pablo, CardVerb::Decline, job);
    invite(&mut town, ana, job, pablo);
    let answer = |town: &Town| town.file(job, pablo).dispatch.expect("told").answer;
    assert_eq!(answer(&town), Answer::Told, "asked by name, they may think again");
    town.card(pablo, CardVerb::Decline, job);
    assert_eq!(answer(&town), Answer::Declined);
    let next = town.open_request(ana, "Ana");
    assert!(town.offered(pablo, next).contains(&CardVerb::MakeOffer), "the next request comes as ever");
}

#[test]
fn twice_the_sixth_oneself_and_who_takes_no_jobs_are_refused_kindly() {
    let (mut town, ana, [pablo, petra], job) = open();
    let others: Vec<PersonId> =
        ["Paula", "Pedro", "Pia", "Piero"].into_iter().map(|name| town.plumber(name)).collect();
    invite(&mut town, ana, job, pablo);
    assert_eq!(refused(&invite(&mut town, ana, job, pablo)), Some(Refusal::AlreadyInvited));
    town.press(petra, &Press::Go(Door::Pause));
    town.settle();
    assert_eq!(refused(&invite(&mut town, ana, job, petra)), Some(Refusal::TakesNoJobs));
    town.press(petra, &Press::Go(Door::Resume));
    town.settle();
    for other in &others {
        assert_eq!(refused(&invite(&mut town, ana, job, *other)), None);
    }
    assert_eq!(refused(&invite(&mut town, ana, job, petra)), Some(Refusal::AllInvited));
    assert_eq!(states(&town, job).len(), 5);
    // A request of one's own.
    let own = town.open_request(pablo, "Pablo");
    town.press(pablo, &Press::Card { verb: CardVerb::Invite, job: own, number: town.jobs[&own].epoch });
    town.choose(pablo, Choice::Order(SearchOrder::Score));
    town.choose(pablo, Choice::Person(pablo));
    assert!(read(&town, pablo).requests.is_empty());
    assert_eq!(refused(&town.choose(pablo, Choice::InviteTo(own))), Some(Refusal::OwnJob));
}

#[test]
fn names_on_forged_buttons_are_no_rights() {
    let (mut town, ana, [pablo, _], job) = open();
    let mallory = town.resident();
    looks_for_a_plumber(&mut town, mallory);
    town.choose(mallory, Choice::Person(pablo));
    assert_eq!(refused(&town.choose(mallory, Choice::InviteTo(job))), Some(Refusal::NotYours));
    let unknown = JobId(Uuid::from_u128(7_777));
    assert_eq!(refused(&town.choose(mallory, Choice::InviteTo(unknown))), Some(Refusal::NotYours));
    for verb in [CardVerb::Invite, CardVerb::Invited, CardVerb::BookAgain] {
        let step = town.press(mallory, &Press::Card { verb, job, number: town.jobs[&job].epoch });
        assert_eq!(refused(&step), Some(Refusal::NotYours), "{verb:?}");
        let step = town.press(pablo, &Press::Card { verb, job, number: town.jobs[&job].epoch });
        assert!(refused(&step).is_some(), "{verb:?} by a candidate");
    }
    let spy = town.press(mallory, &Press::Who { job, person: pablo, side: Side::Provider });
    assert_eq!(refused(&spy), Some(Refusal::NotYours));
    assert!(town.invitations.is_empty());
    looks_for_a_plumber(&mut town, mallory);
    town.choose(mallory, Choice::Person(PersonId(Uuid::from_u128(8_888))));
    assert!(town.question(mallory).is_none(), "nobody is there");
    town.card(ana, CardVerb::Invite, job);
    town.choose(ana, Choice::Order(SearchOrder::Score));
    town.choose(ana, Choice::Person(pablo));
    town.jobs.get_mut(&job).expect("it is out").state = State::Expired;
    assert_eq!(refused(&town.choose(ana, Choice::InviteTo(job))), Some(Refusal::NoLongerOpen));
}
