//! `gigline payments`: fees and the money that came for them. Nobody is asked from here: what is to be asked of the
//! provider becomes a row, and the running service asks.

use std::process::ExitCode;

use anyhow::anyhow;
use chrono::{DateTime, Utc};
use clap::Subcommand;
use domain::{
    change::{self, Change},
    fee::{Attempt, Call, FeeFile, Writes},
    ids::{AttemptId, FeeId},
    job::Job,
    money::{Money, NumberStyle},
};

use super::{Failed, database::on_database};
use crate::{
    clock::{RandomIds, SystemClock},
    config::{Environment, database},
    ports::{Clock as _, Ids as _},
    store::{self, Backend, Store, StoreError, attempts, fees, jobs},
};

/// The most that a list shows.
const PAGE: i64 = 100;

/// What to do.
#[derive(Subcommand, Debug)]
pub enum Action {
    /// The newest fees, newest first.
    List {
        /// Only those whose money is still to come, or on its way back.
        #[arg(long)]
        open: bool,
    },
    /// All about the fees of a job, by its code, or by the provider's name for a page or a payment.
    Show {
        /// `K7Q2MX`, `cs_…` or `pi_…`.
        name: String,
    },
    /// Have the provider asked how every open page stands, or those of one job.
    Reconcile {
        /// `K7Q2MX`, `cs_…` or `pi_…`; all that are open without one.
        name: Option<String>,
    },
    /// Have a payment given back, all of it. Its customer is told when it is back.
    Refund {
        /// The provider's name for the payment: `pi_…`.
        reference: String,
    },
}

/// Does it.
pub async fn run(environment: &Environment, action: Action) -> Result<ExitCode, Failed> {
    let url = database(environment)?;
    on_database!(url, act(&url, &action))
}

async fn act<DB: Backend>(url: &str, action: &Action) -> Result<ExitCode, Failed> {
    let store = match action {
        Action::List { .. } | Action::Show { .. } => Store::<DB>::look(url).await?,
        Action::Reconcile { .. } | Action::Refund { .. } => Store::<DB>::connect(url).await?,
    };
    let now = SystemClock.now();
    let done = match action {
        Action::List { open } => list(&store, *open).await,
        Action::Show { name } => show(&store, name).await,
        Action::Reconcile { name } => reconcile(&store, name.as_deref(), now).await,
        Action::Refund { reference } => refund(&store, reference, now).await,
    };
    store.close().await;
    done.map(|()| ExitCode::SUCCESS)
}

async fn list<DB: Backend>(store: &Store<DB>, open: bool) -> Result<(), Failed> {
    for (job, file) in known(store, None).await? {
        if !open || file.attempts.iter().any(is_unsettled) {
            println!("{}", line(&job, &file));
        }
    }
    Ok(())
}

async fn show<DB: Backend>(store: &Store<DB>, name: &str) -> Result<(), Failed> {
    let known = named(store, name).await?;
    for (job, file) in known {
        println!("{}", line(&job, &file));
        for attempt in &file.attempts {
            println!("  {}", of_attempt(attempt));
        }
    }
    Ok(())
}

async fn reconcile<DB: Backend>(
    store: &Store<DB>,
    name: Option<&str>,
    now: DateTime<Utc>,
) -> Result<(), Failed> {
    let known = match name {
        Some(name) => named(store, name).await?,
        None => known(store, None).await?,
    };
    let attempts = known.iter().flat_map(|(_, file)| &file.attempts);
    let asked = |attempt: &&Attempt| attempt.state.is_open() || name.is_some();
    let calls: Vec<_> = attempts.filter(asked).map(|attempt| (Call::Look(attempt.id), now)).collect();
    let count = calls.len();
    write(store, &Writes { calls, ..Writes::default() }, now).await?;
    println!("{count} to be asked; the running service does it within half a minute.");
    Ok(())
}

async fn refund<DB: Backend>(store: &Store<DB>, reference: &str, now: DateTime<Utc>) -> Result<(), Failed> {
    let mut tx = store.begin().await?;
    let place = match attempts::by_reference(&mut tx, reference).await? {
        Some(attempt) => attempts::place(&mut tx, attempt).await?,
        None => None,
    };
    let (job, fee) = place.ok_or_else(|| anyhow!("nobody knows a payment {reference}"))?;
    jobs::lock(&mut tx, &[job]).await?;
    let file = fees::load(&mut tx, fee).await?;
    let writes = file.and_then(|file| file.return_by_hand(reference, now));
    let writes = writes
        .ok_or_else(|| anyhow!("{reference} goes back already, or the payer's bank decides over it"))?;
    let changes = changes(&writes, now);
    store::apply(&mut tx, &changes, now).await?;
    tx.commit().await?;
    println!("{reference} is to go back; the running service asks the provider within half a minute.");
    Ok(())
}

async fn write<DB: Backend>(store: &Store<DB>, writes: &Writes, now: DateTime<Utc>) -> Result<(), Failed> {
    let mut tx = store.begin().await?;
    store::apply(&mut tx, &changes(writes, now), now).await?;
    Ok(tx.commit().await?)
}

fn changes(writes: &Writes, now: DateTime<Utc>) -> Vec<Change> {
    change::of_money(writes, &mut || RandomIds.id(now))
}

/// The fees that this names; an error where it names none.
async fn named<DB: Backend>(store: &Store<DB>, name: &str) -> Result<Vec<(Job, FeeFile)>, Failed> {
    let known = known(store, Some(name)).await?;
    if known.is_empty() { Err(anyhow!("no fee is known by {name}").into()) } else { Ok(known) }
}

async fn known<DB: Backend>(
    store: &Store<DB>,
    name: Option<&str>,
) -> Result<Vec<(Job, FeeFile)>, StoreError> {
    let mut tx = store.read().await?;
    let ids: Vec<FeeId> = match name {
        Some(name) => fees::named(&mut tx, name.trim_start_matches('#')).await?,
        None => fees::newest(&mut tx, PAGE).await?,
    };
    let mut known = Vec::with_capacity(ids.len());
    for id in ids {
        let Some(file) = fees::load(&mut tx, id).await? else { continue };
        let Some(job) = jobs::load(&mut tx, file.fee.job).await? else { continue };
        known.push((job, file));
    }
    Ok(known)
}

/// Money may still come by it, or is on its way back.
fn is_unsettled(attempt: &Attempt) -> bool {
    use domain::fee::Refund::{Failed, Pending, Wanted};
    let back = attempt.capture.as_ref().and_then(|capture| capture.refund);
    attempt.state.is_open() || matches!(back, Some(Wanted | Pending | Failed))
}

fn line(job: &Job, file: &FeeFile) -> String {
    let fee = &file.fee;
    let (day, amount) = (fee.made_at.format("%Y-%m-%d %H:%M"), figure(fee.figures.fee));
    format!("{day}  {}  {amount:>12}  {:?}  {} attempts", job.code, fee.state, file.attempts.len())
}

fn of_attempt(attempt: &Attempt) -> String {
    let AttemptId(id) = attempt.id;
    let page = attempt.checkout.as_ref().map_or("-", |checkout| checkout.session.as_str());
    let money = attempt.capture.as_ref().map_or_else(String::new, |capture| {
        let back = capture.refund.map_or("kept", domain::fee::Refund::word);
        let dispute =
            capture.dispute.map_or_else(String::new, |dispute| format!("  dispute {}", dispute.word()));
        format!("  {}  {}  {back}{dispute}", capture.reference, capture.kind.word())
    });
    format!("{}  {id}  {:>12}  {:?}  {page}{money}", attempt.number, figure(attempt.amount), attempt.state)
}

fn figure(money: Money) -> String {
    format!("{} {}", money.currency, money.format(&NumberStyle::ENGLISH, money.currency))
}
