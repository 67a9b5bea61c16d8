//! Keeping away from somebody, and telling the operator of them.

use domain::{ids::PersonId, job::Case};

use super::{
    Scene,
    desk::case_label,
    guarded::moment,
    keys::{self, Keys, door},
    people,
};
use crate::{
    locale::Args,
    press::{CardVerb, DeskVerb, Door, Press, ReportVerb, ReviewVerb, SafetyVerb, Whom},
    rendered::{Button, Keyboard, Rendered},
    say::{DeskReport, DeskReview, ProfileView, Running, SafetySay},
};

/// The buttons by which somebody is kept away from, or told of.
pub(super) fn both(whom: Whom, on: &Scene<'_>) -> [Button; 2] {
    [SafetyVerb::Block, SafetyVerb::Report].map(|verb| button(verb, whom, on))
}

/// The button by which the operator is told of a review, if there is one.
pub(super) fn of_reviews(profile: &ProfileView, on: &Scene<'_>) -> Option<Button> {
    let review = profile.reviews.iter().find_map(|review| review.id).filter(|_| profile.whom.is_some())?;
    let press = Press::OfReview { verb: ReviewVerb::Which, review };
    Some(keys::press(&on.text("report-a-review"), &press))
}

fn button(verb: SafetyVerb, whom: Whom, on: &Scene<'_>) -> Button {
    keys::press(&on.text(&format!("verb-{}", verb.word())), &Press::Safety { verb, whom })
}

pub(super) fn say(say: &SafetySay, on: &Scene<'_>) -> Rendered {
    match say {
        SafetySay::LookedAtFirst { .. } | SafetySay::Badge { .. } | SafetySay::WantsALook => checked(say, on),
        SafetySay::Blocked { name, running } => blocked(name, running, on),
        SafetySay::Unblocked { name } => named("unblocked", name, [], on),
        SafetySay::Blocks(people) => blocks(people, on),
        SafetySay::OfferGone { job, code, name } => {
            let mut page = on.page();
            page.tell("offer-gone", &Args::default().with("name", name.as_str())).code(&code.to_string());
            let mut keys = Keys::default();
            let show = Press::Card { verb: CardVerb::Show, job: *job, number: 0 };
            keys.row([keys::press(&on.text("verb-show"), &show)]);
            page.finish(keys.into_keyboard())
        }
        SafetySay::AfterReview { name, whom } => named("after-bad-review", name, both(*whom, on), on),
        SafetySay::Reported { name, whom } => {
            named("reported", name, [button(SafetyVerb::Block, *whom, on)], on)
        }
        SafetySay::ReportWaits { name } => named("report-waits", name, [], on),
        SafetySay::ReportDealt { name } => named("report-dealt", name, [], on),
        SafetySay::Warned { wrong } => {
            let mut page = on.page();
            page.say("warned").line(&on.text(&format!("warned-{}", wrong.word())));
            let mut keys = Keys::default();
            keys.row([door(on, Door::Terms), door(on, Door::Support)]);
            page.finish(keys.into_keyboard())
        }
        SafetySay::DeskReport(report) => desk(report, on),
        SafetySay::Replied => on.plain("replied"),
        SafetySay::ReplyCame { code, name } => {
            let mut page = on.page();
            page.tell("reply-came", &Args::default().with("name", name.as_str())).code(&code.to_string());
            page.finish(Keyboard::None)
        }
        SafetySay::ReviewReported => on.plain("review-reported"),
        SafetySay::ReviewGone => on.plain("review-is-gone"),
        SafetySay::ReviewStays => on.plain("review-stays"),
        SafetySay::ReviewRemoved { code, why } => {
            let mut page = on.page();
            page.say("review-removed").code(&code.to_string()).say("sanction-reason").quote(why);
            let mut keys = Keys::default();
            keys.row([door(on, Door::Support)]);
            page.finish(keys.into_keyboard())
        }
        SafetySay::DeskReview(report) => desk_review(report, on),
        SafetySay::OwnCases { count } => {
            let mut page = on.page();
            page.tell("own-cases", &Args::default().with("count", *count));
            let mut keys = Keys::default();
            keys.row([door(on, Door::InviteOperator)]);
            page.finish(keys.into_keyboard())
        }
    }
}

/// What the operator looked at, or is going to: a request, or who somebody is.
fn checked(say: &SafetySay, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    match say {
        SafetySay::LookedAtFirst { code } => _ = page.say("looked-at-first").code(&code.to_string()),
        SafetySay::Badge { kind, counts } => {
            let key = if *counts { "badge-given" } else { "badge-taken" };
            page.tell(key, &Args::default().with("kind", kind.word()));
        }
        _ => _ = page.say("wants-a-look"),
    }
    page.finish(Keyboard::None)
}

/// One text about somebody, with these buttons.
fn named<const N: usize>(key: &str, name: &str, buttons: [Button; N], on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.tell(key, &Args::default().with("name", name));
    let mut keys = Keys::default();
    keys.row(buttons);
    page.finish(keys.into_keyboard())
}

/// What runs between the two goes on: the ways out of it stand below.
fn blocked(name: &str, running: &[Running], on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.tell("blocked", &Args::default().with("name", name));
    let mut keys = Keys::default();
    for Running { job, code, ways_out } in running {
        page.gap().say("blocked-running").code(&code.to_string());
        let leave = |(verb, number): &(CardVerb, i64)| {
            let press = Press::Card { verb: *verb, job: *job, number: *number };
            keys::press(&on.text(&format!("verb-{}", verb.word())), &press)
        };
        keys.packed(ways_out.iter().map(leave));
        let show = Press::Card { verb: CardVerb::Show, job: *job, number: 0 };
        keys.row([keys::press(&format!("{} {code}", on.text("verb-show")), &show)]);
    }
    keys.row([door(on, Door::Blocks)]);
    page.finish(keys.into_keyboard())
}

fn blocks(people: &[(PersonId, String)], on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("blocks-title", &Args::default());
    page.say(if people.is_empty() { "blocks-none" } else { "blocks-some" });
    let mut keys = Keys::default();
    for (person, name) in people {
        let label = on.fill("unblock", &Args::default().with("name", name.as_str()));
        let press = Press::Safety { verb: SafetyVerb::Unblock, whom: Whom::Listed(*person) };
        keys.row([keys::press(&label, &press)]);
    }
    page.gap().aside("blocks-how", &Args::default());
    keys.row([door(on, Door::Inbox), door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

/// A report with what the operator may read beside it.
fn desk(report: &DeskReport, on: &Scene<'_>) -> Rendered {
    let DeskReport { case, by, about, wrong, code, talk } = report;
    let mut page = on.page();
    page.head(&case_label(case, on));
    if let Some(code) = code {
        page.code(&code.to_string());
    }
    page.tell("desk-report", &Args::default().with("by", by.as_str()).with("about", about.as_str()));
    page.line(&on.text(&format!("wrong-{}", wrong.word()))).quote(&case.what).gap();
    page.say(if talk.is_empty() { "desk-report-silent" } else { "desk-report-talk" });
    for (who, words, at) in talk {
        page.line(&format!("{who}, {}:", moment(*at, on))).quote(words);
    }
    page.gap().aside("desk-report-how", &Args::default());
    page.finish(decisions(case, &[ReportVerb::Warn, ReportVerb::Pause, ReportVerb::Dismiss], on))
}

/// A review that somebody says breaks the rules, and what does.
fn desk_review(report: &DeskReview, on: &Scene<'_>) -> Rendered {
    let DeskReview { case, by, wrong, about, review } = report;
    let mut page = on.page();
    page.head(&case_label(case, on));
    page.tell("desk-review", &Args::default().with("by", by.as_str()).with("about", about.as_str()));
    page.line(&on.text(&format!("breach-{}", wrong.word()))).quote(&case.what).gap();
    people::said(&mut page, review, on);
    page.gap().aside("desk-review-how", &Args::default());
    page.finish(decisions(case, &[ReportVerb::Remove, ReportVerb::Keep], on))
}

fn decisions(case: &Case, verbs: &[ReportVerb], on: &Scene<'_>) -> Keyboard {
    let mut keys = Keys::default();
    let decide = |verb: &ReportVerb| {
        let press = Press::Report { verb: *verb, case: case.id };
        keys::press(&on.text(&format!("report-{}", verb.word())), &press)
    };
    keys.packed(verbs.iter().map(decide));
    let look = |job| Press::Desk { verb: DeskVerb::Look, job, number: 0 };
    keys.row(case.job.map(|job| keys::press(&on.text("desk-look-job"), &look(job))));
    keys.row([door(on, Door::Desk)]);
    keys.into_keyboard()
}
