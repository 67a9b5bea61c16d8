//! A finished request goes out: the job, its clock, and the first wave.

use domain::{
    change::{Change, Due, Timer, Wave},
    ids::{JobCode, JobId, TimerId},
    job::{self, Job, Request, State},
    market::Switches,
};

use super::Posting;
use crate::{
    flows::Turn,
    say::Say,
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
    let said = Say::Published { code: job.code.clone(), supply: talk.facts.supply, mode };
    let context = job::Ctx::of(talk.market(), talk.now(), 0);
    let wave = Due::Wave { job: job.id, epoch: job.epoch, wave: Wave::Plan, after: None };
    let bells = job::armed(&job, job.request.slot, &context);
    let bells = bells.into_iter().map(|(bell, due)| (due, Due::Bell { job: job.id, epoch: job.epoch, bell }));
    let now = talk.now();
    let timers: Vec<_> = bells.chain([(now, wave)]).collect();
    for (due, what) in timers {
        let id = TimerId(talk.fresh());
        talk.out.timers.push(Timer { id, due, what });
    }
    talk.show_card(job.id);
    talk.change(Change::NewJob(Box::new(job.clone())));
    posting.invite_by_name(&job, talk);
    Turn::Over(Some(said))
}

fn new_job(request: Request, switches: Switches, talk: &mut Talk<'_, '_>) -> Job {
    let now = talk.now();
    let open_until = job::open_until(request.slot, now, &talk.market().clocks);
    Job {
        id: JobId(talk.fresh()),
        code: JobCode::from_bits(low_bits(talk.random())),
        customer: talk.me.id,
        request,
        switches,
        state: State::Open,
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

/// The low half of some random bits.
#[expect(clippy::cast_possible_truncation, reason = "any 64 of them will do")]
fn low_bits(random: u128) -> u64 {
    random as u64
}
