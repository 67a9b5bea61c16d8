//! What the instances of one market hold in common while they run, in Redis: how fast they speak, how much of each
//! person is heard, and a bell that tells the others of a commit. Nothing that matters is kept there: without it each
//! instance goes by its own memory, and reads a little more often.

mod bell;

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use async_trait::async_trait;
use chrono::{DateTime, TimeDelta, Utc};
use redis::{
    Client, RedisError, Script,
    aio::{ConnectionManager, ConnectionManagerConfig},
};
use tokio::sync::Notify;

use crate::ports::{Bucket, Commons, Taken};

/// Redis is near; whoever does not answer in this time is away.
const ANSWERS_WITHIN: Duration = Duration::from_millis(100);
/// How long it is left alone once it did not answer.
const AWAY: TimeDelta = TimeDelta::seconds(1);

/// What is held in common, in Redis.
pub struct RedisCommons {
    client: Client,
    connection: ConnectionManager,
    script: Script,
    /// Before every name: several markets may live in one Redis.
    prefix: String,
    /// Our own rings are no news to us.
    run: String,
    rung_here: Notify,
    away_until: Mutex<Option<DateTime<Utc>>>,
}

impl RedisCommons {
    /// Of the market of this bot, as the instance of that name. Whether Redis is there shows later: nobody needs it
    /// to start. Must be called within a runtime.
    pub fn open(url: &str, bot_id: i64, run: String) -> Result<Self, RedisError> {
        let client = Client::open(url)?;
        let config = ConnectionManagerConfig::new()
            .set_number_of_retries(1)
            .set_connection_timeout(Some(ANSWERS_WITHIN))
            .set_response_timeout(Some(ANSWERS_WITHIN));
        Ok(Self {
            connection: ConnectionManager::new_lazy_with_config(client.clone(), config)?,
            client,
            script: Script::new(include_str!("bucket.lua")),
            prefix: format!("gigline:{bot_id}"),
            run,
            rung_here: Notify::new(),
            away_until: Mutex::default(),
        })
    }

    /// Whether it answers.
    pub async fn ping(&self) -> Result<(), RedisError> {
        redis::cmd("PING").query_async(&mut self.connection.clone()).await
    }

    async fn ask(&self, bucket: Bucket<'_>, wanted: u32) -> Result<(u32, i64), RedisError> {
        let Bucket { name, rate, size, starts_full } = bucket;
        let mut call = self.script.key(format!("{}:{name}", self.prefix));
        call.arg(rate).arg(size).arg(wanted).arg(i32::from(starts_full));
        call.invoke_async(&mut self.connection.clone()).await
    }

    fn is_away(&self, now: DateTime<Utc>) -> bool {
        self.away_until.lock().unwrap_or_else(PoisonError::into_inner).is_some_and(|until| now < until)
    }

    fn went_away(&self, error: &RedisError, now: DateTime<Utc>) {
        tracing::warn!(%error, "Redis does not answer: limits are kept by this instance alone");
        *self.away_until.lock().unwrap_or_else(PoisonError::into_inner) = Some(now + AWAY);
    }
}

#[async_trait]
impl Commons for RedisCommons {
    async fn take(&self, bucket: Bucket<'_>, wanted: u32, now: DateTime<Utc>) -> Option<Taken> {
        if self.is_away(now) {
            return None;
        }
        match self.ask(bucket, wanted).await {
            Ok((taken, wait)) => {
                let more_at = (taken < wanted).then(|| now + TimeDelta::milliseconds(wait));
                Some(Taken { taken, more_at })
            }
            Err(error) => {
                self.went_away(&error, now);
                None
            }
        }
    }

    async fn answers(&self) -> bool {
        self.ping().await.is_ok()
    }

    fn ring(&self) {
        self.rung_here.notify_one();
    }

    async fn exchange(&self, heard: &(dyn Fn() + Send + Sync)) {
        if let Err(error) = self.keep_ringing(heard).await {
            tracing::debug!(%error, "the others are not heard");
        }
    }
}
