//! Telling providers of a job, page by page: who gets its card, how loudly, and when the next page is due.

use domain::{
    change::{Change, Due, Timer, Wave},
    geo::Point,
    ids::{JobId, PersonId, TimerId},
    job::{Answer, Dispatch, Job, JobFile, Level, State},
    market::{Market, PlaceNeeded},
    matching::{self, Candidate, Ranked, Supplier, Wanted},
    review::Rating,
};

use crate::{
    bids,
    effects::Effects,
    step::{Card, Ctx},
};

/// A provider who may be told.
#[derive(Clone, PartialEq, Debug)]
pub struct Prospect {
    /// What decides whether.
    pub supplier: Supplier,
    /// Reviews by customers.
    pub rating: Rating,
    /// Jobs done.
    pub jobs_done: i64,
    /// Cards they got within the last hour.
    pub told_lately: i64,
}

impl Prospect {
    /// Whether this job is theirs to be told of. Whom its customer is kept apart from stands in its file.
    fn suits(&self, file: &JobFile, wanted: &Wanted) -> bool {
        let blocked_pair = self.supplier.blocked_pair || file.is_apart(self.supplier.id);
        matching::eligible(&Supplier { blocked_pair, ..self.supplier.clone() }, wanted).is_ok()
    }
}

/// A page of a wave that is due.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Page<'a> {
    /// The epoch the wave was set in.
    pub epoch: i64,
    /// Which wave; a planned one.
    pub wave: Wave,
    /// Providers by ascending id, after the last page.
    pub prospects: &'a [Prospect],
    /// Whether others may come after them.
    pub more: bool,
    /// Everybody told of the job so far.
    pub told: &'a [Dispatch],
    /// All reviews of the service, added up.
    pub category: Rating,
}

/// What a job wants of a provider.
pub fn wanted(job: &Job, market: &Market) -> Wanted {
    let service = market.catalogue.service(&job.request.service);
    let from_afar =
        job.switches.place == PlaceNeeded::UnlessRemote && service.is_some_and(|service| service.remote);
    let place = (!from_afar).then_some(job.request.place.point);
    let beyond_km = job.request.outreach.beyond_km;
    Wanted { customer: job.customer, service: job.request.service.clone(), place, beyond_km }
}

/// Divides everybody who matches into waves: the times of the first pages.
pub fn plan(
    file: &JobFile,
    epoch: i64,
    everybody: &[Prospect],
    category: Rating,
    ctx: &mut Ctx<'_>,
) -> Effects {
    let job = &file.job;
    if job.epoch != epoch || job.state != State::Open {
        return Effects::default();
    }
    let wanted = wanted(job, ctx.market);
    let matching = everybody.iter().filter(|prospect| prospect.suits(file, &wanted));
    let ranked = matching::rank(matching.map(|prospect| candidate(prospect, job)), category);
    let (now, market) = (ctx.now, ctx.market);
    let cut = if is_newcomers(file) {
        newcomers_cut(&ranked, market).map(|score| (score, market.caps.newcomer_delay))
    } else {
        let half = matching::better_half_from(&ranked, job.switches.telling, &market.waves);
        half.map(|score| (score, market.waves.second_after))
    };
    let waves = match cut {
        None => vec![(now, Wave::Rest)],
        Some((from_score, delay)) => vec![(now, Wave::First { from_score }), (now + delay, Wave::Rest)],
    };
    let due = |wave| Due::Wave { job: job.id, epoch, wave, after: None };
    let timers =
        waves.into_iter().map(|(at, wave)| Timer { id: TimerId((ctx.fresh)()), due: at, what: due(wave) });
    Effects { timers: timers.collect(), ..Effects::default() }
}

/// Tells a page of providers, and sets the time of the next page.
pub fn page(file: &JobFile, page: &Page<'_>, ctx: &mut Ctx<'_>) -> Effects {
    let job = &file.job;
    let mut effects = Effects::default();
    let Some(last) = page.prospects.last() else { return effects };
    if job.epoch != page.epoch || job.state != State::Open {
        return effects;
    }
    let wanted = wanted(job, ctx.market);
    let mut left = budget(file, page, ctx.market);
    for prospect in page.prospects {
        let told = page.told.iter().find(|told| told.provider == prospect.supplier.id);
        let chosen = prospect.suits(file, &wanted)
            && is_to_be_told(told, job)
            && !has_offered(prospect, file)
            && is_in_wave(prospect, file, page, ctx.market);
        if chosen && left > 0 {
            left -= 1;
            tell(&mut effects, job, prospect, told, 0, ctx);
        }
    }
    if !effects.cards.is_empty() {
        // The customer's card counts how many were told.
        effects.cards.push(still(job.id, job.customer));
    }
    if left > 0 && page.more {
        let what =
            Due::Wave { job: job.id, epoch: page.epoch, wave: page.wave, after: Some(last.supplier.id) };
        effects.timers.push(Timer { id: TimerId((ctx.fresh)()), due: ctx.now, what });
    }
    effects
}

/// Draws a page of told providers' cards anew; who stands in the job has heard by a notice. `news` tells those
/// with an offer what it means for them; `more` says whether others may come after them. The file is the customer's.
pub fn redraw(file: &JobFile, (told, more): (&[Dispatch], bool), news: bool, ctx: &mut Ctx<'_>) -> Effects {
    let mut effects = Effects::default();
    let job = &file.job;
    let Some(last) = told.last() else { return effects };
    for told in told.iter().filter(|told| Some(told.provider) != job.provider) {
        match file.bid_of(told.provider) {
            Some(bid) => bids::redraw(&mut effects, job, &bid.offer, news, ctx.now),
            None => effects.cards.push(still(job.id, told.provider)),
        }
    }
    if more {
        let what = Due::Redraw { job: job.id, after: Some(last.provider), news };
        effects.timers.push(Timer { id: TimerId((ctx.fresh)()), due: ctx.now, what });
    }
    effects
}

/// Brings a provider up to date with a page of open jobs, each loaded as they see it; `more` says whether others may come
/// after them.
pub fn catch_up(prospect: &Prospect, (jobs, more): (&[JobFile], bool), ctx: &mut Ctx<'_>) -> Effects {
    let mut effects = Effects::default();
    let Some(last) = jobs.last() else { return effects };
    for file in jobs.iter().filter(|file| file.job.state == State::Open) {
        let wanted = wanted(&file.job, ctx.market);
        let is_told = file.dispatch.as_ref().is_some_and(|told| told.provider == prospect.supplier.id);
        if prospect.suits(file, &wanted) && !is_told {
            let sent = i64::try_from(effects.cards.len()).unwrap_or(i64::MAX);
            tell(&mut effects, &file.job, prospect, None, sent, ctx);
        }
    }
    if more {
        let what = Due::CatchUp { provider: prospect.supplier.id, after: Some(last.job.id) };
        effects.timers.push(Timer { id: TimerId((ctx.fresh)()), due: ctx.now, what });
    }
    effects
}

/// Where the first request of somebody new stops being told at once: spam reaches few.
fn newcomers_cut(ranked: &[Ranked], market: &Market) -> Option<i64> {
    let cap = market.caps.newcomer_candidates as usize;
    let is_cut = ranked.len() > cap;
    cap.checked_sub(1).filter(|_| is_cut).and_then(|last| ranked.get(last)).map(|last| last.score)
}

/// Whether its author has no job behind them, and this one was not matched yet either.
fn is_newcomers(file: &JobFile) -> bool {
    file.customer.jobs_done == 0 && file.job.match_number == 0
}

/// How many may still be told in this wave: equals of the last score must not go beyond a newcomer's cap.
fn budget(file: &JobFile, page: &Page<'_>, market: &Market) -> usize {
    if !(matches!(page.wave, Wave::First { .. }) && is_newcomers(file)) {
        return usize::MAX;
    }
    let told = page.told.iter().filter(|told| told.told_at >= file.job.state_since).count();
    (market.caps.newcomer_candidates as usize).saturating_sub(told)
}

/// New to the job, or told before it was taken and given back, or before its price or time changed so that it finds
/// somebody. Who said no, or let it go, is left in peace.
fn is_to_be_told(told: Option<&Dispatch>, job: &Job) -> bool {
    let since =
        job.request.outreach.changed_at.map_or(job.state_since, |changed| changed.max(job.state_since));
    told.is_none_or(|told| told.answer == Answer::Told && told.told_at < since)
}

/// Who made an offer hears of the request by what it means for the offer.
fn has_offered(prospect: &Prospect, file: &JobFile) -> bool {
    file.bid_of(prospect.supplier.id).is_some_and(|bid| bid.offer.is_live())
}

fn is_in_wave(prospect: &Prospect, file: &JobFile, page: &Page<'_>, market: &Market) -> bool {
    let Wave::First { from_score } = page.wave else { return page.wave == Wave::Rest };
    let ranked = matching::rank([candidate(prospect, &file.job)], page.category);
    let first = |ranked: &Ranked| {
        let better = ranked.score >= from_score;
        better || (!is_newcomers(file) && matching::goes_first(ranked, from_score, &market.waves))
    };
    ranked.first().is_some_and(first)
}

fn candidate(prospect: &Prospect, job: &Job) -> Candidate {
    let Prospect { supplier, rating, jobs_done, .. } = prospect;
    let distance_km = coarse(job).km_to(supplier.area.centre());
    Candidate { id: supplier.id, rating: *rating, jobs_done: *jobs_done, distance_km }
}

/// What distance is told from before booking.
fn coarse(job: &Job) -> Point {
    job.request.place.point.coarse_centre()
}

/// A new card rings, up to so many an hour; above that, and where it comes back, it makes no sound.
fn tell(
    effects: &mut Effects,
    job: &Job,
    prospect: &Prospect,
    told: Option<&Dispatch>,
    sent: i64,
    ctx: &Ctx<'_>,
) {
    let to = prospect.supplier.id;
    let distance_km = i64::from(candidate(prospect, job).distance_km);
    let is_again = told.is_some();
    let told = Dispatch {
        job: job.id,
        provider: to,
        answer: Answer::Told,
        distance_km,
        told_at: ctx.now,
        explained: told.is_some_and(|told| told.explained),
    };
    effects.changes.push(Change::SaveDispatch(told));
    let many = prospect.told_lately + sent >= i64::from(ctx.market.caps.cards_per_hour);
    let level = if is_again || many { Level::Quiet } else { Level::Ring };
    effects.cards.push(Card { job: job.id, to, news: None, level });
}

pub(crate) fn still(job: JobId, to: PersonId) -> Card {
    Card { job, to, news: None, level: Level::Still }
}
