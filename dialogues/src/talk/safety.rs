//! Keeping away from somebody: nothing of either reaches the other from then on.

use domain::{
    change::{Audit, Change, Due, Timer},
    facts::JobLine,
    ids::{PersonId, TimerId},
    job::{JobFile, Refusal},
    person::Side,
};

use crate::{
    flows::{Flow, Reporting, Safety, Them},
    offered::{offered, press_of},
    press::{CardVerb, Door, Press, SafetyVerb, Whom},
    say::{Running, SafetySay, Say},
    talk::{Talk, photos::met},
};

impl Talk<'_, '_> {
    /// What is pressed about somebody, wherever they were met.
    pub(super) fn safety(&mut self, verb: SafetyVerb, whom: Whom) {
        if verb == SafetyVerb::Unblock {
            return self.unblock(whom);
        }
        let Some(them) = self.known(whom).filter(|them| them.person != self.me.id) else {
            return self.refuse(Refusal::NotYours);
        };
        self.open(Flow::Safety(match verb {
            SafetyVerb::Report => Safety::Report(Reporting::of(them)),
            _ => Safety::Block(them),
        }));
    }

    /// By a command: the person they write to, else whom they blocked so far, and how it is done.
    pub(super) fn safety_here(&mut self, verb: SafetyVerb) {
        let active = self.session.active.map(|active| active.thread);
        let meant = self.input.thread().or(active);
        match self.facts.threads.iter().find(|line| Some(line.id) == meant) {
            Some(line) => self.safety(verb, Whom::Talk(line.id)),
            None => self.go(Door::Blocks),
        }
    }

    pub(super) fn list_blocks(&mut self) {
        let blocked = self.facts.blocked.iter().map(|known| (known.person, known.name.clone()));
        self.tell_me(Say::Safety(SafetySay::Blocks(blocked.collect())));
    }

    /// Who is meant, if the asker met them there, or may read their profile.
    fn known(&self, whom: Whom) -> Option<Them> {
        match whom {
            Whom::Met { job, person } => {
                let file = self.file(job).filter(|file| met(file, self.me.id, person).is_some())?;
                let (name, thread) = (name_in(file, person)?, file.thread_with(person));
                Some(Them { person, name, job: Some(job), thread: thread.or(file.thread_with(self.me.id)) })
            }
            Whom::Talk(thread) => {
                let line = self.facts.threads.iter().find(|line| line.id == thread)?;
                let (job, thread) = (Some(line.job), Some(thread));
                Some(Them { person: line.other, name: line.other_name.clone(), job, thread })
            }
            Whom::Listed(person) => {
                let listing = self.facts.listing.as_ref().filter(|known| known.party.id == person)?;
                let name = listing.party.name.to_string();
                Some(Them { person, name, job: None, thread: None })
            }
        }
    }

    /// Does it, at once and both ways; a booking of the two goes on.
    pub(crate) fn block(&mut self, them: &Them) -> Say {
        let (person, at) = (self.me.id, self.now());
        self.change(Change::Block(person, them.person));
        self.change(Change::Audit(Audit { person, what: "blocked".into(), job: them.job, at }));
        self.pair_with(them.person);
        let running = self.facts.between.iter().map(|line| self.running(line)).collect();
        Say::Safety(SafetySay::Blocked { name: them.name.clone(), running })
    }

    fn running(&self, line: &JobLine) -> Running {
        let me = self.me.id;
        let number = |file: &JobFile, verb: &CardVerb| match press_of(*verb, file, me) {
            Press::Card { number, .. } => Some((*verb, number)),
            _ => None,
        };
        let ways_out = self.file(line.id).map(|file| {
            let offered = offered(file, me, self.now(), self.market());
            offered.iter().filter(|verb| verb.is_way_out()).filter_map(|verb| number(file, verb)).collect()
        });
        Running { job: line.id, code: line.code.clone(), ways_out: ways_out.unwrap_or_default() }
    }

    /// Takes it back: what matches reaches them again, from now on.
    fn unblock(&mut self, whom: Whom) {
        let Whom::Listed(with) = whom else { return self.stale() };
        let Some(known) = self.facts.blocked.iter().find(|known| known.person == with) else {
            self.toast = Some(Say::Stale);
            return self.list_blocks();
        };
        let (name, me, at) = (known.name.clone(), self.me.id, self.now());
        self.change(Change::Unblock(me, with));
        self.change(Change::Audit(Audit { person: me, what: "unblocked".into(), job: None, at }));
        self.pair_with(with);
        for provider in [me, with] {
            self.catches_up(provider, at);
        }
        self.tell_me(Say::Safety(SafetySay::Unblocked { name }));
    }

    /// The open requests between the two follow.
    fn pair_with(&mut self, with: PersonId) {
        let by = self.me.id;
        let what = Due::Pair { by, with, after: None };
        let timer = Timer { id: TimerId(self.fresh()), due: self.now(), what };
        self.out.timers.push(timer);
    }
}

/// The public name under which somebody stands in a job.
fn name_in(file: &JobFile, person: PersonId) -> Option<String> {
    let sides = [Side::Customer, Side::Provider].into_iter().filter_map(|side| file.party(side));
    let bids = file.bids.iter().map(|bid| &bid.provider);
    let party = sides.chain(bids).find(|party| party.id == person).map(|party| &party.name);
    party.or_else(|| file.invitation_of(person).map(|invited| &invited.name)).map(ToString::to_string)
}
