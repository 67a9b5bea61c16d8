//! What goes on somebody's record: who is asked about it, and what silence means.

use chrono::{DateTime, Utc};
use domain::{
    change::Change,
    fault::{Fault, FaultStanding},
    ids::{JobCode, PersonId},
    job::{JobFile, Level},
    person::Side,
};

use crate::{
    effects::Effects,
    say::{RecordSay, Say},
    step::Tell,
};

/// The time for the other side's word is over.
pub fn on_fault(fault: &Fault, code: &JobCode, now: DateTime<Utc>) -> Effects {
    let mut effects = Effects::default();
    if let Some(silent) = fault.unanswered(now) {
        effects.on_record(&silent, code, None);
    }
    effects
}

impl Effects {
    /// A booking that was failed just now: the other side is asked, or it counts already.
    pub(crate) fn failed(&mut self, fault: &Fault, before: &JobFile) {
        let code = before.job.code.clone();
        if fault.standing != FaultStanding::Waiting {
            return self.say_record(fault, &code, None);
        }
        let name = |side: Side| before.party(side).map(|party| party.name.to_string()).unwrap_or_default();
        let Fault { job, match_number, blames, until, side, .. } = *fault;
        let asked =
            RecordSay::Asked { job, code: code.clone(), match_number, name: name(side), blames, until };
        let waits = RecordSay::Waits { code, name: name(side.other()), blames, until };
        self.tell_record(fault.other, asked, Level::Ring);
        self.tell_record(fault.person, waits, Level::Quiet);
    }

    /// How it stands now is written, and told to whose record it is about.
    pub(crate) fn on_record(&mut self, fault: &Fault, code: &JobCode, by: Option<String>) {
        self.changes.push(Change::SaveFault(fault.clone()));
        self.say_record(fault, code, by);
    }

    fn say_record(&mut self, fault: &Fault, code: &JobCode, by: Option<String>) {
        if let Some(say) = RecordSay::decided(fault, code, by) {
            self.tell_record(fault.person, say, Level::Quiet);
        }
    }

    fn tell_record(&mut self, to: PersonId, say: RecordSay, level: Level) {
        self.tells.push(Tell { to, say: Say::Record(say), level, thread: None });
    }
}
