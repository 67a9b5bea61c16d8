//! The way to the operator's desk.

use dialogues::link;
use domain::change::InviteKind;

use super::Director;
use crate::store::{Backend, invites};

/// Nobody can guess it from outside, and every screenplay has the same one.
const BITS: u128 = 7;

impl<DB: Backend> Director<DB> {
    /// What follows `?start=` in the link that `gigline run` prints while nobody runs the market.
    pub async fn desk_link(&self) -> anyhow::Result<String> {
        let payload = link::payload(&InviteKind::Operator, BITS);
        let mut tx = self.0.backstage.store.begin().await?;
        let waiting = invites::renew_first_operator(&mut tx, &link::hash(&payload), self.now()).await?;
        tx.commit().await?;
        anyhow::ensure!(waiting, "somebody runs this market already");
        Ok(payload)
    }
}
