//! Our reaction to a message between two people, on one phone.

use domain::ids::{MessageId, PersonId, PostId};
use sqlx::{query, query_scalar};
use uuid::Uuid;

use super::{Backend, ReadTx, Result, Tx};

/// The post that is our reaction.
pub async fn get<DB: Backend>(
    tx: &mut ReadTx<DB>,
    message: MessageId,
    person: PersonId,
) -> Result<Option<PostId>> {
    let text = "SELECT post FROM marks WHERE message = $1 AND person = $2";
    let post: Option<Uuid> =
        query_scalar(text).bind(message.0).bind(person.0).fetch_optional(tx.conn()).await?;
    Ok(post.map(PostId))
}

/// This post is our reaction from now on.
pub async fn set<DB: Backend>(
    tx: &mut Tx<DB>,
    message: MessageId,
    person: PersonId,
    post: PostId,
) -> Result<()> {
    let text = "INSERT INTO marks (message, person, post) VALUES ($1, $2, $3)";
    query(text).bind(message.0).bind(person.0).bind(post.0).execute(tx.conn()).await?;
    Ok(())
}
