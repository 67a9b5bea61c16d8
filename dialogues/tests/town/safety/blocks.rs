//! Two people of whom one blocked the other.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, Door, OfferVerb, Press, SafetyVerb, Whom},
    say::{DirectoryPrompt, DirectorySay, Prompt, SafetyPrompt, SafetySay, Say},
};
use domain::{
    ids::{JobId, PersonId},
    job::{Level, News, Refusal, State},
    offer::{InvitationState, Standing},
};

use super::{blocks, last_word, met, told};
use crate::{
    offers::{OFFERS, news, open, press, standing},
    world::{
        Town,
        people::{EIGHTY, service},
    },
};

/// A job of the two that is over.
fn done() -> (Town, PersonId, PersonId, JobId) {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    town.pass(TimeDelta::hours(20));
    town.card(pablo, CardVerb::Start, job);
    town.done(pablo, job);
    town.card(ana, CardVerb::Approve, job);
    town.pass(TimeDelta::days(30));
    assert_eq!(town.jobs[&job].state, State::Closed);
    (town, ana, pablo, job)
}

fn was_told_of(town: &Town, provider: PersonId, job: JobId) -> bool {
    town.dispatches.iter().any(|told| (told.provider, told.job) == (provider, job))
}

#[test]
fn who_was_blocked_gets_no_request_and_who_blocked_gets_none_either() {
    for by_customer in [true, false] {
        let (mut town, ana, pablo, job) = done();
        let (blocker, blocked) = if by_customer { (ana, pablo) } else { (pablo, ana) };
        town.card(blocker, CardVerb::Block, job);
        assert!(matches!(town.prompt(blocker), Prompt::Safety(SafetyPrompt::Block { .. })));
        let step = town.choose(blocker, Choice::Yes);
        assert!(matches!(last_word(&step), SafetySay::Blocked { running, .. } if running.is_empty()));
        town.settle();
        assert!(told(&town, blocked).is_empty(), "nobody is told that they were blocked");
        let next = town.request(ana, "Ana", EIGHTY);
        assert!(!was_told_of(&town, pablo, next), "not ({by_customer})");
        let petra = town.plumber("Petra");
        assert!(was_told_of(&town, petra, next), "all others are");
        town.command(pablo, "pause");
        town.command(pablo, "pause");
        town.settle();
        assert!(!was_told_of(&town, pablo, next), "nor when they come back from a break");
    }
}

#[test]
fn an_open_request_is_gone_for_who_was_told_of_it() {
    let mut town = Town::new();
    let (pablo, ana) = (town.plumber("Pablo"), town.resident());
    let job = town.request(ana, "Ana", EIGHTY);
    let accept = dialogues::press_of(CardVerb::Accept, &town.file(job, pablo), pablo);
    blocks(&mut town, pablo, met(job, ana));
    assert!(town.offered(pablo, job).is_empty(), "nothing can be pressed any more");
    town.press(pablo, &accept);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NoLongerOpen)), "nor from an old card");
    assert_eq!(town.jobs[&job].state, State::Open);
    assert!(town.offered(ana, job).contains(&CardVerb::Withdraw), "for its customer it goes on");
}

#[test]
fn a_live_offer_ends_kindly_and_once() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.offer(pablo, job, "80");
    town.offer(petra, job, "90");
    blocks(&mut town, ana, met(job, pablo));
    assert_eq!(standing(&town, job, pablo), Standing::NotChosen);
    assert_eq!(news(&town, pablo).last(), Some(&(News::NotChosen, Level::Quiet)));
    assert!(told(&town, pablo).is_empty());
    blocks(&mut town, petra, met(job, ana));
    assert_eq!(standing(&town, job, petra), Standing::Withdrawn);
    assert!(matches!(told(&town, ana)[..], [SafetySay::OfferGone { .. }]), "once, to whom it concerns");
    press(&mut town, ana, OfferVerb::Accept, job, petra);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OfferGone)));
    town.pass(TimeDelta::hours(2));
    assert_eq!(told(&town, ana).len(), 1);
}

#[test]
fn it_holds_at_once_whatever_follows_later() {
    let (mut town, ana, [pablo, _], job) = open();
    town.offer(pablo, job, "80");
    town.press(pablo, &Press::Safety { verb: SafetyVerb::Block, whom: met(job, ana) });
    town.choose(pablo, Choice::Yes);
    assert_eq!(standing(&town, job, pablo), Standing::Live, "its row follows in a moment");
    let number = town.file(job, pablo).bid_of(pablo).expect("it is there").offer.number;
    town.press(ana, &Press::Offer { verb: OfferVerb::Accept, job, provider: pablo, number });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OfferGone)));
}

#[test]
fn questions_before_a_choice_close_and_no_new_ones_begin() {
    let (mut town, ana, [pablo, petra], job) = open();
    town.card(pablo, CardVerb::Ask, job);
    town.text(pablo, "Is it the hot water?");
    let thread = town.thread_of(job);
    town.command(ana, "inbox");
    blocks(&mut town, ana, Whom::Talk(thread));
    let before = town.messages.len();
    town.text(pablo, "Hello?");
    assert_eq!(town.messages.len(), before, "nothing is passed on");
    let ask = dialogues::press_of(CardVerb::Ask, &town.file(job, petra), petra);
    blocks(&mut town, petra, met(job, ana));
    town.press(petra, &ask);
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NoLongerOpen)));
    assert_eq!(town.threads.len(), 1);
}

#[test]
fn neither_finds_nor_invites_nor_books_the_other() {
    let (mut town, ana, [pablo, _], job) = open();
    town.offer(pablo, job, "80");
    let number = town.file(job, pablo).bid_of(pablo).expect("it is there").offer.number;
    blocks(&mut town, pablo, met(job, ana));
    town.press(ana, &Press::Go(Door::Find));
    town.text(ana, "plumber");
    town.choose(ana, Choice::Service(service("plumbing")));
    town.text(ana, "Santa Fe");
    town.choose(ana, Choice::Order(domain::facts::SearchOrder::Score));
    let Prompt::Directory(DirectoryPrompt::Page(page)) = town.prompt(ana) else { panic!("a page") };
    assert!(page.lines.iter().all(|line| line.provider != pablo), "the directory leaves them out");
    town.choose(ana, Choice::Person(pablo));
    let Prompt::Directory(DirectoryPrompt::Person(person)) = town.prompt(ana) else { panic!("a person") };
    assert!(!person.takes_jobs && !person.posts, "to her he takes no jobs now");
    town.choose(ana, Choice::InviteTo(job));
    assert!(town.invitations.is_empty());
    town.press(ana, &Press::Offer { verb: OfferVerb::Ask, job, provider: pablo, number });
    assert!(town.threads.is_empty());
}

#[test]
fn an_invitation_that_waits_is_over() {
    let mut town = Town::of(OFFERS.clone());
    let (ana, pablo) = (town.resident(), town.plumber("Pablo"));
    let job = town.open_request(ana, "Ana");
    town.card(ana, CardVerb::Invite, job);
    town.choose(ana, Choice::Order(domain::facts::SearchOrder::Score));
    town.choose(ana, Choice::Person(pablo));
    town.choose(ana, Choice::InviteTo(job));
    blocks(&mut town, pablo, met(job, ana));
    assert_eq!(town.invitations[0].state, InvitationState::Declined, "as if he had said no");
}

#[test]
fn a_booking_goes_on_with_its_conversation_and_its_ways_out() {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    let step = blocks(&mut town, ana, met(job, pablo));
    let SafetySay::Blocked { running, .. } = last_word(&step) else { panic!("it is said") };
    let ways: Vec<_> = running[0].ways_out.iter().map(|(verb, _)| *verb).collect();
    assert_eq!(ways, [CardVerb::Release, CardVerb::Cancel, CardVerb::GetHelp]);
    town.text(pablo, "I come at ten");
    assert_eq!(town.messages.len(), 1, "what the job needs gets through");
    let (verb, number) = running[0].ways_out[1];
    town.press(ana, &Press::Card { verb, job, number });
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Yes);
    assert_eq!(town.jobs[&job].state, State::Cancelled, "the button under it leads out");
    town.text(pablo, "What happened?");
    assert_eq!(town.messages.len(), 1, "and then it is closed for good");
}

#[test]
fn a_match_that_falls_through_is_no_new_beginning() {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    blocks(&mut town, pablo, met(job, ana));
    town.card(ana, CardVerb::Release, job);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Yes);
    town.settle();
    assert_eq!(town.jobs[&job].state, State::Open);
    assert!(town.offered(pablo, job).is_empty());
}

#[test]
fn who_blocked_may_take_it_back_and_nobody_else() {
    let (mut town, ana, pablo, job) = done();
    town.card(ana, CardVerb::Block, job);
    town.choose(ana, Choice::Yes);
    town.settle();
    let next = town.request(ana, "Ana", EIGHTY);
    let unblock = |person| Press::Safety { verb: SafetyVerb::Unblock, whom: Whom::Listed(person) };
    town.command(pablo, "blocks");
    assert_eq!(told(&town, pablo), [&SafetySay::Blocks(Vec::new())], "it stands on no list of his");
    town.press(pablo, &unblock(ana));
    assert_eq!((town.toast.clone(), town.blocks.len()), (Some(Say::Stale), 1));
    town.press(ana, &Press::Go(Door::Blocks));
    assert_eq!(told(&town, ana).last(), Some(&&SafetySay::Blocks(vec![(pablo, "Pablo".into())])));
    town.press(ana, &unblock(pablo));
    assert!(matches!(told(&town, ana).last(), Some(SafetySay::Unblocked { .. })));
    town.settle();
    assert!(was_told_of(&town, pablo, next), "what fits reaches him again");
}

#[test]
fn two_who_block_each_other_need_both_words_to_meet_again() {
    let (mut town, ana, pablo, job) = done();
    for person in [ana, pablo] {
        town.card(person, CardVerb::Block, job);
        town.choose(person, Choice::Yes);
    }
    town.press(ana, &Press::Safety { verb: SafetyVerb::Unblock, whom: Whom::Listed(pablo) });
    town.settle();
    let next = town.request(ana, "Ana", EIGHTY);
    assert!(!was_told_of(&town, pablo, next));
}

#[test]
fn why_one_hears_of_nothing_is_said_to_who_blocked_alone() {
    let (mut town, ana, pablo, job) = done();
    let petra = town.plumber("Petra");
    let why = |town: &mut Town, person| {
        town.command(person, "why");
        match town.heard(person).pop() {
            Some(Say::Directory(DirectorySay::Why { blocked, .. })) => *blocked,
            other => panic!("why: {other:?}"),
        }
    };
    blocks(&mut town, pablo, met(job, ana));
    let next = town.request(ana, "Ana", EIGHTY);
    let thread = {
        town.card(petra, CardVerb::Accept, next);
        town.thread_of(next)
    };
    blocks(&mut town, ana, Whom::Talk(thread));
    assert_eq!((why(&mut town, pablo), why(&mut town, petra)), (1, 0), "hers was not her doing");
}

#[test]
fn by_a_command_it_is_the_one_they_write_to() {
    let mut town = Town::new();
    let (ana, pablo, _) = town.booking();
    town.command(ana, "block");
    assert!(matches!(told(&town, ana)[..], [SafetySay::Blocks(_)]), "nobody is meant yet");
    town.text(ana, "Are you coming?");
    town.command(ana, "block");
    town.choose(ana, Choice::No);
    assert!(town.blocks.is_empty(), "a no changes nothing");
    town.command(ana, "block");
    town.choose(ana, Choice::Yes);
    assert_eq!(town.blocks, [(ana, pablo)]);
}

#[test]
fn nobody_blocks_themselves_or_whom_they_never_met() {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    let stranger = town.resident();
    for (person, whom) in [(ana, met(job, ana)), (stranger, met(job, pablo))] {
        town.press(person, &Press::Safety { verb: SafetyVerb::Block, whom });
        assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)));
    }
    let thread = town.thread_of(job);
    town.press(stranger, &Press::Safety { verb: SafetyVerb::Block, whom: Whom::Talk(thread) });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)));
}
