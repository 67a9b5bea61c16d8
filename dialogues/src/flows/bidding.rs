//! Making an offer, or wording it anew: a total, a start, a few words if they like, and a look at all of it.

use chrono::{DateTime, Utc};
use domain::{
    facts::{Read, Wants},
    ids::{JobId, PersonId},
    job::{self, JobFile},
    market::Timing,
    money::Money,
    offer::{self, Offer, Wording},
};
use serde::{Deserialize, Serialize};

use super::{
    Answer, Conversation, SlotAnswer, Turn, asking, clash, guarded, pick_one,
    words::{PARAGRAPH, text_of, yes_or_no},
};
use crate::{
    input::Input,
    press::Choice,
    say::{Note, Occasion, OfferPrompt, Prompt, Say, Trouble},
    talk::Talk,
};

/// The hour at which work is suggested to begin where only a last day was named.
const MORNING: u32 = 9;

/// An offer that is being written.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct Bidding {
    /// The request.
    pub job: JobId,
    /// Its edition that was read.
    pub edition: i64,
    /// The total.
    #[serde(default)]
    pub total: Option<Money>,
    /// Whether the calendar was asked for.
    #[serde(default)]
    pub other_start: bool,
    /// The calendar.
    #[serde(default)]
    pub slot: SlotAnswer,
    /// When work would start.
    #[serde(default)]
    pub start: Option<DateTime<Utc>>,
    /// A few words; empty if skipped.
    #[serde(default)]
    pub note: Option<String>,
}

/// A question of an offer, in the order they are asked.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Total,
    Start,
    Note,
    Preview,
}

type Taken = Result<Option<Note>, Trouble>;

impl Bidding {
    /// Nothing is offered yet on the request as it is now.
    pub fn of(file: &JobFile) -> Self {
        Self {
            job: file.job.id,
            edition: file.job.request.edition,
            total: None,
            other_start: false,
            slot: SlotAnswer::default(),
            start: None,
            note: None,
        }
    }

    fn step(&self) -> Step {
        match (self.total, self.start, &self.note) {
            (None, _, _) => Step::Total,
            (_, None, _) => Step::Start,
            (_, _, None) => Step::Note,
            _ => Step::Preview,
        }
    }

    /// The offer as it is once a start that was left until it was gone is asked anew, and what was wrong with it.
    fn ahead(&self, file: &JobFile, talk: &Talk<'_, '_>) -> (Self, Option<Trouble>) {
        let gone = self.start.and_then(|start| asking::start(file, start, talk).err());
        let mut ahead = self.clone();
        if gone.is_some() {
            (ahead.slot, ahead.start, ahead.other_start) = (SlotAnswer::default(), None, true);
        }
        (ahead, gone)
    }

    fn take_total(&mut self, answer: &Answer<'_>, file: &JobFile, talk: &Talk<'_, '_>) -> Taken {
        let total = match answer {
            Answer::Choice(Choice::Skip) => present(file, talk.me.id).ok_or(Trouble::PickOne)?.total,
            _ => asking::total(answer, file, talk)?,
        };
        self.total = Some(total);
        Ok(None)
    }

    fn take_start(&mut self, answer: &Answer<'_>, file: &JobFile, talk: &Talk<'_, '_>) -> Taken {
        let suggested = suggested_start(file, talk).filter(|_| !self.other_start);
        let agrees = match answer {
            Answer::Text(_) if suggested.is_none() => None,
            _ => yes_or_no(answer, talk),
        };
        match (agrees, suggested) {
            (Some(true), Some(start)) => self.start = Some(start),
            (Some(false), Some(_)) => self.other_start = true,
            (Some(_), None) => return Err(Trouble::PickOne),
            (None, _) => {
                self.slot.take(answer, file.job.request.place.zone, talk)?;
                (self.other_start, self.start) = (true, self.slot.at);
            }
        }
        let Some(start) = self.start else { return Ok(None) };
        asking::start(file, start, talk).map(|()| None).inspect_err(|_| {
            (self.slot, self.start) = (SlotAnswer::default(), None);
        })
    }

    fn take_note(&mut self, answer: &Answer<'_>, file: &JobFile, talk: &Talk<'_, '_>) -> Taken {
        let (words, note) = match answer {
            Answer::Choice(Choice::Skip) => (String::new(), None),
            Answer::Choice(Choice::Yes) => {
                (present(file, talk.me.id).ok_or(Trouble::PickOne)?.note.clone(), None)
            }
            _ => guarded(text_of(answer)?, PARAGRAPH)?,
        };
        self.note = Some(words);
        Ok(note)
    }

    fn take_word(&mut self, answer: &Answer<'_>, file: &JobFile, talk: &mut Talk<'_, '_>) -> Turn {
        if yes_or_no(answer, talk) != Some(true) {
            return pick_one(answer);
        }
        // Nobody offers on words they have not read.
        if std::mem::replace(&mut self.edition, file.job.request.edition) != self.edition {
            return Turn::again(Trouble::RequestChanged);
        }
        self.send(file, talk)
    }

    fn send(&mut self, file: &JobFile, talk: &mut Talk<'_, '_>) -> Turn {
        let (Some(total), Some(start)) = (self.total, self.start) else { return Turn::NEXT };
        if let Some(barred) = talk.barred() {
            return Turn::Over(Some(barred));
        }
        let says = Wording { total, start, note: self.note.clone().unwrap_or_default() };
        match offer::make(file, talk.me.id, says, &talk.rules(0)) {
            Ok(offer) => {
                talk.made_offer(file, offer);
                talk.show_card(self.job);
                Turn::Over(Some(Say::Offered))
            }
            Err(refusal) => {
                talk.redraw(self.job);
                Turn::Over(Some(Say::Refused(refusal)))
            }
        }
    }
}

/// The offer that is worded anew, if it still stands.
fn present(file: &JobFile, me: PersonId) -> Option<&Offer> {
    file.bid_of(me).map(|bid| &bid.offer).filter(|offer| offer.is_live())
}

/// The start that takes one tap: the one offered before, the one asked for, or the morning of the last day.
fn suggested_start(file: &JobFile, talk: &Talk<'_, '_>) -> Option<DateTime<Utc>> {
    let wanted = file.job.request.slot;
    let asked = match file.job.switches.timing {
        Timing::Slot => Some(wanted),
        Timing::Deadline => {
            let day = wanted.with_timezone(&file.job.request.place.zone).date_naive();
            let morning = day.and_hms_opt(MORNING, 0, 0)?.and_local_timezone(file.job.request.place.zone);
            morning.earliest().map(|morning| morning.to_utc()).filter(|morning| *morning < wanted)
        }
    };
    let present = present(file, talk.me.id).map(|offer| offer.start);
    let fits = |start: &DateTime<Utc>| job::can_start(&file.job, *start, &talk.rules(0)).is_ok();
    [present, asked].into_iter().flatten().find(fits)
}

impl Conversation for Bidding {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: vec![Read::Lines] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let file = talk.file(self.job)?;
        let (this, _) = self.ahead(file, talk);
        let (job, rules) = (&file.job, talk.rules(0));
        let (code, zone) = (job.code.clone(), job.request.place.zone);
        let present = present(file, talk.me.id);
        let figures = |total| job::check_total(file, talk.me.id, total, &rules).ok().flatten();
        let figures = this.total.and_then(figures);
        Some(match this.step() {
            Step::Total => {
                let (price, chips) = (job.request.price, asking::total_chips(file, talk));
                let present = present.map(|offer| offer.total);
                OfferPrompt::Total { code, price, present, chips }.into()
            }
            Step::Start => match suggested_start(file, talk).filter(|_| !this.other_start) {
                Some(start) => {
                    let by = (job.switches.timing == Timing::Deadline).then_some(job.request.slot);
                    OfferPrompt::Start { code, total: this.total?, figures, start, by, zone }.into()
                }
                None => this.slot.prompt(Occasion::Terms, zone, job::soonest_start(job, &rules)),
            },
            Step::Note => {
                let note = present.map(|offer| offer.note.clone()).filter(|note| !note.is_empty());
                OfferPrompt::Note { code, present: note }.into()
            }
            Step::Preview => {
                let (total, start, note) = (this.total?, this.start?, this.note.clone()?);
                let until = job::latest_signature(job, start, &talk.market().clocks);
                let clash = clash(talk, this.job, start);
                OfferPrompt::Preview { code, total, figures, start, until, note, clash, zone }.into()
            }
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        let (ahead, gone) = self.ahead(file, talk);
        *self = ahead;
        // Whoever agrees to what they see agrees to no other start.
        if let (Some(trouble), Answer::Choice(Choice::Yes)) = (gone, answer) {
            return Turn::again(trouble);
        }
        match self.step() {
            Step::Total => self.take_total(answer, file, talk).into(),
            Step::Start => self.take_start(answer, file, talk).into(),
            Step::Note => self.take_note(answer, file, talk).into(),
            Step::Preview => self.take_word(answer, file, talk),
        }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        match self.step() {
            Step::Preview => self.note.take().is_some(),
            Step::Note => {
                (self.start, self.other_start) = (None, false);
                self.slot.back();
                true
            }
            Step::Start if self.slot.back() => true,
            Step::Start if std::mem::take(&mut self.other_start) => true,
            Step::Start => self.total.take().is_some(),
            Step::Total => false,
        }
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.step() != Step::Total
    }
}
