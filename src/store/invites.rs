//! Invites: links the operator hands out, known by the hash of their token.

use chrono::{DateTime, Utc};
use domain::change::{Invite, InviteKind};
use sqlx::{query, query_scalar};

use super::{
    Backend, ReadTx, Result, StoreError, Tx,
    column::{json, read_json},
};

/// What a link opens; `None` if it is unknown or used up.
pub(super) async fn load<DB: Backend>(tx: &mut ReadTx<DB>, hash: &str) -> Result<Option<InviteKind>> {
    let text = "SELECT kind FROM invites WHERE hash = $1 AND used_at IS NULL";
    let kind: Option<String> = query_scalar(text).bind(hash).fetch_optional(tx.conn()).await?;
    kind.map(|kind| read_json(&kind, "kind")).transpose()
}

/// A link that works from now on.
pub(super) async fn add<DB: Backend>(tx: &mut Tx<DB>, invite: &Invite) -> Result<()> {
    let text = "INSERT INTO invites (hash, kind, made_at) VALUES ($1, $2, $3)";
    query(text).bind(&*invite.hash).bind(json(&invite.kind)).bind(invite.at).execute(tx.conn()).await?;
    Ok(())
}

/// A one-time link was used. Whoever comes second is told so, and finds it used when loading again.
pub(super) async fn use_up<DB: Backend>(tx: &mut Tx<DB>, hash: &str, now: DateTime<Utc>) -> Result<()> {
    let text = "UPDATE invites SET used_at = $1 WHERE hash = $2 AND used_at IS NULL";
    let done = query(text).bind(now).bind(hash).execute(tx.conn()).await?;
    if DB::affected(&done) == 1 { Ok(()) } else { Err(StoreError::UsedUp("invite")) }
}

/// While nobody runs the market: makes this the only link to the operator's desk and says `true`. Else
/// nothing happens.
pub async fn renew_first_operator<DB: Backend>(
    tx: &mut Tx<DB>,
    hash: &str,
    now: DateTime<Utc>,
) -> Result<bool> {
    let operators: i64 = query_scalar("SELECT COUNT(*) FROM operators").fetch_one(tx.conn()).await?;
    if operators > 0 {
        return Ok(false);
    }
    let text = "UPDATE invites SET used_at = $1 WHERE kind = $2 AND used_at IS NULL";
    query(text).bind(now).bind(json(&InviteKind::Operator)).execute(tx.conn()).await?;
    add(tx, &Invite { hash: hash.to_owned(), kind: InviteKind::Operator, at: now }).await?;
    Ok(true)
}
