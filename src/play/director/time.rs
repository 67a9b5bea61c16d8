//! The time of a story: it passes between acts, and is read off as phones show it.

use std::fmt::Display;

use anyhow::Context as _;
use chrono::{DateTime, Datelike as _, TimeDelta, TimeZone, Timelike as _, Utc};
use domain::places;

use super::Director;
use crate::store::Backend;

/// The hour at which stories begin.
const NINE: u32 = 9;

impl<DB: Backend> Director<DB> {
    /// Time passes, and what was due happens.
    pub async fn passes(&self, time: TimeDelta) -> anyhow::Result<()> {
        self.thinks().await?;
        self.begin_beat(Some(format!("{} later", spoken(time))));
        self.advance(time).await?;
        self.settles().await
    }

    /// The clock is moved to that moment, and what was due happens.
    pub async fn waits_until(&self, at: DateTime<Utc>) -> anyhow::Result<()> {
        self.passes(at - self.now()).await
    }

    /// Waits for the next Monday at nine, by the market's own time; if that hour has come already, not at all.
    pub async fn waits_for_monday(&self) -> anyhow::Result<()> {
        let here = self.now().with_timezone(&self.zone()?);
        let passed = here.weekday().num_days_from_monday();
        if (passed, here.hour()) == (0, NINE) {
            return Ok(());
        }
        let monday = here.date_naive() + TimeDelta::days(i64::from(7 - passed));
        let nine = monday
            .and_hms_opt(NINE, 0, 0)
            .and_then(|nine| nine.and_local_timezone(here.timezone()).earliest());
        self.waits_until(nine.context("there is no such hour")?.to_utc()).await
    }

    /// The day so many days from now, as phones show it in English: "Sat 9 May".
    pub fn day_in(&self, days: i64) -> anyhow::Result<String> {
        let there = self.now().with_timezone(&self.zone()?) + TimeDelta::days(days);
        Ok(there.format("%a %-d %b").to_string())
    }

    /// The same day as somebody writes it: "9 May".
    pub fn date_in(&self, days: i64) -> anyhow::Result<String> {
        let there = self.now().with_timezone(&self.zone()?) + TimeDelta::days(days);
        Ok(there.format("%-d %b").to_string())
    }

    pub(super) fn zone(&self) -> anyhow::Result<impl TimeZone<Offset: Display + Send> + Send + use<DB>> {
        let town = places::nearest(self.0.backstage.home).context("the market is far from any town")?;
        Ok(town.time_zone)
    }

    /// The present moment of the story.
    pub fn now(&self) -> DateTime<Utc> {
        self.0.backstage.sandbox.clock().now()
    }
}

/// A length of time in the largest whole unit.
pub(super) fn spoken(time: TimeDelta) -> String {
    let units = [(time.num_days(), "day"), (time.num_hours(), "hour"), (time.num_minutes(), "minute")];
    let (count, unit) =
        units.into_iter().find(|(count, _)| *count > 0).unwrap_or((time.num_seconds(), "second"));
    if count == 1 { format!("1 {unit}") } else { format!("{count} {unit}s") }
}
