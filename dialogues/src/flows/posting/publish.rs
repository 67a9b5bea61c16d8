//! A finished request goes out: the job, its clock, and the first wave.

use domain::{
    change::{Change, Due, Timer, Wave},
    ids::{CaseId, JobCode, JobId, TimerId},
    job::{self, Case, CaseKind, Job, Request, State},
    market::Switches,
};

use super::Posting;
use crate::{
    flows::Turn,
    say::{SafetySay, Say},
    talk::{Talk, open_requests},
};

pub(super) fn publish(posting: &Posting, switches: Switches, talk: &mut Talk<'_, '_>) -> Turn {
    if let Some(barred) = talk.barred() {
        return Turn::Over(Some(barred));
    }
    let most = talk.market().caps.open_requests;
    if open_requests(talk.facts) >= most as usize {
        return Turn::Over(Some(Say::TooManyOpen { most }));
    }
    let Some(request) = posting.request(talk) else { return Turn::NEXT };
    let mode = Some(switches.mode());
    let job = new_job(request, switches, talk);
    let code = job.code.clone();
    let said = if job.state == State::Checking {
        Say::Safety(SafetySay::LookedAtFirst { code })
    } else {
        Say::Published { code, supply: *talk.facts.supply, mode }
    };
    let context = job::Ctx::of(talk.market(), talk.now(), 0);
    let bells = job::armed(&job, job.request.slot, &context);
    let bells = bells.into_iter().map(|(bell, due)| (due, Due::Bell { job: job.id, epoch: job.epoch, bell }));
    let wave = Due::Wave { job: job.id, epoch: job.epoch, wave: Wave::Plan, after: None };
    let wave = (job.state == State::Open).then_some((talk.now(), wave));
    let timers: Vec<_> = bells.chain(wave).collect();
    for (due, what) in timers {
        let id = TimerId(talk.fresh());
        talk.out.timers.push(Timer { id, due, what });
    }
    talk.show_card(job.id);
    talk.change(Change::NewJob(Box::new(job.clone())));
    if job.state == State::Checking {
        wait_for_a_look(&job, talk);
    } else {
        posting.invite_by_name(&job, talk);
    }
    Turn::Over(Some(said))
}

fn new_job(request: Request, switches: Switches, talk: &mut Talk<'_, '_>) -> Job {
    let now = talk.now();
    let open_until = job::open_until(request.slot, now, &talk.market().clocks);
    let looked_at = talk.market().requests.need_a_look(&request.description);
    Job {
        id: JobId(talk.fresh()),
        code: JobCode::from_bits(low_bits(talk.random())),
        customer: talk.me.id,
        request,
        switches,
        state: if looked_at { State::Checking } else { State::Open },
        state_since: now,
        disputed_from: None,
        provider: None,
        match_number: 0,
        matched_at: None,
        agreed: None,
        end_asked: None,
        change: None,
        missed: None,
        first_start: None,
        settled_by: None,
        settling: domain::job::Settling::default(),
        asked_at: None,
        said_paid: false,
        done_note: String::new(),
        done_photos: Vec::new(),
        fixes: Vec::new(),
        open_until,
        created_at: now,
        version: 1,
        epoch: 1,
    }
}

/// What it says is on the operator's list: nobody is told before a human looked.
fn wait_for_a_look(job: &Job, talk: &mut Talk<'_, '_>) {
    let case = Case {
        id: CaseId(talk.fresh()),
        kind: CaseKind::Request,
        job: Some(job.id),
        person: job.customer,
        what: job.request.description.clone(),
        opened_at: talk.now(),
        taken: None,
    };
    talk.out.tell_operators(&talk.facts.operators, &case, Some(&job.code), &[job.customer]);
    talk.change(Change::OpenCase(case));
}

/// The low half of some random bits.
#[expect(clippy::cast_possible_truncation, reason = "any 64 of them will do")]
fn low_bits(random: u128) -> u64 {
    random as u64
}
