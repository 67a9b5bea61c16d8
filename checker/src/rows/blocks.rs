//! Rows of two people of whom one blocked the other, whoever did.

use sqlx::query_as;
use uuid::Uuid;

use super::Rows;

impl Rows {
    /// Everybody who ever blocked somebody, whether they took it back or not.
    pub async fn blockers(&mut self) -> Vec<(Uuid,)> {
        all!(self, "SELECT DISTINCT person FROM audit WHERE what = 'blocked' ORDER BY person")
    }

    /// The two of each conversation that one of them told the operator of.
    pub async fn reported(&mut self) -> Vec<(Uuid, Uuid)> {
        all!(
            self,
            "SELECT reporter, reported FROM reports WHERE thread IS NOT NULL ORDER BY reporter, reported"
        )
    }

    /// Jobs that somebody was told of after the block.
    pub async fn told_across_blocks(&mut self) -> Vec<(Uuid, Uuid)> {
        all!(
            self,
            "SELECT d.job, d.provider FROM dispatches d JOIN jobs j ON j.id = d.job JOIN blocks b \
             ON b.blocker IN (j.customer, d.provider) AND b.blocked IN (j.customer, d.provider) \
             WHERE d.told_at > b.at ORDER BY d.job, d.provider"
        )
    }

    /// Jobs whose match was made after the block.
    pub async fn matched_across_blocks(&mut self) -> Vec<(Uuid, Uuid)> {
        all!(
            self,
            "SELECT j.id, j.provider FROM jobs j JOIN blocks b \
             ON b.blocker IN (j.customer, j.provider) AND b.blocked IN (j.customer, j.provider) \
             WHERE j.matched_at > b.at ORDER BY j.id"
        )
    }

    /// Offers that could still be picked.
    pub async fn offers_across_blocks(&mut self) -> Vec<(Uuid, Uuid)> {
        all!(
            self,
            "SELECT o.job, o.provider FROM offers o JOIN jobs j ON j.id = o.job JOIN blocks b \
             ON b.blocker IN (j.customer, o.provider) AND b.blocked IN (j.customer, o.provider) \
             WHERE o.standing = 'live' AND j.state IN ('open', 'expired') ORDER BY o.job, o.provider"
        )
    }

    /// Messages after the block about a job in which the two were never matched.
    pub async fn messages_across_blocks(&mut self) -> Vec<(Uuid,)> {
        all!(
            self,
            "SELECT m.id FROM messages m JOIN threads t ON t.id = m.thread JOIN jobs j ON j.id = t.job JOIN blocks b \
             ON b.blocker IN (t.customer, t.provider) AND b.blocked IN (t.customer, t.provider) \
             WHERE m.at > b.at AND j.match_number = 0 ORDER BY m.id"
        )
    }
}
