//! Rows of what waits to be sent.

use chrono::{DateTime, Utc};
use sqlx::{Row as _, query, query_as};

use super::Rows;

impl Rows {
    /// When the next send can be made to somebody who can be reached, or what others wrote to them turns back.
    pub async fn next_order(&mut self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let text = "SELECT MIN(MAX(o.due, COALESCE(z.until, o.due), $1)) AS due FROM outbox o \
            JOIN people p ON p.telegram_id = o.chat LEFT JOIN paused_chats z ON z.chat = o.chat \
            JOIN posts q ON q.id = o.post \
            WHERE (p.unreachable_since IS NULL AND NOT o.held) \
            OR (p.unreachable_since IS NOT NULL AND q.relayed AND q.shown = 0)";
        let row = query(text).bind(now).fetch_one(&mut self.connection).await.expect("the checker's own SQL");
        row.get::<Option<DateTime<Utc>>, _>(0)
    }

    /// Chats that still wait for something: for anything where people can be reached, else for what others wrote
    /// and never arrived.
    pub async fn waiting_chats(&mut self) -> Vec<(i64, i64)> {
        all!(
            self,
            "SELECT o.chat, o.seq FROM outbox o JOIN people p ON p.telegram_id = o.chat \
             JOIN posts q ON q.id = o.post \
             WHERE p.unreachable_since IS NULL OR (q.relayed AND q.shown = 0) ORDER BY o.seq"
        )
    }
}
