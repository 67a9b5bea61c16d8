//! Somebody writes and presses at once, and the later of the two comes first: Telegram keeps the order of messages, and
//! that of presses, but not the order between them.

use super::{Household, Letter, Told};
use crate::proxy::Tricks;

/// What a message is, and a press, among updates.
const MESSAGE: &str = "message";
const PRESS: &str = "callback_query";

impl Household {
    /// A job done by the first, who writes while pressing.
    pub async fn has_a_job_done_across(&self, tricks: &Tricks) -> Told {
        let (code, plumber) = self.is_taken_by_the_first(0).await;
        let letter =
            |words: &str| Letter { words: format!("{words}, for {code}."), reader: self.customer.id };
        let (leaving, there) = (letter("I am leaving now"), letter("I am at your door"));
        tricks.hold(MESSAGE, PRESS);
        plumber.writes(&leaving.words);
        plumber.presses(&code, "On the way").await;
        self.reads(&leaving, &code, "is on the way").await;
        tricks.hold(PRESS, MESSAGE);
        plumber.presses(&code, "Start").await;
        plumber.writes(&there.words);
        self.reads(&there, &code, "has started").await;
        self.is_done_with(plumber, &code).await;
        self.review(plumber, &code).await;
        Told { code, letters: vec![leaving, there] }
    }

    /// Both came through, whichever was first.
    async fn reads(&self, letter: &Letter, code: &str, news: &str) {
        self.customer.sees([&letter.words]).await;
        self.customer.sees([code, news]).await;
    }
}
