//! Facts: everything a step asked for, read after the locks.

use chrono::{DateTime, Utc};
use domain::{
    change::InviteKind,
    facts::{Facts, Read, Wants},
    ids::PersonId,
    matching::Wanted,
};

use super::{
    Backend, ReadTx, Result, StoreError, blocks, case_files, cases, conduct, directory, faults, fees, files,
    invites, jobs, lines, matching, messages, offers, payouts, people, people::Known, profiles, providers,
    reports, reviews, sanctions, statistics, threads, withheld,
};

/// What is known of the person who acts, with what they want to know.
pub async fn load<DB: Backend>(
    tx: &mut ReadTx<DB>,
    me: PersonId,
    wants: &Wants,
    now: DateTime<Utc>,
) -> Result<Facts> {
    let known = people::known(tx, me).await?.ok_or(StoreError::Missing("person"))?;
    load_of(tx, known, wants, now).await
}

/// The same, of somebody who was looked up.
pub async fn load_of<DB: Backend>(
    tx: &mut ReadTx<DB>,
    known: Known,
    wants: &Wants,
    now: DateTime<Utc>,
) -> Result<Facts> {
    let me = known.person.id;
    let mut facts = Facts::about(known.person);
    facts.operator = known.operates;
    if known.offers {
        facts.provider = providers::load(tx, me).await?;
    }
    if known.was_judged {
        facts.sanction = sanctions::in_force(tx, me, now).await?;
    }
    for id in &wants.jobs {
        if let Some(file) = files::load(tx, *id, me).await? {
            facts.jobs.insert(*id, file);
        }
    }
    for read in &wants.reads {
        let holds_nothing = match read {
            Read::Marks => !known.was_marked,
            Read::Threads | Read::Recent(..) => !known.converses,
            Read::Cases => !known.cases_wait,
            _ => false,
        };
        if !holds_nothing && !read.is_on_demand() {
            answer(tx, &mut facts, read, now).await?;
        }
    }
    Ok(facts)
}

/// Reads what a step asked for that it may want and did not know; `false` if there was nothing.
pub async fn load_missed<DB: Backend>(
    tx: &mut ReadTx<DB>,
    facts: &mut Facts,
    wants: &Wants,
    now: DateTime<Utc>,
) -> Result<bool> {
    let missed: Vec<&Read> = wants.reads.iter().filter(|read| facts.misses(read)).collect();
    for read in &missed {
        answer(tx, facts, read, now).await?;
    }
    Ok(!missed.is_empty())
}

async fn answer<DB: Backend>(
    tx: &mut ReadTx<DB>,
    facts: &mut Facts,
    read: &Read,
    now: DateTime<Utc>,
) -> Result<()> {
    let me = facts.me.id;
    match read {
        Read::Lines => facts.lines = lines::own(tx, me).await?.into(),
        Read::Requests => facts.requests = lines::requests(tx, me).await?,
        Read::Work => facts.work = lines::work(tx, me).await?,
        Read::Supply(service, place) => {
            let wanted = Wanted { customer: me, service: service.clone(), place: Some(*place), beyond_km: 0 };
            facts.supply = Some(matching::count(tx, &wanted, now).await?).into();
        }
        Read::Code(code) => facts.code = jobs::by_code(tx, code, me).await?,
        Read::Threads => facts.threads = threads::open_lines(tx, me).await?,
        Read::Inbox => facts.inbox = threads::lines(tx, me).await?,
        Read::Talk(id) => facts.talk = messages::last(tx, me, *id).await?,
        Read::Thread(id) => facts.threads.extend(threads::line(tx, me, *id).await?),
        Read::Recent(id, since) => {
            facts.exchange_of = threads::meant(tx, me, *id).await?;
            if let Some(id) = facts.exchange_of {
                facts.recent = messages::recent(tx, id, me, *since).await?;
                facts.exchange = messages::exchange(tx, id, me, *since).await?;
            }
        }
        Read::Marks => facts.marks = conduct::marks(tx, me).await?,
        Read::Withheld(message) => {
            facts.withheld = withheld::own(tx, *message, me).await?;
            if let Some(words) = &facts.withheld {
                facts.in_review = withheld::any_in_review(tx, words.thread).await?;
            }
        }
        Read::InReview(case) => facts.withheld = withheld::in_review(tx, *case).await?,
        Read::Fault(job, Some(of)) => facts.fault = faults::of_match(tx, *job, *of).await?,
        Read::Fault(job, None) => facts.fault = faults::contested(tx, *job).await?,
        Read::Message(id) => facts.message = messages::load(tx, me, *id).await?,
        Read::Profile(person, side) => facts.profile = profiles::load(tx, *person, *side).await?,
        Read::Invite(hash) => {
            facts.invite = invites::load(tx, hash).await?;
            if let Some(InviteKind::Profile { provider }) = facts.invite {
                facts.listing = directory::one(tx, me, provider, now).await?;
            }
        }
        Read::Cases => (facts.cases, facts.own_cases) = cases::waiting(tx, me).await?,
        Read::Case(id) if cases::own(tx, *id, me).await? => facts.own_cases = 1,
        Read::Case(id) => facts.cases.extend(cases::load(tx, *id).await?),
        Read::NotGivenBack(job) => facts.not_given_back = fees::not_given_back(tx, *job).await?,
        Read::Operators => facts.operators = people::operators(tx).await?.into(),
        Read::Statistics => facts.statistics = Some(statistics::load(tx, now).await?),
        Read::Directory(search) => facts.directory = directory::page(tx, me, search, now).await?,
        Read::Listing(person) => facts.listing = directory::one(tx, me, *person, now).await?,
        Read::Ranking => facts.ranking = directory::ranking(tx, me, now).await?,
        Read::Payout => facts.payout = payouts::of(tx, me).await?,
        Read::Offered => facts.offered = offers::live_of(tx, me).await?,
        Read::CaseFile(job) => facts.case_file = case_files::of(tx, *job).await?,
        Read::SanctionOn(person) => facts.sanction_on = sanctions::in_force(tx, *person, now).await?,
        Read::Blocked | Read::Between(_) | Read::Reported(_) | Read::Review(_) | Read::Report(_) => {
            keeping_apart(tx, facts, read).await?;
        }
    }
    Ok(())
}

/// Who keeps away from whom, who told of whom, and what there is to a review.
async fn keeping_apart<DB: Backend>(tx: &mut ReadTx<DB>, facts: &mut Facts, read: &Read) -> Result<()> {
    let me = facts.me.id;
    match read {
        Read::Blocked => facts.blocked = blocks::set_by(tx, me).await?,
        Read::Between(person) => facts.between = lines::between(tx, me, *person).await?,
        Read::Reported(person) => facts.reported = reports::waits(tx, me, *person).await?,
        Read::Review(review) => {
            facts.review = reviews::readable(tx, *review).await?;
            facts.reported = reports::of_review_waits(tx, me, *review).await?;
        }
        Read::Report(case) => facts.report = reports::load(tx, *case).await?,
        _ => {}
    }
    Ok(())
}
