//! Invitations: whom the customer asked by name, and how far that came.

use chrono::{DateTime, Utc};
use domain::{
    ids::{JobId, PersonId},
    offer::{Invitation, Invited},
};
use sqlx::{FromRow, query, query_as};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{read_word, word},
};

/// The invitations of a job that the reader may know of, oldest first: all of them for its customer, their own
/// for anybody else.
pub(super) async fn of_job<DB: Backend>(
    tx: &mut ReadTx<DB>,
    job: JobId,
    reader: PersonId,
) -> Result<Vec<Invited>> {
    let text = "SELECT i.job, i.provider, i.state, i.at, p.name FROM invitations i JOIN jobs j ON j.id = i.job \
        JOIN people p ON p.id = i.provider WHERE i.job = $1 AND $2 IN (i.provider, j.customer) ORDER BY i.at, i.provider";
    let rows: Vec<InvitationRow> = query_as(text).bind(job.0).bind(reader.0).fetch_all(tx.conn()).await?;
    rows.into_iter().map(Invited::try_from).collect()
}

/// An invitation, or how far it came; a later state is never lowered, and the first sending stays.
pub(super) async fn save<DB: Backend>(tx: &mut Tx<DB>, invitation: &Invitation) -> Result<()> {
    let text = "INSERT INTO invitations (job, provider, state, at) VALUES ($1, $2, $3, $4) \
        ON CONFLICT (job, provider) DO UPDATE SET state = excluded.state \
        WHERE invitations.state = 'sent' OR excluded.state = 'offered' \
        OR (invitations.state = 'opened' AND excluded.state = 'declined')";
    query(text)
        .bind(invitation.job.0)
        .bind(invitation.provider.0)
        .bind(word(&invitation.state))
        .bind(invitation.at)
        .execute(tx.conn())
        .await?;
    Ok(())
}

#[derive(FromRow)]
struct InvitationRow {
    job: Uuid,
    provider: Uuid,
    state: String,
    at: DateTime<Utc>,
    name: Option<String>,
}

impl TryFrom<InvitationRow> for Invited {
    type Error = StoreError;

    fn try_from(row: InvitationRow) -> Result<Self> {
        let name = row.name.ok_or(StoreError::Missing("public name"))?;
        let invitation = Invitation {
            job: JobId(row.job),
            provider: PersonId(row.provider),
            state: read_word(&row.state, "state")?,
            at: row.at,
        };
        Ok(Self { invitation, name: read_word(&name, "name")? })
    }
}
