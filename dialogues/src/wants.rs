//! What must be loaded before a step: derived from the conversation and the input alone.

use domain::{
    facts::{Read, Wants},
    ids::{JobCode, JobId, PersonId, ThreadId},
    person::Side,
};

use crate::{
    flows::{Answer, Conversation, Flow, erasing_reads},
    input::{Did, Input},
    link,
    press::{CardVerb, Choice, Door, Press, SafetyVerb, Whom},
    session::Session,
    talk::{answer_of, doors_of, recent_since},
};

/// What to lock and read before [`crate::step()`] takes this input. `me` is who acts.
pub fn wants(session: &Session, input: &Input, me: PersonId) -> Wants {
    let mut wants = Wants::default();
    if answer_of(input).is_some() || matches!(input.did, Did::Command { .. }) {
        for flow in &session.flows {
            add(&mut wants, flow.wants(input));
        }
    }
    match &input.did {
        Did::Text(text) => text_wants(&mut wants, session, input, text),
        Did::Pin(_) | Did::Other(_) => text_wants(&mut wants, session, input, &input.caption),
        Did::Press(data) => press_wants(&mut wants, session, input, data, me),
        Did::Command { name, rest } => command_wants(&mut wants, session, input, (name, rest), me),
        Did::Edited(_) | Did::Reacted(_) => about_wants(&mut wants, session, input),
        Did::AlbumOver(_) | Did::Blocked | Did::Unblocked => {}
    }
    tidy(&mut wants);
    wants
}

/// The thread whose recent messages the guard reads beside this input.
pub(crate) fn recent_thread(session: &Session, input: &Input) -> Option<ThreadId> {
    if matches!(input.did, Did::Edited(_)) {
        return input.about.and_then(|about| about.thread);
    }
    match answer_of(input)? {
        Answer::Choice(Choice::Thread(thread)) => Some(thread),
        Answer::Choice(Choice::Yes) => match session.open_flow()? {
            Flow::SendPlace(sending) => Some(sending.thread),
            _ => None,
        },
        Answer::Text(_) | Answer::Photo(_) | Answer::Other(_) => {
            input.thread().or(session.active.map(|active| active.thread))
        }
        _ => None,
    }
}

/// The message that is changed, taken back or reacted to, and its conversation; or what waits for its address.
fn about_wants(wants: &mut Wants, session: &Session, input: &Input) {
    let Some(about) = input.about else { return };
    let Some(thread) = about.thread else { return wants.reads.push(Read::Threads) };
    wants.reads.extend([Read::Message(about.message), Read::Thread(thread), Read::Withheld(about.message)]);
    wants.reads.extend(guarding(session, input));
}

/// What the guard reads beside a message, and what may follow from what it hides.
fn guarding(session: &Session, input: &Input) -> impl Iterator<Item = Read> {
    let since = recent_since(input.at);
    [Read::Recent(recent_thread(session, input), since), Read::Marks, Read::Operators].into_iter()
}

fn text_wants(wants: &mut Wants, session: &Session, input: &Input, text: &str) {
    // Home is shown where a text says nothing.
    wants.reads.extend([Read::Threads, Read::Lines, Read::Cases]);
    wants.reads.extend(guarding(session, input));
    if text.trim_start().starts_with('#') {
        wants.reads.extend(JobCode::read(text).map(Read::Code));
    }
}

fn press_wants(wants: &mut Wants, session: &Session, input: &Input, data: &str, me: PersonId) {
    let Some(press) = Press::read(data) else {
        // Whatever is open is asked again.
        for flow in &session.flows {
            add(wants, flow.wants(input));
        }
        return wants.reads.extend([Read::Lines, Read::Cases]);
    };
    match press {
        Press::Answer { .. } | Press::PostService(_) => {
            wants.reads.extend([Read::Lines, Read::Cases]);
            wants.reads.extend(guarding(session, input));
        }
        Press::Go(door) => {
            for flow in &session.flows {
                add(wants, flow.wants(input));
            }
            door_wants(wants, session, door, me);
        }
        press => {
            let (job, reads) = press_reads(&press);
            wants.jobs.extend(job);
            wants.reads.extend(reads);
        }
    }
}

/// The job that a button speaks of, and what is read to obey it.
fn press_reads(press: &Press) -> (Option<JobId>, Vec<Read>) {
    match *press {
        Press::Answer { .. } | Press::PostService(_) | Press::Go(_) => (None, Vec::new()),
        Press::Card { verb: CardVerb::AnswerOperator, job, .. } => {
            (Some(job), vec![Read::CaseFile(job), Read::Operators])
        }
        Press::Card { verb, job, .. } => (Some(job), card_reads(verb)),
        Press::Safety { verb: SafetyVerb::Unblock, .. } => (None, vec![Read::Blocked]),
        Press::Offers { job, .. } | Press::Safety { whom: Whom::Met { job, .. }, .. } => {
            (Some(job), Vec::new())
        }
        Press::Offer { job, provider, .. } => {
            (Some(job), vec![Read::Profile(provider, Side::Provider), Read::Threads])
        }
        Press::Explain { job, message } => (Some(job), vec![Read::Message(message), Read::Threads]),
        Press::Talk(thread) | Press::Safety { whom: Whom::Talk(thread), .. } => {
            (None, vec![Read::Thread(thread)])
        }
        Press::Read(thread) => (None, vec![Read::Thread(thread), Read::Talk(thread)]),
        Press::Who { job, person, side } => (Some(job), vec![Read::Profile(person, side)]),
        Press::Album { person, job: Some(job) } => (Some(job), vec![Read::Profile(person, Side::Provider)]),
        Press::Album { person, job: None } | Press::Safety { whom: Whom::Listed(person), .. } => {
            (None, vec![Read::Listing(person)])
        }
        Press::Desk { job, .. } => {
            let handles = [Read::Cases, Read::NotGivenBack(job), Read::Operators, Read::Fault(job, None)];
            (Some(job), handles.into_iter().chain([Read::CaseFile(job)]).collect())
        }
        Press::Record { job, number, .. } => {
            (Some(job), vec![Read::Fault(job, Some(number)), Read::Operators])
        }
        Press::Review { job, message } => {
            (Some(job), vec![Read::Withheld(message), Read::Marks, Read::Operators])
        }
        Press::OfReview { review, .. } => (None, vec![Read::Review(review)]),
        Press::Report { case, .. } => (None, vec![Read::Case(case), Read::Report(case)]),
        Press::Held { case, job, .. } => (Some(job), vec![Read::Case(case), Read::InReview(case)]),
        Press::Registration { case, person, .. } => {
            let profile = Read::Profile(person, Side::Provider);
            (None, vec![Read::Case(case), profile, Read::SanctionOn(person), Read::Operators])
        }
    }
}

/// What is read for a button under a card.
fn card_reads(verb: CardVerb) -> Vec<Read> {
    match verb {
        CardVerb::Write | CardVerb::Ask => vec![Read::Threads],
        CardVerb::Payout => vec![Read::Payout],
        // Another job at that time is asked about first.
        CardVerb::Accept | CardVerb::Sign | CardVerb::AgreeChange => vec![Read::Operators, Read::Lines],
        // How many are open decides.
        CardVerb::BookAgain => vec![Read::Lines, Read::Blocked],
        CardVerb::PostAgain | CardVerb::Extend | CardVerb::Repost | CardVerb::Widen | CardVerb::Reprice => {
            vec![Read::Lines]
        }
        _ => vec![Read::Operators],
    }
}

fn command_wants(
    wants: &mut Wants,
    session: &Session,
    input: &Input,
    (name, rest): (&str, &str),
    me: PersonId,
) {
    for door in doors_of(name) {
        door_wants(wants, session, *door, me);
    }
    if name == "history" {
        match session.active {
            Some(active) => wants.reads.extend([Read::Thread(active.thread), Read::Talk(active.thread)]),
            None => wants.reads.push(Read::Inbox),
        }
    }
    if matches!(name, "block" | "report") {
        let meant = input.thread().or(session.active.map(|active| active.thread));
        wants.reads.push(Read::Blocked);
        wants.reads.extend(meant.map(Read::Thread));
    }
    if name == "undo" {
        let about = input.about.map(|about| [Read::Message(about.message), Read::Withheld(about.message)]);
        wants.reads.extend(about.into_iter().flatten());
        wants.reads.extend(input.thread().map(Read::Thread));
    }
    if name == "start" {
        door_wants(wants, session, Door::Home, me);
        let payload = Some(rest.trim()).filter(|payload| link::is_plausible(payload));
        let payload = payload.map(str::to_owned).or_else(|| session.link.clone());
        wants.reads.extend(payload.map(|payload| Read::Invite(link::hash(&payload))));
    }
}

fn door_wants(wants: &mut Wants, session: &Session, door: Door, me: PersonId) {
    let reads = &mut wants.reads;
    match door {
        Door::Home | Door::Continue | Door::Discard | Door::Post | Door::AgreeAndPost => {
            reads.extend([Read::Lines, Read::Cases]);
        }
        Door::Agree => {
            reads.extend([Read::Lines, Read::Cases]);
            reads.extend(session.link.iter().map(|payload| Read::Invite(link::hash(payload))));
        }
        Door::Requests => reads.push(Read::Requests),
        Door::Work => reads.push(Read::Work),
        Door::Inbox => reads.push(Read::Inbox),
        Door::Profile => reads.push(Read::Profile(me, Side::Provider)),
        Door::Listing => reads.push(Read::Listing(me)),
        Door::Why => reads.extend([Read::Ranking, Read::Blocked]),
        Door::Blocks => reads.push(Read::Blocked),
        Door::Payout => reads.push(Read::Payout),
        Door::Offer | Door::AgreeAndOffer | Door::Appeal => reads.push(Read::Operators),
        Door::Desk => reads.push(Read::Cases),
        Door::Statistics => reads.push(Read::Statistics),
        Door::Erase => reads.extend(erasing_reads()),
        Door::Pause
        | Door::Resume
        | Door::Find
        | Door::Share
        | Door::Settings
        | Door::Name
        | Door::Language
        | Door::Help
        | Door::Terms
        | Door::Privacy
        | Door::MyData
        | Door::Support
        | Door::FindJob
        | Door::InviteOperator
        | Door::InviteProvider => {}
    }
}

fn add(wants: &mut Wants, more: Wants) {
    wants.jobs.extend(more.jobs);
    wants.reads.extend(more.reads);
}

/// Jobs ascending and once, as they are locked; reads once.
fn tidy(wants: &mut Wants) {
    wants.jobs.sort_unstable();
    wants.jobs.dedup();
    let mut reads: Vec<Read> = Vec::with_capacity(wants.reads.len());
    for read in wants.reads.drain(..) {
        if !reads.contains(&read) {
            reads.push(read);
        }
    }
    wants.reads = reads;
}
