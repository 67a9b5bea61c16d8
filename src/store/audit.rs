//! Audit: who did what when, in words of the house.

use domain::change::Audit;
use sqlx::query;

use super::{Backend, Result, Tx};

pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, line: &Audit) -> Result<()> {
    let text = "INSERT INTO audit (person, what, job, at) VALUES ($1, $2, $3, $4)";
    query(text)
        .bind(line.person.0)
        .bind(&*line.what)
        .bind(line.job.map(|job| job.0))
        .bind(line.at)
        .execute(tx.conn())
        .await?;
    Ok(())
}
