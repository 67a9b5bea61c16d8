//! How quickly a provider answers: noted with their first word, whatever it says.

use chrono::{DateTime, Utc};
use domain::{
    change::Change,
    job::{Answer, JobFile},
    pace::Answered,
};

use crate::talk::Talk;

impl Talk<'_, '_> {
    /// The first word of a provider about a request they were told of since it last opened: a no, a yes, an offer, a
    /// question. An invitation tells, too.
    pub(crate) fn note_first_answer(&mut self, file: &JobFile) {
        let me = self.me.id;
        let told = file.dispatch.as_ref().filter(|told| told.provider == me && told.answer == Answer::Told);
        let Some(told) = told.filter(|told| told.told_at >= file.job.state_since) else { return };
        if file.bid_of(me).is_none() && file.thread_with(me).is_none() {
            self.note_answer(told.told_at);
        }
    }

    /// Who acts was asked something then, and answers now.
    pub(crate) fn note_answer(&mut self, asked: DateTime<Utc>) {
        let Some(provider) = &self.facts.provider else { return };
        let night = self.market().providers.night(provider.area.circle.centre());
        self.change(Change::AddAnswer(Answered::of(self.me.id, asked, self.now(), &night)));
    }
}
