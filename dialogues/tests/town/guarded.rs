//! Contacts that were hidden: the ladder before booking, and a human who looks.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, DeskVerb, HeldVerb, Press, PriceChip},
    say::{HeldSay, Hidden, Say},
    step::Question,
};
use domain::{
    change::SanctionKind,
    guard::{Kind, ladder::Rung},
    ids::{JobId, MessageId, PersonId},
    job::{CaseKind, State},
};

use crate::world::Town;

/// Two people who talk before anything is booked: who needs it done, and who would do it.
fn talking() -> (Town, PersonId, PersonId, JobId) {
    let mut town = Town::new();
    let pablo = town.plumber("Pablo");
    let ana = town.resident();
    let job = town.request(ana, "Ana", PriceChip::Negotiable);
    town.card(pablo, CardVerb::Accept, job);
    town.choose(pablo, Choice::NoFigure);
    town.text(pablo, "Hello, when would suit you?");
    assert_eq!(town.jobs[&job].state, State::Matched);
    (town, ana, pablo, job)
}

/// What somebody was told last about what was hidden.
fn told(town: &Town, person: PersonId) -> Hidden {
    let last = town.heard(person).into_iter().rev().find_map(|say| match say {
        Say::Masked { hidden, .. } => Some(hidden.clone()),
        _ => None,
    });
    last.expect("something was hidden")
}

fn held(town: &Town, person: PersonId) -> Vec<HeldSay> {
    let said = town.heard(person).into_iter().filter_map(|say| match say {
        Say::Held(say) => Some(say.clone()),
        _ => None,
    });
    said.collect()
}

/// Sends it, and lets enough time go by for an answer to be read.
fn sends(town: &mut Town, person: PersonId, text: &str) {
    town.text(person, text);
    town.pass(TimeDelta::minutes(5));
}

fn asks_for_eyes(town: &mut Town, person: PersonId) -> MessageId {
    let (job, message) = told(town, person).review.expect("a human may be asked");
    town.press(person, &Press::Review { job, message });
    message
}

#[test]
fn before_a_booking_it_is_a_hint_then_strikes_then_a_break() {
    let (mut town, _, pablo, _) = talking();
    let strike = |number| Some(Rung::Strike { number, of: 3 });
    for rung in [Some(Rung::Warned), strike(1), strike(2)] {
        sends(&mut town, pablo, "call me on 505 555 0134");
        let hidden = told(&town, pablo);
        assert_eq!((hidden.rung, hidden.booked), (rung, false));
        assert_eq!(hidden.kinds, [Kind::Phone]);
        assert!(town.sanctions.is_empty());
    }
    town.text(pablo, "call me on 505 555 0134");
    let until = town.now + TimeDelta::hours(24);
    let hidden = told(&town, pablo);
    assert_eq!(hidden.rung, Some(Rung::Paused { until, human: false }));
    assert_eq!(hidden.review, None, "there is nothing to add to it");
    let [pause] = town.sanctions.as_slice() else { panic!("one pause") };
    assert_eq!(
        (pause.person, pause.kind, pause.until, pause.house),
        (pablo, SanctionKind::Paused, Some(until), true)
    );
    let before = town.messages.len();
    town.text(pablo, "are you there?");
    assert_eq!(town.messages.len(), before, "nothing is passed on before a booking");
    assert!(matches!(town.heard(pablo).last(), Some(Say::Barred { house: true, .. })));
    town.pass(TimeDelta::hours(24));
    town.text(pablo, "I am sorry, let us go on here");
    assert_eq!(town.messages.len(), before + 1, "the break ends by itself");
}

#[test]
fn pieces_sent_in_one_breath_count_once() {
    let (mut town, _, pablo, _) = talking();
    for text in ["call 505 555 0134", "505 555 0134", "or 505 555 0199"] {
        town.text(pablo, text);
    }
    assert_eq!(town.marks.len(), 1);
    assert_eq!(
        town.audit.iter().filter(|what| *what == "guard_masked:message").count(),
        3,
        "each is written down"
    );
}

#[test]
fn after_the_second_break_a_human_looks_and_decides() {
    let (mut town, _, pablo, job) = talking();
    let operator = town.resident();
    town.operators.insert(operator);
    for _ in 0..4 {
        sends(&mut town, pablo, "call me on 505 555 0134");
    }
    assert!(town.cases.is_empty(), "not yet");
    town.pass(TimeDelta::hours(25));
    for _ in 0..3 {
        sends(&mut town, pablo, "my mail is pablo@example.com");
    }
    let [case] = town.cases.as_slice() else { panic!("{:?}", town.cases) };
    assert_eq!((case.kind, case.person, case.what.as_str()), (CaseKind::Conduct, pablo, "Pablo"));
    assert!(matches!(town.heard(operator).last(), Some(Say::CaseOpened { .. })));
    let case = case.id;
    town.press(pablo, &Press::Held { verb: HeldVerb::Lift, case, job });
    assert_eq!(town.cases.len(), 1, "only the operator decides");
    town.press(operator, &Press::Held { verb: HeldVerb::Look, case, job });
    assert!(matches!(&town.last_question, Question::Ask(Say::DeskGuard(_))));
    town.press(operator, &Press::Held { verb: HeldVerb::Lift, case, job });
    assert!(town.cases.is_empty());
    assert_eq!(town.sanctions.last().map(|known| known.kind), Some(SanctionKind::Lifted));
    let before = town.messages.len();
    town.text(pablo, "thank you, back to the tap");
    assert_eq!(town.messages.len(), before + 1);
}

#[test]
fn a_human_may_close_the_account_the_guard_never_does() {
    let (mut town, _, pablo, job) = talking();
    let operator = town.resident();
    town.operators.insert(operator);
    for _ in 0..4 {
        sends(&mut town, pablo, "call me on 505 555 0134");
    }
    town.pass(TimeDelta::hours(25));
    for _ in 0..9 {
        sends(&mut town, pablo, "call me on 505 555 0134");
    }
    assert!(town.sanctions.iter().all(|known| known.kind == SanctionKind::Paused));
    let case = town.cases[0].id;
    town.press(operator, &Press::Held { verb: HeldVerb::Ban, case, job });
    town.choose(operator, Choice::Option(3));
    town.text(operator, "Four warnings were enough.");
    let last = town.sanctions.last().expect("a sanction");
    assert_eq!((last.kind, last.person, last.house), (SanctionKind::Banned, pablo, false));
    assert_eq!(last.until, None, "for good");
}

#[test]
fn after_a_booking_it_is_hidden_and_explained_and_nothing_follows() {
    let mut town = Town::new();
    let (ana, pablo, _) = town.booking();
    for _ in 0..8 {
        sends(&mut town, pablo, "ring me on 505 555 0134 when you are home");
        sends(&mut town, ana, "I am @ana_santafe on telegram");
    }
    assert!(town.marks.iter().all(|(_, marked)| marked.mark == domain::guard::ladder::Mark::Review));
    assert!(town.sanctions.is_empty() && town.cases.is_empty());
    let hidden = told(&town, pablo);
    assert_eq!((hidden.rung, hidden.booked), (None, true));
    assert!(
        town.messages.iter().all(|message| !message.text.contains("0134") && !message.text.contains("@ana"))
    );
}

#[test]
fn who_just_asked_makes_a_plain_word_an_answer() {
    let mut town = Town::new();
    let (ana, pablo, _) = town.booking();
    town.text(ana, "What's your instagram?");
    town.text(pablo, "riverstonepipes");
    assert!(!town.messages.last().expect("a message").text.contains("riverstone"));
    town.pass(TimeDelta::hours(1));
    town.text(pablo, "wheelbarrow");
    assert_eq!(town.messages.last().expect("a message").text, "wheelbarrow", "that was long ago");
}

#[test]
fn the_operator_passes_on_what_was_hidden_by_mistake() {
    let (mut town, ana, pablo, job) = talking();
    let operator = town.resident();
    town.operators.insert(operator);
    let words = "The old sticker reads: call 505 555 0134";
    town.text(pablo, words);
    let message = asks_for_eyes(&mut town, pablo);
    assert!(matches!(held(&town, pablo).last(), Some(HeldSay::Asked { .. })));
    let [case] = town.cases.as_slice() else { panic!("one item") };
    let case = case.id;
    town.press(operator, &Press::Held { verb: HeldVerb::Look, case, job });
    town.press(operator, &Press::Held { verb: HeldVerb::Pass, case, job });
    assert!(town.withheld.is_empty() && town.cases.is_empty());
    assert_eq!(town.messages.iter().find(|known| known.id == message).map(|m| m.text.as_str()), Some(words));
    assert_eq!(held(&town, pablo).last(), Some(&HeldSay::PassedOn { message, to: "Ana".into() }));
    assert_eq!(held(&town, ana), [HeldSay::Arrived { message, from: "Pablo".into() }]);
    town.press(operator, &Press::Held { verb: HeldVerb::Pass, case, job });
    assert_eq!(held(&town, ana).len(), 1, "decided once");
}

#[test]
fn what_the_operator_keeps_hidden_reaches_nobody() {
    let (mut town, ana, pablo, job) = talking();
    let operator = town.resident();
    town.operators.insert(operator);
    town.text(pablo, "call me on 505 555 0134");
    let message = asks_for_eyes(&mut town, pablo);
    let case = town.cases[0].id;
    town.press(ana, &Press::Held { verb: HeldVerb::Pass, case, job });
    assert_eq!(town.cases.len(), 1, "nobody but the operator");
    town.press(operator, &Press::Held { verb: HeldVerb::Hide, case, job });
    assert_eq!(held(&town, pablo).last(), Some(&HeldSay::KeptHidden { message }));
    assert!(town.withheld.is_empty() && held(&town, ana).is_empty());
    assert!(town.messages.iter().all(|message| !message.text.contains("0134")));
}

#[test]
fn one_at_a_time_three_a_day_and_gone_after_a_day() {
    let mut town = Town::new();
    let (_, pablo, job) = town.booking();
    let operator = town.resident();
    town.operators.insert(operator);
    sends(&mut town, pablo, "call me on 505 555 0134");
    let first = asks_for_eyes(&mut town, pablo);
    asks_for_eyes(&mut town, pablo);
    assert_eq!(town.cases.len(), 1, "pressing twice asks once");
    sends(&mut town, pablo, "or on 505 555 0199");
    asks_for_eyes(&mut town, pablo);
    assert_eq!(held(&town, pablo).last(), Some(&HeldSay::OneAtATime));
    for _ in 0..2 {
        let case = town.cases[0].id;
        town.press(operator, &Press::Held { verb: HeldVerb::Hide, case, job });
        asks_for_eyes(&mut town, pablo);
        sends(&mut town, pablo, "mail pablo@example.com");
    }
    assert_eq!(told(&town, pablo).review, None, "three were asked for today");
    town.pass(TimeDelta::hours(25));
    assert!(town.withheld.is_empty() && town.cases.is_empty(), "nothing is kept longer");
    assert!(matches!(held(&town, pablo).last(), Some(HeldSay::Unseen { .. })));
    town.press(pablo, &Press::Review { job, message: first });
    assert_eq!(held(&town, pablo).last(), Some(&HeldSay::Gone));
}

#[test]
fn nobody_asks_about_words_of_others() {
    let (mut town, ana, pablo, _) = talking();
    town.text(pablo, "call me on 505 555 0134");
    let (job, message) = told(&town, pablo).review.expect("offered to its author");
    town.press(ana, &Press::Review { job, message });
    assert_eq!(held(&town, ana), [HeldSay::Gone]);
    assert!(town.cases.is_empty() && town.withheld[0].case.is_none());
}

#[test]
fn what_others_read_of_a_request_is_hidden_without_a_strike() {
    let mut town = Town::new();
    let ana = town.resident();
    town.command(ana, "post");
    town.text(ana, "The tap leaks, call 505 555 0134 and I explain it all to you");
    assert_eq!(town.audit, ["guard_masked:request"]);
    assert!(town.marks.is_empty());
}

#[test]
fn what_is_hidden_or_refused_before_it_is_sent_is_written_down_too() {
    let mut town = Town::new();
    let stranger = town.newcomer();
    town.text(stranger, "My tap leaks, call 505 555 0134");
    assert_eq!(town.audit, ["guard_masked:request"], "first words");
    let ana = town.resident();
    town.text(ana, "My tap leaks, call 505 555 0134");
    assert_eq!(town.audit, ["guard_masked:request"; 2], "words that may become a request");
    let bea = town.resident();
    town.write_request(bea, "Bea 505 555 0134", PriceChip::Negotiable);
    assert_eq!(town.audit.last().map(String::as_str), Some("guard_masked:name"));
    assert!(town.marks.is_empty());
}

#[test]
fn what_the_operator_says_of_a_sanction_is_hidden_like_the_rest() {
    let mut town = Town::new();
    let (_, pablo, job) = town.booking();
    let operator = town.resident();
    town.operators.insert(operator);
    town.press(operator, &Press::Desk { verb: DeskVerb::PauseProvider, job, number: 0 });
    town.choose(operator, Choice::Option(0));
    town.text(operator, "Two complaints, ring me on 505 555 0134");
    assert!(matches!(town.heard(pablo).last(), Some(Say::Sanctioned { reason, .. })
        if reason == "Two complaints, ring me on ▒▒▒"));
    assert_eq!(told(&town, operator).kinds, [Kind::Phone]);
    assert!(!told(&town, operator).booked, "the operator is booked by nobody");
    assert!(town.audit.contains(&"guard_masked:desk".to_owned()));
}
