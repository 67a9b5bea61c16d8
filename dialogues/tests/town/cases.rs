//! Trouble that is settled: both sides are heard, the two talk first, and a human decides last.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, DeskVerb, Press, PriceChip},
    say::{CasePrompt, CaseSay, Prompt, Say},
};
use domain::{
    ids::{JobId, PersonId},
    job::{Refusal, State, Way, WayOut},
    money::Money,
    person::Side,
};

use crate::world::Town;

/// Ana asked for help with what Pablo does, and has not said yet what would be fair; Olga and Otto run the market.
struct Trouble {
    town: Town,
    ana: PersonId,
    pablo: PersonId,
    olga: PersonId,
    otto: PersonId,
    job: JobId,
}

fn trouble() -> Trouble {
    let mut town = Town::new();
    let (ana, pablo, job) = town.booking();
    let (olga, otto) = (town.resident(), town.resident());
    town.operators.extend([olga, otto]);
    town.card(pablo, CardVerb::Start, job);
    town.card(ana, CardVerb::GetHelp, job);
    town.text(ana, "The tap still drips");
    Trouble { town, ana, pablo, olga, otto, job }
}

impl Trouble {
    fn desk(&mut self, operator: PersonId, verb: DeskVerb) {
        let (job, number) = (self.job, self.town.jobs[&self.job].epoch);
        self.town.press(operator, &Press::Desk { verb, job, number });
    }

    /// What is fair, of the ways there are for work under way; no photos.
    fn finds_fair(&mut self, person: PersonId, way: u8) {
        self.town.choose(person, Choice::Option(way));
        self.town.choose(person, Choice::Skip);
    }

    fn state(&self) -> State {
        self.town.jobs[&self.job].state
    }

    fn told(&self, person: PersonId) -> Vec<&CaseSay> {
        let mut told = Vec::new();
        for say in self.town.heard(person) {
            if let Say::Case(say) = say {
                told.push(say);
            }
        }
        told
    }

    fn offers(&self, person: PersonId, verb: CardVerb) -> bool {
        self.town.offered(person, self.job).contains(&verb)
    }
}

/// By its place among the ways of work under way where booking is free.
const PAY_LESS: u8 = 0;
const END: u8 = 1;
const GO_ON: u8 = 2;

#[test]
fn each_side_tells_its_own_and_neither_reads_the_other_first() {
    let mut case = trouble();
    let (ana, pablo) = (case.ana, case.pablo);
    assert!(matches!(case.town.prompt(ana), Prompt::Case(CasePrompt::Fair { .. })), "right behind her words");
    case.finds_fair(ana, END);
    assert!(!case.offers(pablo, CardVerb::TheirSide), "not before he has told his own");
    let number = case.town.jobs[&case.job].epoch;
    case.town.press(pablo, &Press::Card { verb: CardVerb::TheirSide, job: case.job, number });
    assert_eq!(case.town.toast, Some(Say::Refused(Refusal::NotNow)), "nor by a button he made up");
    case.town.card(pablo, CardVerb::TellSide, case.job);
    case.town.text(pablo, "It is another tap, ring 505 555 0134");
    case.finds_fair(pablo, GO_ON);
    assert!(case.town.kept.views.iter().all(|view| !view.words.contains("0134")), "guarded like all else");
    assert!(case.told(ana).iter().any(|say| matches!(say, CaseSay::BothTold { .. })));
    case.town.card(ana, CardVerb::TheirSide, case.job);
    assert!(matches!(case.told(ana).last(), Some(CaseSay::Theirs { view, .. })
        if view.side == Side::Provider && view.fair.is_some_and(|fair| fair.way == Way::GoOn)));
}

#[test]
fn a_side_is_changed_once_and_read_without_the_other_after_two_days() {
    let mut case = trouble();
    let (ana, pablo) = (case.ana, case.pablo);
    case.finds_fair(ana, END);
    case.town.card(ana, CardVerb::TellSide, case.job);
    assert!(matches!(case.town.prompt(ana), Prompt::Case(CasePrompt::Happened { so_far: Some(_), .. })));
    case.town.choose(ana, Choice::Skip);
    case.town.photo(ana);
    case.town.choose(ana, Choice::Option(PAY_LESS));
    case.town.choose(ana, Choice::Price(PriceChip::Fixed(4_000)));
    case.town.photo(ana);
    case.town.choose(ana, Choice::Finished);
    let [view] = &case.town.kept.views[..] else { panic!("one: {:?}", case.town.kept.views) };
    assert_eq!((view.words.as_str(), view.photos.len(), view.revised), ("The tap still drips", 1, true));
    assert!(!case.offers(ana, CardVerb::TellSide), "once");
    case.town.pass(TimeDelta::hours(48));
    assert!(case.offers(pablo, CardVerb::TheirSide), "his silence hides it no longer");
    case.desk(case.olga, DeskVerb::Look);
    assert!(matches!(case.town.heard(case.olga).last(), Some(Say::DeskJob(desk))
        if desk.talk.as_ref().is_some_and(|talk| talk.views.len() == 1 && talk.until.is_none())));
}

#[test]
fn one_tap_agrees_to_what_the_other_proposes() {
    let mut case = trouble();
    let (ana, pablo) = (case.ana, case.pablo);
    case.finds_fair(ana, END);
    case.town.card(pablo, CardVerb::OfferSettlement, case.job);
    case.town.choose(pablo, Choice::Option(PAY_LESS));
    case.town.text(pablo, "500");
    assert!(matches!(case.town.prompt(pablo), Prompt::Case(CasePrompt::Less { .. })), "more is not less");
    case.town.text(pablo, "60");
    assert!(!case.offers(pablo, CardVerb::AcceptSettlement), "nobody agrees with themselves");
    let old = dialogues::press_of(CardVerb::AcceptSettlement, &case.town.file(case.job, ana), ana);
    case.town.card(pablo, CardVerb::OfferSettlement, case.job);
    case.town.choose(pablo, Choice::Option(PAY_LESS));
    case.town.text(pablo, "50");
    case.town.press(ana, &old);
    assert_eq!(case.town.toast, Some(Say::Refused(Refusal::TermsChanged)), "what she saw is gone");
    case.town.card(ana, CardVerb::AcceptSettlement, case.job);
    assert_eq!(case.state(), State::Settled, "it counts as done, and this market keeps no record");
    let agreed = case.town.file(case.job, ana).agreed_terms().map(|terms| terms.total);
    assert_eq!(agreed.map(|total| total.minor), Some(5_000));
    assert!(case.town.cases.is_empty() && case.town.faults.is_empty(), "closed, and on nobody's record");
}

#[test]
fn the_operator_proposes_after_two_days_and_both_have_to_agree() {
    let mut case = trouble();
    let (ana, pablo, olga) = (case.ana, case.pablo, case.olga);
    case.finds_fair(ana, END);
    case.desk(olga, DeskVerb::Propose);
    assert_eq!(case.town.toast, Some(Say::Refused(Refusal::StillTalking)));
    case.town.pass(TimeDelta::hours(48));
    assert!(case.told(olga).iter().any(|say| matches!(say, CaseSay::YourTurn { .. })));
    for _ in 0..3 {
        case.desk(olga, DeskVerb::Propose);
        case.town.choose(olga, Choice::Option(END));
    }
    case.desk(olga, DeskVerb::Propose);
    assert_eq!(case.town.toast, Some(Say::Refused(Refusal::AlreadyDone)), "three at most");
    case.town.card(pablo, CardVerb::AcceptSettlement, case.job);
    assert_eq!(case.state(), State::Disputed, "it takes both");
    case.town.card(pablo, CardVerb::SettledGoOn, case.job);
    case.town.card(ana, CardVerb::AcceptSettlement, case.job);
    assert_eq!(case.state(), State::Cancelled);
}

#[test]
fn both_may_ask_the_operator_not_to_wait() {
    let mut case = trouble();
    case.town.card(case.ana, CardVerb::AskOperator, case.job);
    case.desk(case.olga, DeskVerb::CountAsDone);
    assert_eq!(case.town.toast, Some(Say::Refused(Refusal::StillTalking)), "one alone does not decide that");
    assert!(!case.offers(case.ana, CardVerb::AskOperator));
    case.town.card(case.pablo, CardVerb::AskOperator, case.job);
    assert!(case.told(case.otto).iter().any(|say| matches!(say, CaseSay::YourTurn { .. })));
    case.desk(case.olga, DeskVerb::CountAsDone);
    assert!(case.state().is_done());
}

#[test]
fn one_operator_has_a_case_at_a_time_and_for_a_day() {
    let mut case = trouble();
    let (olga, otto) = (case.olga, case.otto);
    case.town.pass(TimeDelta::hours(48));
    case.desk(olga, DeskVerb::Take);
    for verb in [DeskVerb::Take, DeskVerb::Propose, DeskVerb::WriteCustomer, DeskVerb::CountAsDone] {
        case.desk(otto, verb);
        assert_eq!(case.town.toast, Some(Say::Refused(Refusal::HasIt)), "{verb:?}");
    }
    assert_eq!(case.state(), State::Disputed);
    case.desk(olga, DeskVerb::Return);
    case.desk(otto, DeskVerb::Take);
    assert_eq!(case.town.toast, Some(Say::Case(CaseSay::Yours)));
    case.desk(olga, DeskVerb::CountAsDone);
    assert_eq!(case.town.toast, Some(Say::Refused(Refusal::HasIt)));
    case.town.pass(TimeDelta::hours(24));
    case.desk(olga, DeskVerb::CountAsDone);
    assert!(case.state().is_done(), "who does nothing for a day has it no longer");
}

#[test]
fn the_operator_and_a_side_write_through_the_house_alone() {
    let mut case = trouble();
    let (ana, pablo, olga, job) = (case.ana, case.pablo, case.olga, case.job);
    let answer = Press::Card { verb: CardVerb::AnswerOperator, job, number: 0 };
    case.town.press(pablo, &answer);
    assert!(case.town.question(pablo).is_none(), "nothing was written to him");
    case.desk(olga, DeskVerb::WriteProvider);
    case.town.text(olga, "Was it this tap?");
    assert!(
        matches!(case.told(pablo).last(), Some(CaseSay::Letter { words, .. }) if words == "Was it this tap?")
    );
    case.town.press(pablo, &answer);
    case.town.text(pablo, "No, the other one");
    assert!(
        matches!(case.told(olga).last(), Some(CaseSay::LetterBack { words, .. }) if words == "No, the other one")
    );
    assert!(
        !case.told(ana).iter().any(|say| matches!(say, CaseSay::Letter { .. } | CaseSay::LetterBack { .. }))
    );
    case.desk(olga, DeskVerb::Look);
    assert!(matches!(case.town.heard(olga).last(), Some(Say::DeskJob(desk))
        if desk.talk.as_ref().is_some_and(|talk| talk.letters.len() == 2)));
    case.desk(olga, DeskVerb::CaseFile);
    assert!(matches!(case.told(olga).last(), Some(CaseSay::File { .. })));
}

#[test]
fn forged_words_about_trouble_move_nothing() {
    let mut case = trouble();
    let stranger = case.town.resident();
    let number = case.town.jobs[&case.job].epoch;
    let before = case.town.jobs[&case.job].clone();
    for verb in [
        CardVerb::TellSide,
        CardVerb::TheirSide,
        CardVerb::OfferSettlement,
        CardVerb::AcceptSettlement,
        CardVerb::AskOperator,
        CardVerb::AnswerOperator,
    ] {
        case.town.press(stranger, &Press::Card { verb, job: case.job, number });
        assert_eq!(case.town.toast, Some(Say::Refused(Refusal::NotYours)), "{verb:?}");
    }
    for verb in [DeskVerb::CaseFile, DeskVerb::Take, DeskVerb::WriteCustomer, DeskVerb::Propose] {
        case.desk(case.ana, verb);
        assert_eq!(case.town.toast, Some(Say::Refused(Refusal::NotYours)), "{verb:?}");
    }
    assert_eq!(case.town.jobs[&case.job], before);
    let total = Some(Money { minor: 1, ..case.town.file(case.job, case.ana).agreed_terms().unwrap().total });
    let says = WayOut { way: Way::GoOn, total };
    let file = case.town.file(case.job, case.ana);
    let rules = domain::job::Ctx::of(&case.town.market, case.town.now, 0);
    assert_eq!(
        domain::job::check_way_out(&file, says, &rules),
        Err(Refusal::NotNow),
        "a figure where none is due"
    );
}
