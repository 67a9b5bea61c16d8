//! Openings: the cells in which open jobs lie, so that a provider's area finds them by key.

use domain::{
    geo::cells_of,
    ids::{JobId, PersonId},
    job::{Job, State},
};
use sqlx::{query, query_scalar};
use uuid::Uuid;

use super::{Backend, ReadTx, Result, Tx, sql::write_list};

/// The cell under which a request is found that is asked further away, wherever a provider is; no cell of the map.
const FURTHER: i64 = 0;

/// Makes the rows follow the job: there while it is open, else gone.
pub(super) async fn keep<DB: Backend>(tx: &mut Tx<DB>, job: &Job) -> Result<()> {
    if job.state != State::Open {
        query("DELETE FROM openings WHERE job = $1").bind(job.id.0).execute(tx.conn()).await?;
        return Ok(());
    }
    let mut cells = cells_of(job.request.place.point);
    cells.extend((job.request.outreach.beyond_km > 0).then_some(FURTHER));
    let text = "INSERT INTO openings (service, cell, job) VALUES {LIST} ON CONFLICT DO NOTHING";
    let service = job.request.service.as_str();
    write_list(tx, text, 3, &cells, |insert, cell| insert.bind(service).bind(cell).bind(job.id.0)).await?;
    Ok(())
}

/// Open jobs of a provider's services in the cells of their area, and those that are asked further away, wherever they
/// are; by ascending id after `after`. A job comes once.
pub(super) async fn near<DB: Backend>(
    tx: &mut ReadTx<DB>,
    provider: PersonId,
    after: Option<JobId>,
    limit: i64,
) -> Result<Vec<JobId>> {
    let text = "SELECT o.job FROM coverage c JOIN openings o ON o.service = c.service AND o.cell = c.cell \
        WHERE c.provider = $1 AND o.job > $2 UNION \
        SELECT o.job FROM provider_services s JOIN openings o ON o.service = s.service AND o.cell = 0 \
        WHERE s.provider = $1 AND o.job > $2 ORDER BY job LIMIT $3";
    let after = after.map_or(Uuid::nil(), |job| job.0);
    let ids: Vec<Uuid> =
        query_scalar(text).bind(provider.0).bind(after).bind(limit).fetch_all(tx.conn()).await?;
    Ok(ids.into_iter().map(JobId).collect())
}
