//! Cards: which post is the live card of a job on one phone.

use std::collections::BTreeMap;

use domain::ids::{JobId, PersonId, PostId};
use sqlx::{query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Tx,
    sql::{fetch_list, write_list},
};

/// The live card of a job on that phone.
pub async fn get<DB: Backend>(tx: &mut ReadTx<DB>, job: JobId, person: PersonId) -> Result<Option<PostId>> {
    let text = "SELECT post FROM cards WHERE job = $1 AND person = $2";
    let post: Option<Uuid> = query_scalar(text).bind(job.0).bind(person.0).fetch_optional(tx.conn()).await?;
    Ok(post.map(PostId))
}

/// The live cards of these jobs on these phones.
pub async fn get_all<DB: Backend>(
    tx: &mut ReadTx<DB>,
    of: &[(JobId, PersonId)],
) -> Result<BTreeMap<(JobId, PersonId), PostId>> {
    let text = "SELECT c.job, c.person, c.post FROM (VALUES {LIST}) v \
        JOIN cards c ON c.job = v.column1 AND c.person = v.column2";
    let cards: Vec<(Uuid, Uuid, Uuid)> =
        fetch_list(tx, text, 2, of, |select, (job, person)| select.bind(job.0).bind(person.0)).await?;
    let card = |(job, person, post)| ((JobId(job), PersonId(person)), PostId(post));
    Ok(cards.into_iter().map(card).collect())
}

/// Makes each post the live card of a job on a phone; what was it before is one no more. No card is named twice.
pub async fn set<DB: Backend>(tx: &mut Tx<DB>, cards: &[(JobId, PersonId, PostId)]) -> Result<()> {
    let text = "INSERT INTO cards (job, person, post) \
        SELECT DISTINCT v.column1, v.column2, v.column3 FROM (VALUES {LIST}) v WHERE TRUE \
        ON CONFLICT (job, person) DO UPDATE SET post = excluded.post";
    write_list(tx, text, 3, cards, |insert, (job, person, post)| {
        insert.bind(job.0).bind(person.0).bind(post.0)
    })
    .await?;
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
