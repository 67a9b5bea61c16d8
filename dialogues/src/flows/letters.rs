//! Words between the operator and one side of a job, which go through the house alone; and a word for having a
//! sanction looked at again.

use domain::{
    casefile::Letter,
    change::{Audit, Change},
    facts::{Read, Wants},
    ids::{CaseId, JobId},
    job::{Case, CaseKind, JobFile, Level, Refusal},
    person::Side,
};
use serde::{Deserialize, Serialize};

use super::{
    Answer, Conversation, Turn, guarded,
    words::{PARAGRAPH, text_of},
};
use crate::{
    input::Input,
    say::{CasePrompt, CaseSay, Note, Prompt, Say, Trouble},
    step::Tell,
    talk::Talk,
};

/// The operator writes to one side.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct WritingLetter {
    /// The job.
    pub job: JobId,
    /// To which side.
    pub to: Side,
}

/// One side answers the operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct AnsweringLetter {
    /// The job.
    pub job: JobId,
}

/// Somebody asks that a sanction be looked at again.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Appealing {}

fn words_of(answer: &Answer<'_>) -> Result<(String, Option<Note>), Trouble> {
    text_of(answer).and_then(|typed| guarded(typed, PARAGRAPH))
}

impl Conversation for WritingLetter {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: vec![Read::Cases] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let file = talk.operators_file(self.job)?;
        let (code, name) = (file.job.code.clone(), file.party(self.to)?.name.to_string());
        Some(CasePrompt::Letter { code, name }.into())
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(file) = talk.operators_file(self.job) else { return Turn::Over(Some(Say::Stale)) };
        let Some(party) = file.party(self.to) else { return Turn::Over(Some(Say::Stale)) };
        if talk.is_with_another(self.job) {
            return Turn::Over(Some(Say::Refused(Refusal::HasIt)));
        }
        let (words, note) = match words_of(answer) {
            Ok(words) => words,
            Err(trouble) => return Turn::again(trouble),
        };
        talk.show_note(note);
        let (job, code, person) = (self.job, file.job.code.clone(), party.id);
        let letter = Letter {
            job,
            person,
            side: self.to,
            by_operator: true,
            operator: talk.me.id,
            words: words.clone(),
            at: talk.now(),
        };
        talk.change(Change::AddLetter(letter));
        talk.tell(person, Say::Case(CaseSay::Letter { job, code, words }));
        talk.noted("wrote", Some(job));
        Turn::Over(Some(Say::Case(CaseSay::Sent { name: party.name.to_string() })))
    }
}

impl AnsweringLetter {
    /// The job, the side that answers, and the newest of the operator's words to it.
    fn asked<'a>(&self, talk: &Talk<'a, '_>) -> Option<(&'a JobFile, Side, &'a Letter)> {
        let file = talk.file(self.job)?;
        let side = file.role_of(talk.me.id).side()?;
        let letters = &talk.facts.case_file.as_ref()?.letters;
        let asked = letters.iter().rev().find(|letter| letter.by_operator && letter.person == talk.me.id)?;
        Some((file, side, asked))
    }
}

impl Conversation for AnsweringLetter {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: vec![self.job], reads: vec![Read::CaseFile(self.job), Read::Operators] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let (file, ..) = self.asked(talk)?;
        Some(CasePrompt::Answer { code: file.job.code.clone() }.into())
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some((file, side, asked)) = self.asked(talk) else {
            return Turn::Over(Some(Say::Stale));
        };
        let (words, note) = match words_of(answer) {
            Ok(words) => words,
            Err(trouble) => return Turn::again(trouble),
        };
        talk.show_note(note);
        let (job, code, person) = (self.job, file.job.code.clone(), talk.me.id);
        let (by_operator, operator, at) = (false, asked.operator, talk.now());
        let kept = words.clone();
        talk.change(Change::AddLetter(Letter { job, person, side, by_operator, operator, words: kept, at }));
        let name = file.party(side).map(|party| party.name.to_string()).unwrap_or_default();
        let say = Say::Case(CaseSay::LetterBack { job, code, name, words });
        // Who wrote it may run the market no more.
        let operators = &talk.facts.operators;
        let to: Vec<_> = if operators.contains(&operator) { vec![operator] } else { operators.to_vec() };
        let parties = [Some(file.job.customer), file.job.provider];
        for to in to.into_iter().filter(|to| !parties.contains(&Some(*to))) {
            talk.out.tells.push(Tell { to, say: say.clone(), level: Level::Ring, thread: None });
        }
        Turn::Over(Some(Say::Case(CaseSay::Answered)))
    }
}

impl Conversation for Appealing {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: Vec::new(), reads: vec![Read::Operators] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        talk.barred().map(|_| CasePrompt::Appeal.into())
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        let Some(sanction) = talk.facts.sanction.as_ref().filter(|_| talk.barred().is_some()) else {
            return Turn::Over(Some(Say::Case(CaseSay::NothingToAppeal)));
        };
        if sanction.appeal.is_some() {
            return Turn::Over(Some(Say::Case(CaseSay::AppealedAlready)));
        }
        let (what, note) = match words_of(answer) {
            Ok(words) => words,
            Err(trouble) => return Turn::again(trouble),
        };
        talk.show_note(note);
        let (id, person, at) = (CaseId(talk.fresh()), talk.me.id, talk.now());
        let (kind, job) = (CaseKind::Appeal, None);
        let case = Case { id, kind, job, person, what, opened_at: at, taken: None };
        // Who decided hears of it only where nobody else can look.
        let not = [person, sanction.by];
        let others = talk.facts.operators.iter().any(|one| !not.contains(one));
        let parties: &[_] = if others { &not } else { &not[..1] };
        talk.out.tell_operators(&talk.facts.operators, &case, None, parties);
        talk.change(Change::OpenCase(case));
        talk.change(Change::Appeal(person, id));
        talk.change(Change::Audit(Audit { person, what: "appealed".into(), job: None, at }));
        Turn::Over(Some(Say::Case(CaseSay::AppealTaken)))
    }
}
