//! How a provider likes to be paid: cash, an account, a link. Shown to the customer of an approved job alone.

use domain::{
    change::Change,
    facts::{Read, Wants},
    ids::JobId,
    job::{Level, News},
    payout::Payout,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, Turn, pick_one, words::text_of};
use crate::{
    input::Input,
    press::Choice,
    say::{BookingPrompt, Prompt, Say, Trouble},
    step::Card,
    talk::Talk,
};

/// Ways to be paid that are being written down.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct GettingPaid {
    /// The job whose customer waits for it, if one does.
    pub job: Option<JobId>,
    /// Which way is being typed.
    pub typing: Option<Typing>,
}

/// A way that is typed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Typing {
    /// A bank account number.
    Account,
    /// A link to a pay host.
    Link,
}

/// What a button does to the ways to be paid. A button says which of the two it means, so that two quick taps do not
/// undo each other.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PayoutKey {
    /// Cash is welcome.
    Cash,
    /// Cash is not.
    NoCash,
    /// An account is to be typed.
    Account,
    /// The account goes.
    NoAccount,
    /// A link is to be typed.
    Link,
    /// The link goes.
    NoLink,
}

impl PayoutKey {
    const ALL: [Self; 6] =
        [Self::Cash, Self::NoCash, Self::Account, Self::NoAccount, Self::Link, Self::NoLink];

    /// The answer its button gives.
    pub fn choice(self) -> Choice {
        let at = Self::ALL.iter().position(|key| *key == self).unwrap_or_default();
        Choice::Option(u8::try_from(at).unwrap_or_default())
    }

    fn read(at: u8) -> Option<Self> {
        Self::ALL.get(usize::from(at)).copied()
    }
}

impl GettingPaid {
    fn press(&mut self, key: PayoutKey, talk: &mut Talk<'_, '_>) -> Turn {
        let mut payout = known(talk);
        match key {
            PayoutKey::Account => self.typing = Some(Typing::Account),
            PayoutKey::Link if talk.market().payments.pay_hosts.is_empty() => {
                return Turn::again(Trouble::PickOne);
            }
            PayoutKey::Link => self.typing = Some(Typing::Link),
            PayoutKey::Cash => payout.cash = true,
            PayoutKey::NoCash => payout.cash = false,
            PayoutKey::NoAccount => payout.account = None,
            PayoutKey::NoLink => payout.link = None,
        }
        keep(&payout, talk);
        Turn::NEXT
    }

    fn over(&self, talk: &mut Talk<'_, '_>) -> Turn {
        let payout = known(talk);
        let waits = self.job.and_then(|job| talk.file(job)).filter(|_| !payout.is_empty());
        if let Some(file) = waits.filter(|file| file.job.provider == Some(talk.me.id)) {
            let (job, news) = (file.job.id, Some(News::Payout));
            talk.out.cards.push(Card { job, to: file.job.customer, news, level: Level::Quiet });
            talk.redraw(job);
        }
        Turn::Over(Some(Say::Saved))
    }
}

/// The ways so far: as they were loaded, or as they were changed in this step.
fn known(talk: &Talk<'_, '_>) -> Payout {
    let saved = talk.out.changes.iter().rev().find_map(|change| match change {
        Change::SavePayout(_, how) => Some(how),
        _ => None,
    });
    saved.or(talk.facts.payout.as_ref()).map(|how| Payout::stored(how)).unwrap_or_default()
}

fn keep(payout: &Payout, talk: &mut Talk<'_, '_>) {
    if *payout != known(talk) {
        talk.change(Change::SavePayout(talk.me.id, payout.to_string()));
    }
}

impl Conversation for GettingPaid {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: self.job.into_iter().collect(), reads: vec![Read::Payout] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let hosts = talk.market().payments.pay_hosts.clone();
        let prompt = match self.typing {
            None => BookingPrompt::Payout { payout: known(talk), hosts },
            Some(Typing::Account) => BookingPrompt::PayoutAccount,
            Some(Typing::Link) => BookingPrompt::PayoutLink { hosts },
        };
        Some(prompt.into())
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match answer {
            Answer::Choice(Choice::Finished) if self.typing.is_none() => self.over(talk),
            Answer::Choice(Choice::Option(at)) if self.typing.is_none() => match PayoutKey::read(*at) {
                Some(key) => self.press(key, talk),
                None => pick_one(answer),
            },
            Answer::Choice(_) => pick_one(answer),
            _ => match self.type_in(answer, talk) {
                Ok(()) => Turn::NEXT,
                Err(trouble) => Turn::again(trouble),
            },
        }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.typing.take().is_some()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.typing.is_some()
    }
}

impl GettingPaid {
    /// Takes an account or a link, whichever it is.
    fn type_in(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Result<(), Trouble> {
        let mut payout = known(talk);
        payout.take(text_of(answer)?, &talk.market().payments.pay_hosts)?;
        keep(&payout, talk);
        self.typing = None;
        Ok(())
    }
}
