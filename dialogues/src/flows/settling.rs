//! Settling trouble: each side says what happened and what would be fair, and anybody may propose a way out.

use domain::{
    change::Change,
    facts::{Read, Wants},
    ids::{JobId, TermsId},
    job::{self, Actor, Deed, JobFile, Level, Refusal, Way, WayOut},
    money::Money,
    person::Side,
    photo::Photo,
};
use serde::{Deserialize, Serialize};

use super::{
    Answer, Conversation, PhotosAnswer, Turn, guarded,
    words::{PARAGRAPH, text_of},
};
use crate::{
    input::Input,
    press::{Choice, PriceChip},
    reading,
    say::{Album, CasePrompt, CaseSay, Note, Prompt, Say, Trouble},
    step::{Card, Tell},
    talk::Talk,
};

/// A way out that is being chosen.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct WayAnswer {
    /// Which, once chosen.
    pub way: Option<Way>,
    /// What it would cost then, where it does.
    pub total: Option<Money>,
}

impl WayAnswer {
    /// The answer, once it is whole.
    fn whole(&self) -> Option<WayOut> {
        let way = self.way?;
        (way != Way::PayLess || self.total.is_some()).then_some(WayOut { way, total: self.total })
    }

    /// The figure that is still missing, if one is.
    fn prompt(&self, file: &JobFile, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let agreed = file.agreed_terms().filter(|_| self.way.is_some())?.total;
        let fits = |total: &Money| {
            let says = WayOut { way: Way::PayLess, total: Some(*total) };
            job::check_way_out(file, says, &talk.rules(0)).is_ok()
        };
        let parts = [1, 2, 3].map(|quarters| Money { minor: agreed.minor / 4 * quarters, ..agreed });
        let chips = parts.into_iter().rev().filter(fits).collect();
        Some(CasePrompt::Less { code: file.job.code.clone(), agreed, chips }.into())
    }

    fn take(&mut self, answer: &Answer<'_>, file: &JobFile, talk: &Talk<'_, '_>) -> Result<(), Trouble> {
        if self.way.is_none() {
            let Answer::Choice(Choice::Option(at)) = answer else { return Err(Trouble::PickOne) };
            self.way = Some(*job::ways(file).get(usize::from(*at)).ok_or(Trouble::PickOne)?);
            return Ok(());
        }
        let currency = talk.market().currency;
        let total = match answer {
            Answer::Choice(Choice::Price(PriceChip::Fixed(minor))) => Money::new(*minor, currency),
            _ => reading::money(text_of(answer)?, currency, talk.words())?,
        };
        let says = WayOut { way: Way::PayLess, total: Some(total) };
        job::check_way_out(file, says, &talk.rules(0)).map_err(|refusal| too_little(refusal, file, total))?;
        self.total = Some(total);
        Ok(())
    }

    fn back(&mut self) -> bool {
        self.total.take().is_some() || self.way.take().is_some()
    }
}

fn too_little(refusal: Refusal, file: &JobFile, total: Money) -> Trouble {
    match (refusal, job::figures_of(file, total)) {
        (Refusal::BelowFee, Some(figures)) => {
            Trouble::BelowFee(Money { minor: figures.fee.minor + 1, ..figures.fee })
        }
        _ => Trouble::PriceOutside,
    }
}

fn has_fee(file: &JobFile) -> bool {
    job::ways(file).contains(&Way::EndFeeKept)
}

/// What one side says of a trouble, while it is written.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct TellingSide {
    /// The job.
    pub job: JobId,
    /// Its epoch: the trouble may be over, and another one have begun.
    pub epoch: i64,
    /// What happened, once said.
    #[serde(default)]
    pub words: Option<String>,
    /// What would be fair.
    #[serde(default)]
    pub fair: WayAnswer,
    /// What it looks like.
    #[serde(default)]
    pub photos: PhotosAnswer,
}

impl TellingSide {
    /// What is said already counts, but for what would be fair.
    pub fn of(file: &JobFile) -> Self {
        let (job, epoch) = (file.job.id, file.job.epoch);
        Self { job, epoch, words: None, fair: WayAnswer::default(), photos: PhotosAnswer::default() }
    }

    /// The same, right after help was asked for in these words.
    pub fn after(job: JobId, epoch: i64, words: String) -> Self {
        Self { job, epoch, words: Some(words), fair: WayAnswer::default(), photos: PhotosAnswer::default() }
    }

    fn file<'a>(&self, talk: &Talk<'a, '_>) -> Option<(&'a JobFile, Side)> {
        let file = talk.file(self.job).filter(|file| file.job.epoch == self.epoch)?;
        let side = file.role_of(talk.me.id).side()?;
        file.may_tell(side).then_some((file, side))
    }

    fn take_words(
        &mut self,
        answer: &Answer<'_>,
        (file, side): (&JobFile, Side),
    ) -> Result<Option<Note>, Trouble> {
        let said = file.view_of(side);
        if let (Answer::Choice(Choice::Skip), Some(said)) = (answer, said) {
            self.words = Some(said.words.clone());
            return Ok(None);
        }
        let (words, note) = guarded(text_of(answer)?, PARAGRAPH)?;
        self.words = Some(words);
        Ok(note)
    }

    fn tell(&self, file: &JobFile, side: Side, talk: &mut Talk<'_, '_>) -> Turn {
        let whole = self.words.clone().zip(self.fair.whole());
        let Some((words, fair)) = whole else { return Turn::NEXT };
        let photos: Vec<Photo> = self.photos.kept.clone();
        let Some(view) = file.told(side, (words, fair, photos), &talk.rules(0)) else {
            return Turn::Over(Some(Say::Stale));
        };
        let again = view.may_change();
        talk.change(Change::SaveView(view));
        let (job, code) = (self.job, file.job.code.clone());
        for to in [Some(file.job.customer), file.job.provider].into_iter().flatten() {
            talk.out.cards.push(Card { job, to, news: None, level: Level::Still });
        }
        let theirs = file.view_of(side.other()).is_some_and(|view| view.fair.is_some());
        let is_new = file.view_of(side).is_none_or(|view| view.fair.is_none());
        if theirs && is_new {
            both_told(file, talk);
        }
        Turn::Over(Some(Say::Case(CaseSay::Told { job, code, again })))
    }
}

/// Each may read what the other says, and hears so.
fn both_told(file: &JobFile, talk: &mut Talk<'_, '_>) {
    let job = &file.job;
    for to in [Some(job.customer), job.provider].into_iter().flatten() {
        let say = CaseSay::BothTold { job: job.id, code: job.code.clone(), epoch: job.epoch };
        talk.out.tells.push(Tell { to, say: Say::Case(say), level: Level::Quiet, thread: None });
    }
}

impl Conversation for TellingSide {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: Vec::new() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        // Right after help was asked for, the job as it was loaded is not in trouble yet.
        let known = talk.file(self.job)?;
        let (file, side) = match self.file(talk) {
            Some(found) => found,
            None if known.job.epoch + 1 == self.epoch && self.words.is_some() => {
                (known, known.role_of(talk.me.id).side()?)
            }
            None => return None,
        };
        let code = file.job.code.clone();
        if self.words.is_none() {
            let so_far = file.view_of(side).map(|view| view.words.clone()).filter(|words| !words.is_empty());
            return Some(CasePrompt::Happened { code, so_far }.into());
        }
        match (self.fair.way, self.fair.whole()) {
            (None, _) => {
                let (ways, fee) = (job::ways(file), has_fee(file));
                Some(CasePrompt::Fair { code, ways, fee }.into())
            }
            (Some(_), None) => self.fair.prompt(file, talk),
            (Some(_), Some(_)) => Some(self.photos.prompt(Album::Case)),
        }
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some((file, side)) = self.file(talk) else { return Turn::Over(Some(Say::Stale)) };
        if self.words.is_none() {
            return self.take_words(answer, (file, side)).into();
        }
        if self.fair.whole().is_none() {
            return self.fair.take(answer, file, talk).map(|()| None).into();
        }
        if let Err(trouble) = self.photos.take(Album::Case, answer, talk) {
            return Turn::again(trouble);
        }
        if self.photos.done { self.tell(file, side, talk) } else { Turn::NEXT }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.fair.back() || self.words.take().is_some()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.words.is_some()
    }
}

/// A way out that is about to be proposed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct ProposingWay {
    /// The job.
    pub job: JobId,
    /// Its epoch.
    pub epoch: i64,
    /// Which way.
    #[serde(default)]
    pub says: WayAnswer,
}

impl ProposingWay {
    /// Nothing is chosen yet.
    pub fn of(file: &JobFile) -> Self {
        Self { job: file.job.id, epoch: file.job.epoch, says: WayAnswer::default() }
    }

    /// The job, and as who they propose it: one of the two, or who runs the market.
    fn file<'a>(&self, talk: &Talk<'a, '_>) -> Option<(&'a JobFile, Actor)> {
        let file = talk.file(self.job).filter(|file| file.job.epoch == self.epoch)?;
        match file.role_of(talk.me.id) {
            side @ (Actor::Customer | Actor::Provider) => Some((file, side)),
            _ => talk.operators_file(self.job).map(|file| (file, Actor::Operator)),
        }
    }
}

impl Conversation for ProposingWay {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: vec![Read::Operators, Read::Cases] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let (file, _) = self.file(talk)?;
        let code = file.job.code.clone();
        if self.says.way.is_none() {
            return Some(CasePrompt::WayOut { code, ways: job::ways(file), fee: has_fee(file) }.into());
        }
        self.says.prompt(file, talk)
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some((file, actor)) = self.file(talk) else { return Turn::Over(Some(Say::Stale)) };
        if let Err(trouble) = self.says.take(answer, file, talk) {
            return Turn::again(trouble);
        }
        let Some(says) = self.says.whole() else { return Turn::NEXT };
        if actor == Actor::Operator && talk.is_with_another(self.job) {
            return Turn::Over(Some(Say::Refused(Refusal::HasIt)));
        }
        let deed = Deed::OfferSettlement { says, terms: TermsId(talk.fresh()) };
        match talk.act(file, actor, &deed) {
            Err(refusal) => Turn::Over(Some(Say::Refused(refusal))),
            Ok(()) if actor == Actor::Operator => {
                talk.noted("propose", Some(self.job));
                Turn::Over(Some(Say::Case(CaseSay::Proposed)))
            }
            Ok(()) => Turn::Over(None),
        }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.says.back()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.says.way.is_some()
    }
}
