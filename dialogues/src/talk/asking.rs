//! Questions about a request before anybody is picked: a private conversation a pair, and answers for everybody.

use domain::{
    change::Thread,
    ids::{JobId, MessageId, PersonId, ThreadId},
    job::{Actor, JobFile, Level, Refusal, State},
    text,
};

use crate::{
    flows::{Explaining, Flow},
    say::Say,
    session::Active,
    step::Tell,
    talk::Talk,
};

impl Talk<'_, '_> {
    /// A provider asks before offering.
    pub(super) fn ask_customer(&mut self, file: &JobFile) {
        if let Some(barred) = self.barred() {
            return self.toast = Some(barred);
        }
        let name = file.customer.name.to_string();
        self.talk_with(file, self.me.id, name);
    }

    /// The customer asks somebody who made an offer or was invited.
    pub(super) fn ask_provider(&mut self, file: &JobFile, provider: PersonId) {
        let bid = file.bid_of(provider).map(|bid| &bid.provider.name);
        let name = bid.or_else(|| file.invitation_of(provider).map(|invited| &invited.name));
        match name.map(ToString::to_string) {
            Some(name) => self.talk_with(file, provider, name),
            None => self.refuse(Refusal::NotYours),
        }
    }

    /// Goes on with the conversation of a pair, or begins it while the request is open.
    fn talk_with(&mut self, file: &JobFile, provider: PersonId, to: String) {
        let job = &file.job;
        if file.is_apart(provider) && job.provider != Some(provider) {
            self.redraw(job.id);
            return self.refuse(Refusal::NoLongerOpen);
        }
        if let Some(thread) = file.thread_with(provider) {
            return self.talk_to(thread);
        }
        if job.state != State::Open || !job.switches.chat_before_acceptance {
            self.redraw(job.id);
            return self.refuse(Refusal::NotNow);
        }
        self.note_first_answer(file);
        let (id, at) = (ThreadId(self.fresh()), self.now());
        let (customer, code) = (job.customer, job.code.clone());
        self.change(domain::change::Change::OpenThread(Thread {
            id,
            job: job.id,
            customer,
            provider,
            opened_at: at,
        }));
        self.session.active = Some(Active { thread: id, at });
        self.put_aside();
        let (to_me, say) = (self.me.id, Say::Talking { to, code });
        self.out.tells.push(Tell { to: to_me, say, level: Level::Quiet, thread: Some(id) });
    }

    /// The customer answers a question about the request for everybody.
    pub(super) fn explain(&mut self, job: JobId, message: MessageId) {
        let asked = self.facts.message.as_ref().filter(|known| known.id == message);
        let (Some(file), Some(asked)) = (self.own_request(job), asked) else {
            return self.refuse(Refusal::NotYours);
        };
        let provider = file.threads.iter().find(|(_, thread)| *thread == asked.thread).map(|(with, _)| *with);
        if provider != Some(asked.author) || file.is_apart(asked.author) {
            return self.refuse(Refusal::NotNow);
        }
        if let Some(refusal) = self.refusal(file, Actor::Customer, domain::job::Act::Explain) {
            return self.refuse(refusal);
        }
        let asker = self.facts.threads.iter().find(|line| line.id == asked.thread);
        let names = asker.map(|line| line.other_name.clone());
        let question =
            names.map_or_else(|| asked.text.clone(), |name| text::without_name(&asked.text, &name));
        self.open(Flow::Explain(Explaining { job, thread: asked.thread, question }));
    }
}
