//! How people find us.

use dialogues::render::Till;

/// The names under which an instance is known outside.
#[derive(Clone, Debug)]
pub struct Address {
    /// The bot's username without `@`, for links that people pass on.
    pub bot: String,
    /// Where a page leads back to the chat.
    pub chat: String,
    /// Our address from outside, without a slash at the end, and whether the money paid there is none; nothing in a
    /// market without fees.
    pub till: Option<(String, bool)>,
}

impl Address {
    /// Where fees are paid.
    pub fn till(&self) -> Option<Till<'_>> {
        self.till.as_ref().map(|(base, test)| Till { base, test: *test })
    }
}
