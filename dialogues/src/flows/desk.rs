//! The operator's short conversations: a sanction's reason, a job's code, an invitation's service.

use chrono::TimeDelta;
use domain::{
    change::{Audit, Change, Invite, InviteKind, Sanction, SanctionKind},
    facts::{Read, Wants},
    ids::{JobCode, JobId, PersonId},
    market::ServiceId,
    person::Side,
};
use serde::{Deserialize, Serialize};

use super::{
    Answer, Conversation, Turn, pick_one,
    posting::Browsing,
    words::{PARAGRAPH, guarded, text_of},
};
use crate::{
    input::Input,
    link,
    press::Choice,
    say::{CasePrompt, Prompt, Purpose, Say, Trouble},
    talk::{Talk, answer_of},
};

/// How long a sanction lasts: a day, a week, a month; the place behind them is for good.
const LENGTHS: [TimeDelta; 3] = [TimeDelta::days(1), TimeDelta::days(7), TimeDelta::days(30)];

/// A sanction whose reason is still to be written.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Sanctioning {
    /// The job they were met in.
    pub job: JobId,
    /// Which side of it.
    pub side: Side,
    /// What.
    pub kind: SanctionKind,
    /// Whom, where it is not the side of a job.
    #[serde(default)]
    pub person: Option<PersonId>,
    /// For how long, once said: by its place among the lengths.
    #[serde(default)]
    pub length: Option<u8>,
}

/// A job looked for by its code.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct FindJob {}

/// An invitation whose service is still to be chosen.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct InviteProvider {
    /// Where in the catalogue the operator looks.
    pub browsing: Browsing,
}

impl Conversation for Sanctioning {
    fn wants(&self, _input: &Input) -> Wants {
        let profile = self.person.map(|person| Read::Profile(person, Side::Customer));
        Wants { jobs: vec![self.job], reads: profile.into_iter().collect() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let (kind, name) = (self.kind, self.whom(talk)?.1);
        if self.lasts() && self.length.is_none() {
            return Some(CasePrompt::HowLong { kind, name }.into());
        }
        Some(CasePrompt::SanctionReason { kind, name }.into())
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some((person, _)) = self.whom(talk) else { return Turn::Over(Some(Say::Stale)) };
        if self.lasts() && self.length.is_none() {
            let Answer::Choice(Choice::Option(at)) = answer else { return pick_one(answer) };
            self.length = Some(*at).filter(|at| usize::from(*at) <= LENGTHS.len());
            return if self.length.is_some() { Turn::NEXT } else { pick_one(answer) };
        }
        let (reason, note) = match text_of(answer).and_then(|typed| guarded(typed, PARAGRAPH)) {
            Ok(guarded) => guarded,
            Err(trouble) => return Turn::again(trouble),
        };
        talk.show_note(note);
        let (kind, at) = (self.kind, talk.now());
        let length = self.length.and_then(|at| LENGTHS.get(usize::from(at)));
        let until = length.map(|length| at + *length);
        talk.tell(person, Say::Sanctioned { kind, until, reason: reason.clone() });
        let by = talk.me.id;
        let sanction = Sanction { person, kind, until, reason, by, house: false, at, appeal: None };
        talk.change(Change::Sanction(sanction));
        match until {
            Some(until) => talk.sanction_ends(person, until),
            None if kind == SanctionKind::Lifted => talk.catches_up(person, at),
            None => {}
        }
        let what = format!("sanction:{}", word(kind));
        talk.change(Change::Audit(Audit { person: by, what, job: Some(self.job), at }));
        Turn::Over(Some(Say::Dealt))
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.length.take().is_some()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        self.length.is_some()
    }
}

impl Sanctioning {
    /// Whether it is one that has an end, or none.
    fn lasts(&self) -> bool {
        self.kind != SanctionKind::Lifted
    }

    /// Whom it is about, and their public name.
    fn whom(&self, talk: &Talk<'_, '_>) -> Option<(PersonId, String)> {
        let file = talk.operators_file(self.job)?;
        let party = match self.person {
            // The item it came from names them.
            Some(person) => {
                let case = talk.facts.cases.iter().find(|case| case.person == person);
                let profile = talk.facts.profile.as_ref().filter(|profile| profile.party.id == person);
                let named = case.map(|case| case.what.clone());
                return Some((person, named.or(profile.map(|profile| profile.party.name.to_string()))?));
            }
            None => file.party(self.side),
        };
        party.map(|party| (party.id, party.name.to_string()))
    }
}

fn word(kind: SanctionKind) -> &'static str {
    match kind {
        SanctionKind::Paused => "paused",
        SanctionKind::Banned => "banned",
        SanctionKind::Lifted => "lifted",
    }
}

impl Conversation for FindJob {
    fn wants(&self, input: &Input) -> Wants {
        let code = match answer_of(input) {
            Some(Answer::Text(typed)) => JobCode::read(typed),
            _ => None,
        };
        Wants { jobs: Vec::new(), reads: code.map(Read::Code).into_iter().collect() }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        talk.facts.operator.then_some(Prompt::JobCode)
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let code = match text_of(answer) {
            Ok(typed) => JobCode::read(typed),
            Err(trouble) => return Turn::again(trouble),
        };
        match talk.facts.code.zip(code).filter(|_| talk.facts.operator) {
            Some((job, code)) => Turn::Over(Some(Say::JobFound { job, code })),
            None => Turn::again(Trouble::NoSuchJob),
        }
    }
}

impl InviteProvider {
    fn invite(service: ServiceId, talk: &mut Talk<'_, '_>) -> Turn {
        Turn::Over(Some(make_invite(InviteKind::Provider { service }, talk)))
    }
}

/// Makes a link: its token goes into the message, only its hash is kept.
pub(crate) fn make_invite(kind: InviteKind, talk: &mut Talk<'_, '_>) -> Say {
    let payload = link::payload(&kind, talk.random());
    let (hash, at) = (link::hash(&payload), talk.now());
    talk.change(Change::AddInvite(Invite { hash, kind: kind.clone(), at }));
    Say::Invite { kind, payload }
}

impl Conversation for InviteProvider {
    fn wants(&self, _input: &Input) -> Wants {
        Wants::default()
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let purpose = Purpose::Invite;
        talk.facts.operator.then(|| match &self.browsing {
            Browsing::Group(group) => Prompt::PickInGroup { group: group.clone(), purpose },
            _ => Prompt::PickGroup(purpose),
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        if !talk.facts.operator {
            return Turn::Over(Some(Say::NoSuchCommand));
        }
        let catalogue = &talk.market().catalogue;
        match answer {
            Answer::Choice(Choice::Service(id)) if catalogue.service(id).is_some() => {
                Self::invite(id.clone(), talk)
            }
            Answer::Choice(Choice::Group(id)) if catalogue.group(id).is_some() => {
                self.browsing = Browsing::Group(id.clone());
                Turn::NEXT
            }
            Answer::Choice(Choice::Other) => {
                self.browsing = Browsing::Groups;
                Turn::NEXT
            }
            Answer::Text(typed) => match catalogue.guess(typed, &talk.me.language).first() {
                Some(service) => Self::invite(service.id.clone(), talk),
                None => Turn::again(Trouble::NoSuchService),
            },
            _ => pick_one(answer),
        }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        let was_group = matches!(self.browsing, Browsing::Group(_));
        self.browsing = Browsing::Groups;
        was_group
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        matches!(self.browsing, Browsing::Group(_))
    }
}
