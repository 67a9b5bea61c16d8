//! Finding somebody after all: another time, a higher price, or people further away. An open request goes on with it,
//! one that closed goes out again; whoever changes one whose time has gone is asked for a new one, too.

use chrono::{DateTime, Utc};
use domain::{
    facts::{Read, Wants},
    ids::JobId,
    job::{Deed, JobFile, Refusal, State},
    money::{Money, Price},
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, SlotAnswer, Turn, asking, words::text_of};
use crate::{
    input::Input,
    press::{Choice, PriceChip},
    reading,
    say::{Occasion, Prompt, Say, Trouble},
    talk::Talk,
};

/// What is changed about a request that nobody takes.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fix {
    /// Its time.
    #[default]
    Time,
    /// How far away people are asked.
    Reach,
    /// Its price.
    Price,
}

/// A request that is changed so that somebody takes it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Reposting {
    /// The job.
    pub job: JobId,
    /// What is changed.
    #[serde(default)]
    pub fix: Fix,
    /// The highest total from now on, where the price is what is changed.
    #[serde(default)]
    pub total: Option<Money>,
    /// The new time.
    #[serde(default)]
    pub slot: SlotAnswer,
}

impl Reposting {
    /// Nothing is answered yet.
    pub fn of(file: &JobFile, fix: Fix) -> Self {
        Self { job: file.job.id, fix, total: None, slot: SlotAnswer::default() }
    }

    fn asks_price(&self) -> bool {
        self.fix == Fix::Price && self.total.is_none()
    }

    fn asks_time(&self, file: &JobFile, now: DateTime<Utc>) -> bool {
        self.slot.at.is_none() && (self.fix == Fix::Time || file.job.request.slot <= now)
    }

    fn deed(&self) -> Option<Deed> {
        let slot = self.slot.at;
        match self.fix {
            Fix::Time => slot.map(|slot| Deed::Repost { slot }),
            Fix::Reach => Some(Deed::Widen { slot }),
            Fix::Price => self.total.map(|total| Deed::Reprice { total, slot }),
        }
    }

    fn go_out(&self, file: &JobFile, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(deed) = self.deed() else { return Turn::NEXT };
        let barred = if file.job.state == State::Open { talk.barred() } else { talk.cannot_post() };
        if let Some(why) = barred {
            return Turn::Over(Some(why));
        }
        let refused = talk.act(file, file.role_of(talk.me.id), &deed).err();
        Turn::Over(refused.map(Say::Refused))
    }
}

impl Conversation for Reposting {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: vec![Read::Lines] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let job = &talk.file(self.job)?.job;
        if self.asks_price() {
            let (code, price) = (job.code.clone(), job.request.price);
            return Some(Prompt::Raise { code, price, chips: raised(price) });
        }
        Some(self.slot.prompt(Occasion::Repost, job.request.place.zone, talk.now()))
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        if self.asks_price() {
            match total(answer, file.job.request.price, talk) {
                Ok(total) => self.total = Some(total),
                Err(trouble) => return Turn::again(trouble),
            }
        } else if let Err(trouble) = self.slot.take(answer, file.job.request.place.zone, talk) {
            return Turn::again(trouble);
        }
        if self.asks_time(file, talk.now()) { Turn::NEXT } else { self.go_out(file, talk) }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.slot.back() || self.total.take().is_some()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.slot.day.is_some() || self.total.is_some()
    }
}

/// Does at once what needs no answer: whoever asks further away names nothing.
pub(crate) fn widen(file: &JobFile, talk: &mut Talk<'_, '_>) -> Option<Result<(), Refusal>> {
    let widening = Reposting::of(file, Fix::Reach);
    let deed = widening.deed().filter(|_| !widening.asks_time(file, talk.now()))?;
    Some(talk.act(file, file.role_of(talk.me.id), &deed))
}

/// A figure above what it may cost now.
fn total(answer: &Answer<'_>, price: Price, talk: &Talk<'_, '_>) -> Result<Money, Trouble> {
    let currency = talk.market().currency;
    let total = match answer {
        Answer::Choice(Choice::Price(PriceChip::Fixed(minor))) => Money::new(*minor, currency),
        _ => reading::money(text_of(answer)?, currency, talk.words())?,
    };
    price.raised_to(total).map(|_| total).ok_or_else(|| match price.highest() {
        Some(highest) if total.minor <= highest.minor => Trouble::NotHigher,
        _ => Trouble::PriceOutside,
    })
}

/// Totals offered as buttons: a tenth more, a quarter more, half as much again, as people name prices.
fn raised(price: Price) -> Vec<Money> {
    let Some(highest) = price.highest() else { return Vec::new() };
    let more = |percent: i64| asking::round(highest.minor.saturating_mul(percent) / 100, 1);
    let mut totals = [110, 125, 150].map(|percent| Money::new(more(percent), highest.currency)).to_vec();
    totals.dedup();
    totals.retain(|total| price.raised_to(*total).is_some());
    totals
}
