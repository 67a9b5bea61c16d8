//! What stories look up in the rows.

use anyhow::Context as _;
use domain::{
    facts::{Read, Wants},
    ids::{JobId, PersonId},
    job::JobFile,
};

use crate::{
    play::director::{Director, Player},
    store::{Backend, facts, files, matching, people},
};

/// The newest request of a customer, as somebody reads it.
pub(super) async fn newest_job<DB: Backend>(
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
pub(super) async fn person<DB: Backend>(
    director: &Director<DB>,
    player: &Player<DB>,
) -> anyhow::Result<PersonId> {
    let mut rows = director.rows().await?;
    let row = people::by_telegram(&mut rows, player.id).await?;
    Ok(row.with_context(|| format!("{} has no row", player.name))?.id)
}

/// Who was told of a job, among these, by name.
pub(super) async fn told<'a, DB: Backend>(
    director: &Director<DB>,
    job: JobId,
    among: &[&'a Player<DB>],
) -> anyhow::Result<Vec<&'a str>> {
    let mut names = Vec::new();
    let told = matching::told(&mut director.rows().await?, job).await?;
    for player in among {
        let id = person(director, player).await?;
        if told.iter().any(|dispatch| dispatch.provider == id) {
            names.push(player.name.as_str());
        }
    }
    Ok(names)
}
