//! Cards: which post is the live card of a job on one phone.

use domain::ids::{JobId, PersonId, PostId};
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use super::{Backend, ReadTx, Result, Tx};

/// The live card of a job on that phone.
pub async fn get<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId, person: PersonId) -> Result<Option<PostId>> {
    let text = "SELECT post FROM cards WHERE job = $1 AND person = $2";
    let post: Option<Uuid> = query_scalar(text).bind(job.0).bind(person.0).fetch_optional(tx.conn()).await?;
    Ok(post.map(PostId))
}

/// Makes a post the live card; what was it before is one no more.
pub async fn set<DB: Backend>(tx: &mut Tx<DB>, job: JobId, person: PersonId, post: PostId) -> Result<()> {
    let text = "INSERT INTO cards (job, person, post) VALUES ($1, $2, $3) \
        ON CONFLICT (job, person) DO UPDATE SET post = excluded.post";
    query(text).bind(job.0).bind(person.0).bind(post.0).execute(tx.conn()).await?;
    Ok(())
}

/// A page of a job's live cards by ascending person after `after`, to redraw them in turn.
pub async fn page<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: JobId,
    after: Option<PersonId>,
    limit: i64,
) -> Result<Vec<(PersonId, PostId)>> {
    let text = "SELECT person, post FROM cards WHERE job = $1 AND person > $2 ORDER BY person LIMIT $3";
    let after = after.map_or(Uuid::nil(), |person| person.0);
    let rows: Vec<(Uuid, Uuid)> =
        query_as(text).bind(job.0).bind(after).bind(limit).fetch_all(tx.conn()).await?;
    Ok(rows.into_iter().map(|(person, post)| (PersonId(person), PostId(post))).collect())
}
