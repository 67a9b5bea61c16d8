//! The operator's desk.

use domain::{
    change::InviteKind,
    facts::Statistics,
    ids::{JobCode, JobId},
    job::{Case, CaseKind, State},
};

use super::{
    Page, Scene, cases, history,
    keys::{self, Keys, case_word, door},
    people, photos, qr,
    scene::side_word,
};
use crate::{
    locale::Args,
    press::{DeskVerb, Door, HeldVerb, Press, ReportVerb},
    rendered::{Button, Does, Keyboard, Rendered},
    say::{CaseLapsing, DeskJob, ProfileView},
};

pub(super) fn desk(cases: &[Case], on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("desk-title", &Args::default());
    if cases.is_empty() {
        page.say("desk-nothing");
    } else {
        page.tell("desk-waiting", &Args::default().with("count", cases.len()));
    }
    let mut keys = Keys::default();
    for case in cases {
        let label = case_label(case, on);
        page.line(&label).quote(&case.what);
        keys.row([keys::press(&label, &look(case))]);
    }
    keys.row([door(on, Door::Statistics), door(on, Door::FindJob)]);
    keys.row([door(on, Door::InviteProvider), door(on, Door::InviteOperator)]);
    keys.row([door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

/// Looking at an item: at its job, or at the registration.
fn look(case: &Case) -> Press {
    match case.job {
        _ if matches!(case.kind, CaseKind::Report | CaseKind::Review) => {
            Press::Report { verb: ReportVerb::Look, case: case.id }
        }
        Some(job) if matches!(case.kind, CaseKind::Withheld | CaseKind::Conduct) => {
            Press::Held { verb: HeldVerb::Look, case: case.id, job }
        }
        Some(job) => Press::Desk { verb: DeskVerb::Look, job, number: 0 },
        None => Press::Registration { verb: DeskVerb::Look, case: case.id, person: case.person },
    }
}

pub(super) fn case_label(case: &Case, on: &Scene<'_>) -> String {
    let kind = on.text(&format!("case-{}", case_word(case.kind)));
    let waiting = on.locale().elapsed(on.now - case.opened_at);
    let line = on.fill("case-line", &Args::default().with("kind", kind).with("waiting", waiting));
    match case.with_another(on.reader, on.now) {
        Some(taken) if taken.name.is_empty() => on.fill("case-is-taken", &Args::default().with("line", line)),
        Some(taken) => {
            on.fill("case-taken", &Args::default().with("line", line).with("name", taken.name.as_str()))
        }
        None => line,
    }
}

pub(super) fn case_opened(case: &Case, code: Option<&JobCode>, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    let headline = on.fill("case-opened", &Args::default().with("kind", case_word(case.kind)));
    match code {
        Some(code) => page.job_head(&headline, code),
        None => page.head(&headline),
    };
    page.quote(&case.what);
    let mut keys = Keys::default();
    keys.row([keys::press(&on.text("desk-look"), &look(case))]);
    page.finish(keys.into_keyboard())
}

pub(super) fn case_lapses(lapsing: &CaseLapsing, on: &Scene<'_>) -> Rendered {
    let CaseLapsing { job, code, since, at, zone } = lapsing;
    let mut page = on.page();
    page.job_head(&on.text("case-lapses"), code);
    let waiting = on.locale().elapsed(on.now - *since);
    page.tell(
        "case-lapses-since",
        &Args::default().with("waiting", waiting).with("since", on.moment(*since, *zone)),
    );
    page.tell("case-lapses-at", &Args::default().with("when", on.moment(*at, *zone)));
    page.finish(look_at(*job, on).into_keyboard())
}

pub(super) fn found(job: JobId, code: &JobCode, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.job_head(&on.text("job-found"), code);
    page.finish(look_at(job, on).into_keyboard())
}

fn look_at(job: JobId, on: &Scene<'_>) -> Keys {
    let mut keys = Keys::default();
    keys.row([keys::press(&on.text("desk-look"), &Press::Desk { verb: DeskVerb::Look, job, number: 0 })]);
    keys
}

pub(super) fn job(job: &DeskJob, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.job_head(&on.service(&job.service), &job.code);
    figures(&mut page, job, on);
    page.gap().say("desk-job-asked").quote(&job.description);
    // What somebody says of trouble stands below, with what they would find fair.
    let told = |case: &&Case| {
        let views = job.talk.iter().flat_map(|talk| &talk.views);
        !views.map(|view| &view.words).any(|words| *words == case.what)
    };
    for case in job.cases.iter().filter(told) {
        let when = Args::default().with("when", on.moment(case.opened_at, job.zone));
        page.tell("desk-case-says", &when).quote(&case.what);
    }
    if let Some(talk) = &job.talk {
        cases::desk(&mut page, talk, on);
    }
    page.gap();
    history::lines(&mut page, job.posted_at, (&job.events, &[]), job.zone, on);
    page.finish(job_keys(job, on).into_keyboard())
}

fn figures(page: &mut Page, job: &DeskJob, on: &Scene<'_>) {
    let state = |state: State| on.text(&format!("state-{}", state.word()));
    let args = Args::default().with("state", state(job.state));
    match job.disputed_from {
        Some(before) => page.tell("desk-job-disputed", &args.with("before", state(before))),
        None => page.tell("desk-job-state", &args),
    };
    page.tell("desk-job-customer", &Args::default().with("name", job.customer.as_str()));
    if let Some(provider) = &job.provider {
        page.tell("desk-job-provider", &Args::default().with("name", provider.as_str()));
    }
    if let Some(total) = job.total {
        page.tell("desk-job-total", &Args::default().with("total", on.money(total)));
    }
    page.tell("desk-job-start", &Args::default().with("start", on.moment(job.start, job.zone)));
    if let Some(side) = job.missed {
        page.tell("desk-job-missed", &Args::default().with("side", side_word(side)));
    }
    if let Some(side) = job.contested {
        page.tell("desk-job-contested", &Args::default().with("side", side_word(side)));
    }
}

fn job_keys(job: &DeskJob, on: &Scene<'_>) -> Keys {
    use DeskVerb::{
        BanCustomer, BanProvider, CaseFile, ConfirmMissed, CountAsDone, Dealt, End, EndKeep, FaultCounts,
        FaultExcused, GiveBack, LetOut, LiftCustomer, LiftProvider, PauseCustomer, PauseProvider, Propose,
        PutBack, Return, Take, TurnDown, WriteCustomer, WriteProvider,
    };
    let button = |verb: &DeskVerb| {
        let press = Press::Desk { verb: *verb, job: job.job, number: job.epoch };
        keys::press(&on.text(&format!("desk-{}", verb.word())), &press)
    };
    let mut keys = Keys::default();
    if !job.cases.is_empty() {
        let file = job.talk.as_ref().filter(|talk| talk.asked).map(|_| button(&CaseFile));
        keys.row([button(if job.mine { &Return } else { &Take })].into_iter().chain(file));
        keys.row(
            [button(&WriteCustomer)].into_iter().chain(job.provider.as_ref().map(|_| button(&WriteProvider))),
        );
    }
    if job.contested.is_some() {
        keys.row([FaultCounts, FaultExcused].iter().map(button));
    }
    let talk = job.talk.as_ref();
    if job.state == State::Checking {
        keys.packed([LetOut, TurnDown].iter().map(button));
    } else if job.state == State::Disputed {
        // While the two still talk, nothing is decided.
        if talk.is_none_or(|talk| talk.until.is_none()) {
            keys.row(talk.filter(|talk| talk.left > 0).map(|_| button(&Propose)));
            keys.row(job.missed.map(|_| button(&ConfirmMissed)));
            let keep = talk.filter(|talk| talk.fee).map(|_| EndKeep);
            keys.packed([PutBack, End].iter().chain(&keep).chain(&[CountAsDone]).map(button));
        }
    } else if !job.cases.is_empty() {
        keys.row([button(&Dealt)]);
    }
    if job.not_given_back {
        keys.row([button(&GiveBack)]);
    }
    keys.packed([PauseCustomer, BanCustomer, LiftCustomer].iter().map(button));
    if job.provider.is_some() {
        keys.packed([PauseProvider, BanProvider, LiftProvider].iter().map(button));
        keys.packed(DeskVerb::checks(&job.badges).iter().map(button));
    }
    keys.row([door(on, Door::Desk)]);
    keys
}

pub(super) fn registration(case: &Case, profile: Option<&ProfileView>, on: &Scene<'_>) -> Rendered {
    if case.kind != CaseKind::Registration {
        return alone(case, on);
    }
    let mut page = on.page();
    let mut keys = Keys::default();
    if let Some(profile) = profile {
        page.say("desk-registration").gap();
        people::describe(&mut page, profile, on);
        keys.row(photos::of_profile(profile.photos.as_ref(), on));
        let button = |verb| {
            let press = Press::Registration { verb, case: case.id, person: case.person };
            keys::press(&on.text(&format!("desk-{}", verb.word())), &press)
        };
        keys.row([DeskVerb::LetIn, DeskVerb::Refuse].map(button));
        keys.packed(DeskVerb::checks(&profile.badges).into_iter().map(button));
    } else {
        page.say("desk-registration-gone");
    }
    keys.row([door(on, Door::Desk)]);
    page.finish(keys.into_keyboard())
}

/// An item that belongs to no job: what it says, and a button to put it aside.
fn alone(case: &Case, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.line(&case_label(case, on)).quote(&case.what);
    let mut keys = Keys::default();
    let dealt = Press::Registration { verb: DeskVerb::Dealt, case: case.id, person: case.person };
    keys.row([keys::press(&on.text("desk-dealt"), &dealt)]);
    keys.row([door(on, Door::Desk)]);
    page.finish(keys.into_keyboard())
}

pub(super) fn statistics(statistics: &Statistics, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("statistics-title", &Args::default());
    page.tell("statistics-people", &Args::default().with("count", statistics.people));
    page.tell("statistics-providers", &Args::default().with("count", statistics.providers)).gap();
    page.say(if statistics.jobs.is_empty() { "statistics-no-jobs" } else { "statistics-jobs" });
    for (state, count) in &statistics.jobs {
        let state = on.text(&format!("state-{}", state.word()));
        page.tell("statistics-jobs-line", &Args::default().with("state", state).with("count", *count));
    }
    if !statistics.unserved.is_empty() {
        page.gap().say("statistics-unserved");
    }
    for (service, count) in &statistics.unserved {
        let args = Args::default().with("service", on.service(service)).with("count", *count);
        page.tell("statistics-unserved-line", &args);
    }
    page.gap();
    match &statistics.last_error {
        Some(reference) => page.say("statistics-error").code(reference),
        None => page.say("statistics-no-error"),
    };
    let mut keys = Keys::default();
    keys.row([door(on, Door::Desk)]);
    page.finish(keys.into_keyboard())
}

pub(super) fn invite(kind: &InviteKind, payload: &str, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    match kind {
        InviteKind::Operator => page.say("invite-operator"),
        InviteKind::Profile { .. } => page.say("invite-profile"),
        InviteKind::Provider { service } => {
            page.tell("invite-provider", &Args::default().with("service", on.service(service)))
        }
    };
    let link = format!("https://t.me/{}?start={payload}", on.bot);
    page.gap().code(&link);
    let picture = qr::code(&link);
    let copy = Button { label: on.text("invite-copy"), does: Does::Copy(link) };
    page.finish_below(picture, Keyboard::Inline(vec![vec![copy]]))
}
