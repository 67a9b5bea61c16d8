//! The first minute, and posting a request: by what is asked and what follows, not by words.

use dialogues::{
    input::{Did, Kind},
    press::{CardVerb, Choice, Door, Field, Press, PriceChip},
    say::{Note, Prompt, Say, Trouble},
    step::Question,
};
use domain::{
    job::{Answer, Refusal, State},
    money::Price,
};

use crate::world::{
    Town,
    people::{EIGHTY, SANTA_FE, service},
};

#[test]
fn nobody_goes_on_before_they_agree() {
    let mut town = Town::new();
    let ana = town.newcomer();
    for line in ["start", "menu", "post", "jobs", "nonsense"] {
        town.command(ana, line);
        assert!(matches!(town.screens[&ana], Say::Welcome { goes_on: false, again: false }), "{line}");
    }
    town.command(ana, "terms");
    assert_eq!(town.heard(ana), [&Say::Terms]);
    assert!(town.people[&ana].consent.is_none());
}

#[test]
fn what_was_written_before_agreeing_becomes_the_request() {
    let mut town = Town::new();
    let ana = town.newcomer();
    town.text(ana, "my tap is leaking");
    town.press(ana, &Press::Go(Door::AgreeAndPost));
    assert!(matches!(town.prompt(ana), Prompt::PickService { need, guessed }
        if need == "my tap is leaking" && guessed.contains(&service("plumbing"))));
    let consent = town.people[&ana].consent.as_ref().unwrap();
    assert_eq!((&consent.version, consent.at), (&town.market.documents.version, town.now));
}

#[test]
fn a_request_is_published_with_what_was_answered() {
    let mut town = Town::new();
    let ana = town.resident();
    town.write_request(ana, "Ana", PriceChip::Range(6_000, 12_000));
    assert!(matches!(town.prompt(ana), Prompt::Preview { name, supply: Some(0), .. } if name == "Ana"));
    let step = town.choose(ana, Choice::Yes);
    assert!(matches!(step.question, Question::End(Some(Say::Published { supply: Some(0), .. }))));
    let job = &town.jobs[&town.only_job()];
    assert_eq!(job.state, State::Open);
    assert_eq!(job.request.address.as_deref(), Some("12 Canyon Road, the blue door"));
    assert!(matches!(job.request.price, Price::Range { .. }));
    assert!(job.request.place.is_pin && job.request.place.zone == chrono_tz::America::Denver);
    assert_eq!(job.request.slot.to_rfc3339(), "2026-11-22T17:00:00+00:00");
}

#[test]
fn every_answer_can_be_edited_alone_and_kept_by_going_back() {
    let mut town = Town::new();
    let ana = town.resident();
    town.write_request(ana, "Ana", EIGHTY);
    let Prompt::Preview { request: before, .. } = town.prompt(ana).clone() else { panic!("a preview") };
    let fields = [Field::Service, Field::Description, Field::Place, Field::When, Field::Price, Field::Name];
    for field in fields.into_iter().chain([Field::Address, Field::Details, Field::Photos]) {
        town.choose(ana, Choice::Change);
        assert_eq!(*town.prompt(ana), Prompt::EditRequest);
        town.choose(ana, Choice::Edit(field));
        assert!(!matches!(town.prompt(ana), Prompt::Preview { .. }), "{field:?} is asked again");
        town.choose(ana, Choice::Back);
        assert!(
            matches!(town.prompt(ana), Prompt::Preview { request, .. } if *request == before),
            "{field:?}"
        );
    }
    town.choose(ana, Choice::Edit(Field::Price));
    town.text(ana, "60-90");
    assert!(matches!(town.prompt(ana), Prompt::Preview { request, .. }
        if matches!(request.price, Price::Range { .. }) && request.slot == before.slot));
}

#[test]
fn a_thin_description_gets_one_kind_question() {
    let mut town = Town::new();
    let ana = town.resident();
    town.command(ana, "post");
    town.text(ana, "plumber");
    town.choose(ana, Choice::Service(service("plumbing")));
    while matches!(town.prompt(ana), Prompt::ServiceQuestion { .. }) {
        town.choose(ana, Choice::Option(0));
    }
    assert!(matches!(town.prompt(ana), Prompt::DescribeMore { so_far, .. } if so_far == "plumber"));
    town.text(ana, "the tap");
    assert!(matches!(town.prompt(ana), Prompt::Photos(_)), "it is asked once");
}

#[test]
fn bad_answers_are_answered_with_the_reason() {
    let mut town = Town::new();
    let ana = town.resident();
    town.command(ana, "post");
    town.text(ana, "Please fix my leaking kitchen tap today");
    town.choose(ana, Choice::Service(service("plumbing")));
    while matches!(town.prompt(ana), Prompt::ServiceQuestion { .. }) {
        town.choose(ana, Choice::Option(0));
    }
    let trouble = |town: &Town| match &town.question(ana).unwrap().note {
        Some(Note::Trouble(trouble)) => Some(*trouble),
        _ => None,
    };
    town.choose(ana, Choice::Skip);
    town.text(ana, "Xyzzyqwertz");
    assert_eq!(trouble(&town), Some(Trouble::NoSuchPlace));
    town.pin(ana, -48.0, -123.0);
    assert_eq!(trouble(&town), Some(Trouble::FarFromAnywhere));
    town.input(ana, Did::Other(Kind::Photo), None);
    assert_eq!(trouble(&town), Some(Trouble::TextOnly(Kind::Photo)));
    town.pin(ana, SANTA_FE.0, SANTA_FE.1);
    town.choose(ana, Choice::Skip);
    for (text, expected) in [("31 February", Trouble::NoSuchTime), ("whenever", Trouble::WhenNotUnderstood)] {
        town.text(ana, text);
        assert_eq!(trouble(&town), Some(expected), "{text}");
    }
    town.text(ana, "tomorrow");
    assert!(matches!(town.prompt(ana), Prompt::Time { .. }), "a date alone asks the time");
    town.text(ana, "3pm");
    for (text, expected) in [
        ("0", Trouble::NotPositive),
        ("120-80", Trouble::Reversed),
        ("80 EUR", Trouble::ForeignMoney("EUR".parse().unwrap())),
        ("99999999999999999999", Trouble::TooMuch),
        ("cheap", Trouble::MoneyNotUnderstood),
    ] {
        town.text(ana, text);
        assert_eq!(trouble(&town), Some(expected), "{text}");
    }
}

#[test]
fn contact_details_are_masked_and_shown_back() {
    let mut town = Town::new();
    let ana = town.resident();
    town.command(ana, "post");
    town.text(ana, "Fix my tap please, it leaks, call 505 555 0134 any time");
    let Some(Note::Hidden { text: shown, .. }) = &town.question(ana).unwrap().note else {
        panic!("it is shown")
    };
    assert!(!shown.contains("0134"));
}

#[test]
fn a_draft_survives_what_interrupts_it() {
    let mut town = Town::new();
    let (ana, _pablo, job) = town.booking();
    town.command(ana, "post");
    town.text(ana, "Paint the fence of my garden in white");
    let asked = town.prompt(ana).clone();
    town.card(ana, CardVerb::GetHelp, job);
    assert!(matches!(town.prompt(ana), Prompt::HelpWith { stops_clocks: true, .. }));
    town.text(ana, "He did not come");
    town.choose(ana, Choice::Leave);
    assert_eq!(*town.prompt(ana), asked, "the draft goes on");
    town.command(ana, "menu");
    assert!(matches!(&town.screens[&ana], Say::Home(home) if home.draft.is_some()));
    town.press(ana, &Press::Go(Door::Continue));
    assert_eq!(*town.prompt(ana), asked);
}

#[test]
fn only_the_four_requests_a_person_may_have_are_open() {
    let mut town = Town::new();
    let ana = town.resident();
    for _ in 0..town.market.caps.open_requests {
        town.request(ana, "Ana", EIGHTY);
    }
    let step = town.command(ana, "post");
    assert_eq!(step.question, Question::End(Some(Say::TooManyOpen { most: 4 })));
}

#[test]
fn an_unknown_text_at_home_may_become_a_request() {
    let mut town = Town::new();
    let ana = town.resident();
    town.text(ana, "my garden is a jungle");
    assert!(matches!(town.prompt(ana), Prompt::PostThis { need } if need == "my garden is a jungle"));
    town.choose(ana, Choice::Yes);
    assert!(matches!(town.prompt(ana), Prompt::PickService { .. } | Prompt::PickGroup(_)));
}

#[test]
fn old_and_forged_buttons_are_never_an_error() {
    let mut town = Town::new();
    let (ana, pablo) = (town.resident(), town.plumber("Pablo"));
    town.command(ana, "post");
    for data in ["", "junk", "1q:yes:999", "1c-accept:AAAA:1", "1d-end:AAAAAAAAAAAAAAAAAAAAAA:1"] {
        town.input(ana, Did::Press(data.into()), None);
        assert!(town.toast.is_some() || town.question(ana).is_some(), "{data}");
        assert_eq!(*town.prompt(ana), Prompt::Need, "{data}: the open question is still there");
    }
    let foreign = town.request(ana, "Ana", EIGHTY);
    let stranger = town.resident();
    for verb in CardVerb::ALL {
        town.press(stranger, &Press::Card { verb: *verb, job: foreign, number: 1 });
        assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)), "{verb:?}");
    }
    town.press(ana, &Press::Card { verb: CardVerb::Accept, job: foreign, number: 1 });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::OwnJob)));
    assert_eq!((town.jobs[&foreign].state, town.jobs[&foreign].version), (State::Open, 1));
    assert_eq!(town.file(foreign, pablo).dispatch.unwrap().answer, Answer::Told);
}
