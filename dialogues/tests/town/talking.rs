//! Messages between two people, the operator's desk, links and sanctions.

use crate::world::{
    Town, first_to_accept,
    people::{EIGHTY, service},
};
use chrono::TimeDelta;
use dialogues::{
    input::{Did, Kind, OnPost},
    link,
    press::{CardVerb, Choice, DeskVerb, Door, Press},
    say::{CaseLapsing, CasePrompt, Prompt, RelaySay, Say},
    step::Question,
};
use domain::{
    change::{Invite, InviteKind, SanctionKind},
    ids::PostId,
    job::{CaseKind, Refusal, State},
    person::Approval,
};
use uuid::Uuid;

fn relayed(town: &Town, to: domain::ids::PersonId) -> Vec<String> {
    let texts = town.heard(to).into_iter().filter_map(|say| match say {
        Say::Relayed(message) => Some(message.words.text.clone()),
        _ => None,
    });
    texts.collect()
}

#[test]
fn no_message_passes_before_acceptance() {
    let mut town = Town::new();
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    let job = town.request(ana, "Ana", EIGHTY);
    town.text(pablo, "Hello, I can come today");
    town.card(pablo, CardVerb::Write, job);
    town.text(ana, "Anybody there?");
    assert!(town.messages.is_empty() && relayed(&town, ana).is_empty() && relayed(&town, pablo).is_empty());
}

#[test]
fn after_acceptance_the_two_talk_and_nobody_else_hears() {
    let mut town = Town::new();
    let petra = town.plumber("Petra");
    town.command(petra, "pause");
    let (ana, pablo, _) = town.booking();
    town.text(pablo, "I will bring a new tap");
    town.text(ana, "Perfect, thank you");
    assert_eq!(relayed(&town, ana), ["I will bring a new tap"]);
    assert_eq!(relayed(&town, pablo), ["Perfect, thank you"]);
    assert!(relayed(&town, petra).is_empty());
}

#[test]
fn a_number_spread_over_messages_is_masked_and_its_writer_told() {
    let mut town = Town::new();
    let (ana, pablo, _) = town.booking();
    for text in ["I am there at 10", "021", "555", "0199"] {
        town.text(pablo, text);
    }
    let read = relayed(&town, ana).join(" ");
    assert!(!read.contains("0199"), "{read}");
    assert!(town.heard(pablo).iter().any(|say| matches!(say, Say::Masked { .. })));
}

#[test]
fn with_two_conversations_a_text_waits_until_its_writer_says_for_whom() {
    let mut town = Town::new();
    let pablo = town.plumber("Pablo");
    let (ana, eva) = (town.resident(), town.resident());
    let first = town.request(ana, "Ana", EIGHTY);
    town.card(pablo, CardVerb::Accept, first);
    let second = town.request(eva, "Eva", EIGHTY);
    town.card(pablo, CardVerb::Accept, second);
    town.choose(pablo, Choice::Yes);
    town.text(pablo, "On my way");
    assert!(town.messages.is_empty(), "nothing is sent on a guess");
    let Prompt::ForWhom { threads, answers: false, .. } = town.prompt(pablo).clone() else { panic!("asked") };
    assert_eq!(threads.len(), 2);
    town.card(pablo, CardVerb::Write, second);
    assert!(
        matches!(town.prompt(pablo), Prompt::ForWhom { text, .. } if text == "On my way"),
        "it is not lost"
    );
    town.choose(pablo, Choice::Thread(town.thread_of(second)));
    assert_eq!((relayed(&town, ana).len(), relayed(&town, eva)), (0, vec!["On my way".to_owned()]));
    let reply = OnPost { post: PostId(Uuid::nil()), thread: Some(town.thread_of(first)) };
    town.input(pablo, Did::Text("See you at 10".into()), Some(reply));
    assert_eq!(relayed(&town, ana), ["See you at 10"], "a reply finds its way");
}

#[test]
fn an_answer_typed_while_somebody_speaks_is_asked_about() {
    let mut town = Town::new();
    let (ana, pablo, _) = town.booking();
    town.command(ana, "post");
    town.pass(TimeDelta::minutes(1));
    town.text(pablo, "Which floor is it?");
    town.text(ana, "The second one, on the left");
    assert!(matches!(town.prompt(ana), Prompt::ForWhom { answers: true, .. }));
    town.choose(ana, Choice::Other);
    assert!(matches!(town.prompt(ana), Prompt::PickService { .. } | Prompt::PickGroup(_)));
    assert!(relayed(&town, pablo).is_empty());
}

#[test]
fn what_may_not_be_passed_on_is_refused_kindly() {
    let mut town = Town::new();
    let (ana, _, _) = town.booking();
    for kind in [Kind::Contact, Kind::File, Kind::Story, Kind::Unknown] {
        town.input(ana, Did::Other(kind), None);
        assert_eq!(town.heard(ana).last(), Some(&&Say::Relay(RelaySay::NotPassed(kind))));
    }
}

#[test]
fn a_conversation_that_is_over_takes_no_more_messages() {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    let thread = town.thread_of(job);
    town.card(ana, CardVerb::Cancel, job);
    town.choose(ana, Choice::Skip);
    town.choose(ana, Choice::Yes);
    assert_eq!(town.jobs[&job].state, State::Cancelled);
    let reply = OnPost { post: PostId(Uuid::nil()), thread: Some(thread) };
    town.input(pablo, Did::Text("But why?".into()), Some(reply));
    assert!(relayed(&town, ana).is_empty());
    assert!(matches!(town.heard(pablo).last(), Some(Say::ThreadOver { .. })));
}

#[test]
fn help_goes_to_the_operator_and_its_word_moves_the_job() {
    let mut town = Town::new();
    let (ana, _, job) = town.booking();
    let operator = town.resident();
    town.operators.insert(operator);
    town.card(ana, CardVerb::GetHelp, job);
    town.text(ana, "Nobody came");
    assert_eq!(town.jobs[&job].state, State::Disputed);
    assert!(matches!(town.heard(operator).last(), Some(Say::CaseOpened { case, code: Some(_) })
        if case.what == "Nobody came" && case.kind == CaseKind::Help));
    let number = town.jobs[&job].epoch;
    town.press(operator, &Press::Desk { verb: DeskVerb::Look, job, number });
    assert!(matches!(town.heard(operator).last(), Some(Say::DeskJob(view)) if !view.events.is_empty()));
    town.press(operator, &Press::Desk { verb: DeskVerb::CountAsDone, job, number });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::StillTalking)), "the two talk first");
    town.pass(TimeDelta::hours(48));
    town.press(operator, &Press::Desk { verb: DeskVerb::CountAsDone, job, number });
    assert_eq!(town.jobs[&job].state, State::Settled);
    assert!(town.cases.is_empty());
}

#[test]
fn the_desk_is_an_unknown_command_to_everybody_else() {
    let mut town = Town::new();
    let (ana, _, job) = town.booking();
    town.command(ana, "admin");
    assert_eq!(town.heard(ana).last(), Some(&&Say::NoSuchCommand));
    for verb in DeskVerb::ALL {
        town.press(ana, &Press::Desk { verb: *verb, job, number: town.jobs[&job].epoch });
    }
    assert_eq!(town.jobs[&job].state, State::Booked);
    assert!(town.sanctions.is_empty());
}

#[test]
fn a_one_time_link_makes_an_operator_once() {
    let mut town = Town::new();
    let payload = link::payload(&InviteKind::Operator, 42);
    town.invites.push(Invite { hash: link::hash(&payload), kind: InviteKind::Operator, at: town.now });
    let (ana, eva) = (town.newcomer(), town.newcomer());
    for person in [ana, eva] {
        town.command(person, &format!("start {payload}"));
        assert!(
            matches!(town.screens[&person], Say::Welcome { goes_on: true, .. }),
            "the link waits for consent"
        );
        town.press(person, &Press::Go(Door::Agree));
    }
    assert!(town.operators.contains(&ana) && !town.operators.contains(&eva));
    assert!(matches!(town.screens[&eva], Say::Home(_)), "a used link is a plain start");
}

#[test]
fn a_link_for_providers_starts_with_their_service() {
    let mut town = Town::new();
    let operator = town.resident();
    town.operators.insert(operator);
    town.press(operator, &Press::Go(Door::InviteProvider));
    town.choose(operator, Choice::Service(service("plumbing")));
    let Question::End(Some(Say::Invite { payload, .. })) = town.last_question.clone() else {
        panic!("a link")
    };
    assert!(town.invites.iter().all(|invite| !invite.hash.contains(&payload[2..])), "only its hash is kept");
    let pablo = town.newcomer();
    town.command(pablo, &format!("start {payload}"));
    town.press(pablo, &Press::Go(Door::Agree));
    assert!(matches!(town.prompt(pablo), Prompt::Services { chosen } if chosen == &[service("plumbing")]));
}

#[test]
fn where_the_market_asks_for_it_a_provider_waits_for_the_operator() {
    let mut market = first_to_accept();
    market.providers.approved_by_operator = true;
    let mut town = Town::of(market);
    let operator = town.resident();
    town.operators.insert(operator);
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    let job = town.request(ana, "Ana", EIGHTY);
    assert!(town.dispatches.is_empty(), "not before the operator's word");
    let case = town.cases[0].id;
    town.press(operator, &Press::Registration { verb: DeskVerb::LetIn, case, person: pablo });
    town.settle();
    assert_eq!(town.providers[&pablo].approval, Approval::Approved);
    assert_eq!(
        town.dispatches.iter().map(|told| told.job).collect::<Vec<_>>(),
        [job],
        "what is open follows"
    );
}

#[test]
fn who_is_paused_finishes_running_jobs_and_starts_nothing() {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    let operator = town.resident();
    town.operators.insert(operator);
    town.press(operator, &Press::Desk { verb: DeskVerb::PauseProvider, job, number: 0 });
    assert!(matches!(
        town.prompt(operator),
        Prompt::Case(CasePrompt::HowLong { kind: SanctionKind::Paused, .. })
    ));
    town.choose(operator, Choice::Option(1));
    assert!(matches!(
        town.prompt(operator),
        Prompt::Case(CasePrompt::SanctionReason { kind: SanctionKind::Paused, .. })
    ));
    town.text(operator, "Two complaints this week");
    assert!(matches!(town.heard(pablo).last(), Some(Say::Sanctioned { reason, .. })
        if reason == "Two complaints this week"));
    let barred = town.command(pablo, "post");
    assert!(matches!(barred.question, Question::End(Some(Say::Barred { .. }))));
    town.request(ana, "Clara", EIGHTY);
    assert!(town.dispatches.iter().all(|told| told.job == job), "no new cards");
    town.card(pablo, CardVerb::Start, job);
    town.text(pablo, "Starting now");
    assert_eq!((town.jobs[&job].state, relayed(&town, ana).len()), (State::InProgress, 1));
}

#[test]
fn silence_becomes_a_case_for_the_operator() {
    let mut town = Town::new();
    let (_, _, job) = town.booking();
    let operator = town.resident();
    town.operators.insert(operator);
    town.pass(TimeDelta::days(10));
    assert_eq!(town.jobs[&job].state, State::Disputed);
    assert!(town.cases.iter().any(|case| case.job == Some(job)));
    assert!(matches!(town.heard(operator).last(), Some(Say::CaseOpened { .. })));
}

#[test]
fn every_operator_is_reminded_before_a_case_goes_back_by_itself() {
    let mut town = Town::new();
    let (ana, _, job) = town.booking();
    let operators = [town.resident(), town.resident()];
    town.operators.extend(operators);
    town.card(ana, CardVerb::GetHelp, job);
    town.text(ana, "Nobody came");
    let asked = town.now;
    town.pass(TimeDelta::days(11));
    for operator in operators {
        let Some(Say::CaseLapses(CaseLapsing { job: named, code, since, at, .. })) =
            town.heard(operator).last()
        else {
            panic!("{:?}", town.heard(operator))
        };
        assert_eq!((*named, code, *since), (job, &town.jobs[&job].code, asked));
        assert_eq!(*at, asked + TimeDelta::days(14));
    }
    let reminded = town.heard(operators[0]).len();
    town.press(operators[0], &Press::Desk { verb: DeskVerb::PutBack, job, number: town.jobs[&job].epoch });
    town.pass(TimeDelta::days(1));
    assert_eq!(town.jobs[&job].state, State::Booked);
    let reminders = |said: &&&Say| matches!(said, Say::CaseLapses { .. });
    assert_eq!(town.heard(operators[0]).iter().skip(reminded).filter(reminders).count(), 0, "it was decided");
}
