//! What people of every story do: register, and ask for something.

use domain::market::Mode;

use crate::{
    play::director::{Player, Step},
    store::Backend,
};

use Step::{Open, Pin, Press, Write};

/// What somebody offers.
#[derive(Clone, Copy, Debug)]
pub struct Offer<'a> {
    /// Their public name.
    pub name: &'a str,
    /// The service, as the catalogue calls it.
    pub service: &'a str,
    /// The middle of their area, in degrees.
    pub around: (f64, f64),
    /// The button of the distance they go.
    pub radius: &'a str,
    /// A few words about themselves.
    pub about: &'a str,
}

impl<'a> Offer<'a> {
    /// From the first word to the last of what every market asks.
    pub fn steps(&self) -> Vec<Step<'a>> {
        vec![
            Open,
            Press("I offer services"),
            Write(self.service),
            Press(self.service),
            Press("That's all"),
            Pin(self.around.0, self.around.1),
            Press(self.radius),
            Write(self.name),
            Write(self.about),
        ]
    }
}

/// What somebody needs, in the order the questions come.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// In free words, enough of them to need no more.
    pub need: &'a str,
    /// The service, as the catalogue calls it.
    pub service: &'a str,
    /// The buttons that answer its questions.
    pub details: &'a [&'a str],
    /// Where, in degrees.
    pub at: (f64, f64),
    /// Exact address and access notes.
    pub address: &'a str,
    /// When, in words.
    pub when: &'a str,
    /// For how much, in words.
    pub price: &'a str,
}

impl<'a> Request<'a> {
    /// From /post to the preview, for somebody who has a name already.
    pub fn steps(&self) -> Vec<Step<'a>> {
        let begin = [Write("/post"), Write(self.need), Press(self.service)];
        let details = self.details.iter().map(|answer| Press(answer));
        let rest = [
            Press("Skip"),
            Pin(self.at.0, self.at.1),
            Write(self.address),
            Write(self.when),
            Write(self.price),
        ];
        begin.into_iter().chain(details).chain(rest).collect()
    }
}

/// Lets a finished request go out, to find its provider in that way; a market with one way does not ask which.
pub(in crate::play) async fn publish<DB: Backend>(player: &Player<DB>, mode: Mode) -> anyhow::Result<()> {
    let way = match mode {
        Mode::Dispatch => "First to accept",
        Mode::Offers => "Compare offers",
    };
    player.presses(if player.can_press(way) { way } else { "Publish" }).await
}

/// Lets a finished registration be saved. What a market with a directory asks beside it is skipped.
pub(in crate::play) async fn save<DB: Backend>(player: &Player<DB>) -> anyhow::Result<()> {
    while !player.can_press("Save") {
        let skip = if player.can_press("Skip all prices") { "Skip all prices" } else { "Skip" };
        player.presses(skip).await?;
    }
    player.presses("Save").await
}
