//! Proposing other terms: a total, a start, and it is signed by who proposes it.

use chrono::{DateTime, Utc};
use domain::{
    facts::Wants,
    ids::{JobId, TermsId},
    job::{Deed, JobFile},
    money::{Money, Price},
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, SlotAnswer, Turn, asking, pick_one};
use crate::{
    input::Input,
    press::Choice,
    reading,
    say::{Occasion, Prompt, Say, Trouble},
    talk::Talk,
};

/// New terms that are being written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Proposing {
    /// The job.
    pub job: JobId,
    /// The new total.
    #[serde(default)]
    pub total: Option<Money>,
    /// Whether the calendar was asked for.
    #[serde(default)]
    pub other_start: bool,
    /// The new start.
    #[serde(default)]
    pub slot: SlotAnswer,
}

impl Proposing {
    /// Nothing is proposed yet. A fixed price leaves only the start to propose.
    pub fn of(file: &JobFile) -> Self {
        let total = match file.job.request.price {
            Price::Fixed(total) => Some(total),
            Price::Range { .. } | Price::Negotiable => None,
        };
        Self { job: file.job.id, total, other_start: false, slot: SlotAnswer::default() }
    }

    fn propose(&self, file: &JobFile, start: DateTime<Utc>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(total) = self.total else { return Turn::NEXT };
        let deed = Deed::Propose { total, start, scope: None, terms: TermsId(talk.fresh()) };
        let refused = talk.act(file, file.role_of(talk.me.id), &deed).err();
        Turn::Over(refused.map(Say::Refused))
    }

    fn take_start(&mut self, answer: &Answer<'_>, file: &JobFile, talk: &mut Talk<'_, '_>) -> Turn {
        let zone = file.job.request.place.zone;
        match answer {
            Answer::Choice(Choice::Yes) => return self.propose(file, present_start(file), talk),
            Answer::Choice(Choice::No) => {
                self.other_start = true;
                return Turn::NEXT;
            }
            Answer::Text(text) if !self.other_start => match reading::yes_or_no(text, talk.words()) {
                Some(true) => return self.propose(file, present_start(file), talk),
                Some(false) => {
                    self.other_start = true;
                    return Turn::NEXT;
                }
                None => {}
            },
            Answer::Choice(_) if !self.other_start => return pick_one(answer),
            _ => {}
        }
        if let Err(trouble) = self.slot.take(answer, zone, talk) {
            return Turn::again(trouble);
        }
        self.other_start = true;
        match self.slot.at {
            Some(start) if start > talk.now() => self.propose(file, start, talk),
            Some(_) => {
                self.slot = SlotAnswer::default();
                Turn::again(Trouble::Past)
            }
            None => Turn::NEXT,
        }
    }
}

/// The start of the newest terms, else the one asked for.
fn present_start(file: &JobFile) -> DateTime<Utc> {
    file.newest_terms().map_or(file.job.request.slot, |terms| terms.start)
}

impl Conversation for Proposing {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: Vec::new() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let file = talk.file(self.job)?;
        let (code, price) = (file.job.code.clone(), file.job.request.price);
        let zone = file.job.request.place.zone;
        if self.total.is_none() {
            let service = talk.market().catalogue.service(&file.job.request.service);
            let present = file.newest_terms().map(|terms| terms.total);
            let chips = asking::figure_chips(&price, service, talk.market());
            return Some(Prompt::Total { code, price, present, chips });
        }
        if self.other_start {
            return Some(self.slot.prompt(Occasion::Terms, zone, talk.now()));
        }
        Some(Prompt::KeepStart { code, start: present_start(file), zone })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        if self.total.is_some() {
            return self.take_start(answer, file, talk);
        }
        let present = file.newest_terms().map(|terms| terms.total);
        let total = match answer {
            Answer::Choice(Choice::Skip) => present.ok_or(Trouble::PickOne),
            _ => asking::figure(answer, &file.job.request.price, talk),
        };
        match total {
            Ok(total) => {
                self.total = Some(total);
                Turn::NEXT
            }
            Err(trouble) => Turn::again(trouble),
        }
    }

    fn back(&mut self, talk: &Talk<'_, '_>) -> bool {
        let fixed = talk.file(self.job).is_some_and(is_fixed);
        if self.slot.back() {
            return true;
        }
        if std::mem::take(&mut self.other_start) {
            return true;
        }
        !fixed && self.total.take().is_some()
    }

    fn has_back(&self, talk: &Talk<'_, '_>) -> bool {
        let fixed = talk.file(self.job).is_some_and(is_fixed);
        self.other_start || (!fixed && self.total.is_some())
    }
}

fn is_fixed(file: &JobFile) -> bool {
    matches!(file.job.request.price, Price::Fixed(_))
}
