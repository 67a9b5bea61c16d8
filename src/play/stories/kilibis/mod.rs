//! Kilibis, as its makers tell it: customers post a request, everyone who fits gets it in full, the first to accept
//! has the job, the two talk here, the work is done as agreed, and both review each other.

mod again;
mod arrival;
mod asking;
mod taking;
mod work;

use domain::{
    facts::{Read, Wants},
    ids::{JobId, PersonId},
    job::JobFile,
};

use crate::{
    play::director::{Director, Player},
    store::{Backend, facts, files, people},
};
use anyhow::Context as _;

use arrival::Cast;

/// Where Ana lives, in degrees: a street in the middle of the town.
const HOME: (f64, f64) = (35.6794, -105.9498);

/// Plays it from the first word to the last clock.
pub(super) async fn play<DB: Backend>(director: &Director<DB>) -> anyhow::Result<()> {
    director.waits_for_monday().await?;
    let cast = arrival::everybody_arrives(director).await?;
    asking::ana_says_what_she_needs(director, &cast).await?;
    asking::it_goes_out(director, &cast).await?;
    taking::gus_declines(director, &cast).await?;
    let taken = taking::two_accept_at_once(director, cast).await?;
    taking::ana_would_rather_not(director, &taken).await?;
    let hana = taking::hana_joins_and_takes_it(director, &taken).await?;
    work::they_talk(director, &taken, &hana).await?;
    work::the_work_is_done(director, &taken, &hana).await?;
    work::both_review(director, &taken, &hana).await?;
    again::an_open_price(director, &taken, &hana).await?;
    again::reviews_count(director, &taken, &hana).await?;
    again::nobody_accepts(director, &taken).await?;
    again::enough_is_enough(director, &taken).await
}

/// The newest request of a customer, as somebody reads it.
async fn newest_job<DB: Backend>(
    director: &Director<DB>,
    customer: &Player<DB>,
    reader: &Player<DB>,
) -> anyhow::Result<JobFile> {
    let (asker, reader) = (person(director, customer).await?, person(director, reader).await?);
    let mut rows = director.rows().await?;
    let wants = Wants { jobs: Vec::new(), reads: vec![Read::Requests] };
    let requests = facts::load(&mut rows, asker, &wants, director.now()).await?.requests;
    let job: JobId = requests.first().context("nothing was posted")?.id;
    files::load(&mut rows, job, reader).await?.context("the job has no row")
}

/// Their row.
async fn person<DB: Backend>(director: &Director<DB>, player: &Player<DB>) -> anyhow::Result<PersonId> {
    let mut rows = director.rows().await?;
    let row = people::by_telegram(&mut rows, player.id).await?;
    Ok(row.with_context(|| format!("{} has no row", player.name))?.id)
}

/// Who was told of a job, among these, by name.
async fn told<'a, DB: Backend>(
    director: &Director<DB>,
    job: JobId,
    among: &[&'a Player<DB>],
) -> anyhow::Result<Vec<&'a str>> {
    let mut names = Vec::new();
    let told = crate::store::matching::told(&mut director.rows().await?, job).await?;
    for player in among {
        let id = person(director, player).await?;
        if told.iter().any(|dispatch| dispatch.provider == id) {
            names.push(player.name.as_str());
        }
    }
    Ok(names)
}
