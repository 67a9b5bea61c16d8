//! The one reply under a review, and reviews that break the rules.

use chrono::TimeDelta;
use dialogues::{
    press::{CardVerb, Choice, Press, ReportVerb, ReviewVerb},
    say::{Prompt, SafetyPrompt, SafetySay, Say},
    step::Question,
};
use domain::{
    ids::{JobId, PersonId, ReviewId},
    job::{CaseKind, Refusal, State},
    person::Side,
    report::Wrong,
    review::Rating,
};

use super::{last_word, told};
use crate::world::Town;

/// A job of Clara's and Pablo's that is over, both have reviewed; somebody runs the market.
fn reviewed() -> (Town, PersonId, PersonId, PersonId, JobId) {
    let mut town = Town::new();
    let (clara, pablo, job) = town.booking();
    let operator = town.resident();
    town.operators.insert(operator);
    town.pass(TimeDelta::hours(20));
    town.card(pablo, CardVerb::Start, job);
    town.done(pablo, job);
    town.card(clara, CardVerb::Approve, job);
    town.pass(TimeDelta::days(4));
    for (person, stars) in [(clara, 2), (pablo, 5)] {
        town.card(person, CardVerb::Review, job);
        town.choose(person, Choice::Stars(stars));
        town.text(person, "It was as it was");
    }
    town.settle();
    assert_eq!(town.jobs[&job].state, State::Closed);
    (town, clara, pablo, operator, job)
}

fn review_by(town: &Town, side: Side) -> ReviewId {
    town.reviews.iter().find(|(review, _)| review.by == side).expect("written").0.id
}

fn rating(town: &Town, job: JobId, viewer: PersonId) -> Rating {
    town.file(job, viewer).party(Side::Provider).expect("picked").rating
}

fn reports(town: &mut Town, person: PersonId, job: JobId, wrong: Wrong) -> SafetySay {
    town.card(person, CardVerb::ReportReview, job);
    last_word(&town.choose(person, Choice::Wrong(wrong))).clone()
}

#[test]
fn whom_a_review_is_about_replies_once_and_everybody_reads_it_under_it() {
    let (mut town, clara, pablo, _, job) = reviewed();
    town.card(pablo, CardVerb::Reply, job);
    assert!(matches!(town.prompt(pablo), Prompt::Safety(SafetyPrompt::Reply(quote)) if quote.by == "Clara"));
    let step = town.text(pablo, "Traffic was bad. Ring me on 505 555 0134 and I make it good");
    assert_eq!(last_word(&step), &SafetySay::Replied);
    let by_clara = town.reviews.iter().find(|(review, _)| review.by == Side::Customer).expect("hers");
    assert_eq!(by_clara.0.reply.as_deref(), Some("Traffic was bad. Ring me on ▒▒▒ and I make it good"));
    assert!(matches!(told(&town, clara)[..], [.., SafetySay::ReplyCame { .. }]));
    assert!(!town.offered(pablo, job).contains(&CardVerb::Reply), "once");
    let review = review_by(&town, Side::Customer);
    town.press(pablo, &Press::OfReview { verb: ReviewVerb::Reply, review });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::AlreadyDone)));
    town.press(clara, &Press::OfReview { verb: ReviewVerb::Reply, review });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotYours)), "nobody replies to themselves");
}

#[test]
fn nobody_replies_to_what_cannot_be_read_yet() {
    let mut town = Town::new();
    let (clara, pablo, job) = town.booking();
    town.pass(TimeDelta::hours(20));
    town.card(pablo, CardVerb::Start, job);
    town.done(pablo, job);
    town.card(clara, CardVerb::Approve, job);
    town.pass(TimeDelta::days(4));
    town.card(clara, CardVerb::Review, job);
    town.choose(clara, Choice::Stars(4));
    town.choose(clara, Choice::Skip);
    assert!(!town.offered(pablo, job).contains(&CardVerb::Reply));
    let review = review_by(&town, Side::Customer);
    town.press(pablo, &Press::OfReview { verb: ReviewVerb::Reply, review });
    assert_eq!(town.toast, Some(Say::Refused(Refusal::NotNow)));
}

#[test]
fn a_review_that_breaks_the_rules_is_taken_away_and_counts_no_more() {
    let (mut town, clara, pablo, operator, job) = reviewed();
    assert_eq!(rating(&town, job, pablo), Rating { sum: 2, count: 1 });
    assert_eq!(reports(&mut town, pablo, job, Wrong::Rude), SafetySay::ReviewReported);
    let case = town.cases[0].clone();
    assert_eq!(case.kind, CaseKind::Review);
    town.press(operator, &Press::Report { verb: ReportVerb::Look, case: case.id });
    assert!(matches!(&town.last_question, Question::Ask(Say::Safety(SafetySay::DeskReview(_)))));
    town.press(operator, &Press::Report { verb: ReportVerb::Remove, case: case.id });
    assert!(matches!(town.prompt(operator), Prompt::Safety(SafetyPrompt::RemovalReason { .. })));
    town.text(operator, "It insults him");
    assert_eq!(rating(&town, job, pablo), Rating::default(), "right at once");
    let why = "It insults him".to_owned();
    let heard = told(&town, clara);
    assert!(matches!(heard.last(), Some(SafetySay::ReviewRemoved { why: said, .. }) if *said == why));
    assert_eq!(told(&town, pablo).last(), Some(&&SafetySay::ReviewGone));
    assert_eq!(town.audit.last().map(String::as_str), Some("desk:review_removed"));
    assert!(town.cases.is_empty());
    assert!(!town.offered(pablo, job).contains(&CardVerb::ReportReview), "there is nothing left of it");
    assert!(!town.offered(clara, job).contains(&CardVerb::Review), "nor is another one written");
}

#[test]
fn a_low_rating_alone_stays() {
    let (mut town, _, pablo, operator, job) = reviewed();
    reports(&mut town, pablo, job, Wrong::Spam);
    let case = town.cases[0].id;
    town.press(operator, &Press::Report { verb: ReportVerb::Keep, case });
    assert_eq!(rating(&town, job, pablo), Rating { sum: 2, count: 1 });
    assert_eq!(told(&town, pablo).last(), Some(&&SafetySay::ReviewStays));
    assert!(town.cases.is_empty());
}

#[test]
fn whoever_reads_a_review_may_tell_of_it_once_at_a_time() {
    let (mut town, clara, _, operator, job) = reviewed();
    let petra = town.plumber("Petra");
    let review = review_by(&town, Side::Customer);
    town.press(petra, &Press::OfReview { verb: ReviewVerb::Which, review });
    town.choose(petra, Choice::Wrong(Wrong::Other));
    town.text(petra, "It is made up");
    assert_eq!(town.cases[0].what, "It is made up");
    town.press(petra, &Press::OfReview { verb: ReviewVerb::Report, review });
    town.choose(petra, Choice::Wrong(Wrong::Rude));
    assert_eq!(town.cases.len(), 1, "it waits already");
    reports(&mut town, clara, job, Wrong::Rude);
    assert_eq!(town.cases.len(), 2, "the one about herself is another one");
    let case = town.cases[0].id;
    town.press(operator, &Press::Report { verb: ReportVerb::Remove, case });
    town.text(operator, "It is made up");
    assert_eq!(town.cases.len(), 1);
}

#[test]
fn of_several_one_is_chosen() {
    let (mut town, clara, pablo, _, _) = reviewed();
    let next = town.request(clara, "Clara", crate::world::people::EIGHTY);
    town.card(pablo, CardVerb::Accept, next);
    town.pass(TimeDelta::hours(20));
    town.card(pablo, CardVerb::Start, next);
    town.done(pablo, next);
    town.card(clara, CardVerb::Approve, next);
    town.pass(TimeDelta::days(4));
    town.card(clara, CardVerb::Review, next);
    town.choose(clara, Choice::Stars(3));
    town.text(clara, "The second time");
    town.pass(TimeDelta::days(30));
    let reader = town.plumber("Petra");
    let newest = town.reviews.last().expect("hers").0.id;
    town.press(reader, &Press::OfReview { verb: ReviewVerb::Which, review: newest });
    let Prompt::Safety(SafetyPrompt::WhichReview(quotes)) = town.prompt(reader) else { panic!("which") };
    assert_eq!(quotes.iter().map(|quote| quote.stars.get()).collect::<Vec<_>>(), [3, 2]);
    town.text(reader, "2");
    assert!(
        matches!(town.prompt(reader), Prompt::Safety(SafetyPrompt::Breach(quote)) if quote.stars.get() == 2)
    );
    town.choose(reader, Choice::Back);
    assert!(matches!(town.prompt(reader), Prompt::Safety(SafetyPrompt::WhichReview(_))));
    town.choose(reader, Choice::Option(0));
    assert!(
        matches!(town.prompt(reader), Prompt::Safety(SafetyPrompt::Breach(quote)) if quote.stars.get() == 3)
    );
    town.choose(reader, Choice::Wrong(Wrong::Contacts));
    assert_eq!(town.reports[0].review, Some(newest));
}

#[test]
fn an_operator_takes_no_review_away_that_is_about_them_or_theirs() {
    let (mut town, clara, pablo, _, job) = reviewed();
    town.operators.extend([clara, pablo]);
    reports(&mut town, pablo, job, Wrong::Rude);
    let case = town.cases[0].id;
    for person in [clara, pablo] {
        town.press(person, &Press::Report { verb: ReportVerb::Remove, case });
        assert_eq!(town.toast, Some(Say::Refused(Refusal::OwnCase)));
    }
    assert_eq!(town.cases.len(), 1);
}
