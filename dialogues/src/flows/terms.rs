//! Proposing other terms: what is to be done, a total, a start; and it is signed by who proposes it.

use chrono::{DateTime, Utc};
use domain::{
    facts::Wants,
    ids::{JobId, TermsId},
    job::{self, Deed, JobFile, State},
    market::Pricing,
    money::{Money, Price},
    offer::Offer,
    terms::Terms,
};
use serde::{Deserialize, Serialize};

use super::{
    Answer, Conversation, SlotAnswer, Turn, asking, guarded, pick_one,
    words::{PARAGRAPH, text_of, yes_or_no},
};
use crate::{
    input::Input,
    press::Choice,
    reading,
    say::{BookingPrompt, Note, Occasion, Prompt, Say, Trouble},
    talk::Talk,
};

/// New terms that are being written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Proposing {
    /// The job.
    pub job: JobId,
    /// What is to be done, once said.
    #[serde(default)]
    pub scope: Option<Scope>,
    /// The new total.
    #[serde(default)]
    pub total: Option<Money>,
    /// Whether the calendar was asked for.
    #[serde(default)]
    pub other_start: bool,
    /// The new start.
    #[serde(default)]
    pub slot: SlotAnswer,
    /// Total and start of an offer that was picked just now: version 1 of the terms, until it is loaded.
    #[serde(default)]
    pub picked: Option<(Money, DateTime<Utc>)>,
}

/// What is to be done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// As it stands.
    AsItStands,
    /// In these words; cleaned and guarded.
    Words(String),
}

impl Proposing {
    /// Nothing is proposed yet. A fixed price leaves only what is done, and when.
    pub fn of(file: &JobFile) -> Self {
        let (other_start, slot) = (false, SlotAnswer::default());
        Self { job: file.job.id, scope: None, total: fixed(file), other_start, slot, picked: None }
    }

    /// The same, by the customer who picked this offer to change something.
    pub fn of_pick(file: &JobFile, offer: &Offer) -> Self {
        Self { picked: Some((offer.total, offer.start)), ..Self::of(file) }
    }

    fn propose(&self, file: &JobFile, start: DateTime<Utc>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(total) = self.total else { return Turn::NEXT };
        let scope = match &self.scope {
            Some(Scope::Words(words)) => Some(words.clone()),
            _ => standing(file).and_then(|terms| terms.scope.clone()),
        };
        let terms = TermsId(talk.fresh());
        let deed = if asking::is_booked(file) {
            Deed::Amend { total, start, scope, terms }
        } else {
            Deed::Propose { total, start, scope, terms }
        };
        let refused = talk.act(file, file.role_of(talk.me.id), &deed).err();
        Turn::Over(refused.map(Say::Refused))
    }

    fn take_scope(&mut self, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Result<Option<Note>, Trouble> {
        let keeps = match answer {
            Answer::Choice(Choice::Skip) => true,
            Answer::Text(text) => reading::yes_or_no(text, talk.words()) == Some(true),
            _ => false,
        };
        if keeps {
            self.scope = Some(Scope::AsItStands);
            return Ok(None);
        }
        let (words, note) = guarded(text_of(answer)?, PARAGRAPH)?;
        self.scope = Some(Scope::Words(words));
        Ok(note)
    }

    fn take_total(
        &mut self,
        answer: &Answer<'_>,
        file: &JobFile,
        talk: &Talk<'_, '_>,
    ) -> Result<(), Trouble> {
        self.total = Some(match answer {
            Answer::Choice(Choice::Skip) => self.present(file).0.ok_or(Trouble::PickOne)?,
            _ => asking::total(answer, file, talk)?,
        });
        Ok(())
    }

    fn take_start(&mut self, answer: &Answer<'_>, file: &JobFile, talk: &mut Talk<'_, '_>) -> Turn {
        let zone = file.job.request.place.zone;
        let asks_to_keep = self.asks_to_keep(file, talk);
        let keeps = yes_or_no(answer, talk).filter(|_| asks_to_keep);
        match (keeps, answer) {
            (Some(true), _) => return self.start_at(self.present(file).1, file, talk),
            (Some(false), _) => {
                self.other_start = true;
                return Turn::NEXT;
            }
            (None, Answer::Choice(_)) if asks_to_keep => return pick_one(answer),
            _ => {}
        }
        if let Err(trouble) = self.slot.take(answer, zone, talk) {
            return Turn::again(trouble);
        }
        self.other_start = true;
        match self.slot.at {
            Some(start) => self.start_at(start, file, talk),
            None => Turn::NEXT,
        }
    }

    /// Whether the start that stands is offered first: not if it was declined, or has gone by. Once work is under way
    /// there is no other.
    fn asks_to_keep(&self, file: &JobFile, talk: &Talk<'_, '_>) -> bool {
        let has_begun = file.job.state == State::InProgress;
        (has_begun || !self.other_start) && asking::start(file, self.present(file).1, talk).is_ok()
    }

    /// The last answer, if work may start then.
    fn start_at(&mut self, start: DateTime<Utc>, file: &JobFile, talk: &mut Talk<'_, '_>) -> Turn {
        match asking::start(file, start, talk) {
            Ok(()) => self.propose(file, start, talk),
            Err(trouble) => {
                (self.slot, self.other_start) = (SlotAnswer::default(), true);
                Turn::again(trouble)
            }
        }
    }

    /// Total and start as they stand: of the newest terms, else as asked for.
    fn present(&self, file: &JobFile) -> (Option<Money>, DateTime<Utc>) {
        let newest = standing(file).map(|terms| (terms.total, terms.start)).or(self.picked);
        newest.map_or((None, file.job.request.slot), |(total, start)| (Some(total), start))
    }
}

/// What a proposal starts from: what was agreed, else the newest version.
fn standing(file: &JobFile) -> Option<&Terms> {
    file.agreed_terms().or_else(|| file.newest_terms())
}

/// The only total there can be, where the request named one that no offer beats.
fn fixed(file: &JobFile) -> Option<Money> {
    match file.job.request.price {
        Price::Fixed(total) if file.job.switches.pricing == Pricing::Posted && !asking::is_booked(file) => {
            Some(total)
        }
        _ => None,
    }
}

impl Conversation for Proposing {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: Vec::new() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let file = talk.file(self.job)?;
        let (code, price) = (file.job.code.clone(), file.job.request.price);
        let zone = file.job.request.place.zone;
        let (present, start) = self.present(file);
        if self.scope.is_none() {
            let scope = standing(file).and_then(|terms| terms.scope.as_ref());
            let present = scope.unwrap_or(&file.job.request.description).clone();
            return Some(BookingPrompt::Scope { code, present }.into());
        }
        let Some(total) = self.total else {
            return Some(Prompt::Total { code, price, present, chips: asking::total_chips(file, talk) });
        };
        if !self.asks_to_keep(file, talk) {
            let booked = asking::is_booked(file);
            let soonest = if booked { talk.now() } else { job::soonest_start(&file.job, &talk.rules(0)) };
            return Some(self.slot.prompt(Occasion::Terms, zone, soonest));
        }
        let figures = asking::figures(file, total, talk).ok().flatten();
        Some(Prompt::KeepStart { code, start, zone, total: Some(total), figures })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        match (&self.scope, self.total) {
            (None, _) => self.take_scope(answer, talk).into(),
            (Some(_), None) => match self.take_total(answer, file, talk) {
                // Work under way has begun already.
                Ok(()) if file.job.state == State::InProgress => self.propose(file, file.start(), talk),
                Ok(()) => Turn::NEXT,
                Err(trouble) => Turn::again(trouble),
            },
            (Some(_), Some(_)) => self.take_start(answer, file, talk),
        }
    }

    fn back(&mut self, talk: &Talk<'_, '_>) -> bool {
        let fixed = talk.file(self.job).and_then(fixed).is_some();
        if self.slot.back() || std::mem::take(&mut self.other_start) {
            return true;
        }
        (!fixed && self.total.take().is_some()) || self.scope.take().is_some()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.scope.is_some()
    }
}
