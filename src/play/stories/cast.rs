//! What people of every story do: register, and ask for something.

use domain::market::Mode;

use crate::{
    play::director::{Director, Player, Step},
    store::Backend,
};

use Step::{Follow, Open, Pin, Press, Write};

/// Where those work who work in town, in degrees.
const IN_TOWN: (f64, f64) = (35.687, -105.938);
/// Where Ana lives, not far from there.
pub(super) const HOME: (f64, f64) = (35.6794, -105.9498);

/// Who needs something done, and who does it.
pub(super) struct Pair<DB: Backend> {
    pub(super) ana: Player<DB>,
    pub(super) ben: Player<DB>,
}

impl<DB: Backend> Pair<DB> {
    /// Ben offers plumbing, and Ana looks around, in a scene of that name.
    pub(super) async fn arrives(director: &Director<DB>, scene: &str) -> anyhow::Result<Self> {
        let pair =
            Self { ana: director.enters("Ana", "en").await?, ben: director.enters("Ben", "en").await? };
        director.scene(scene, &pair.ana, &pair.ben);
        registers(&pair.ben, &plumber("Ben", "Taps and pipes.")).await?;
        looks_around(&pair.ana).await?;
        Ok(pair)
    }
}

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

/// Somebody who does plumbing in the middle of the town.
pub(super) fn plumber<'a>(name: &'a str, about: &'a str) -> Offer<'a> {
    Offer { name, service: "Plumbing", around: IN_TOWN, radius: "10 km", about }
}

/// A tap of Ana's that drips, for $90.
pub(super) fn tap<'a>(need: &'a str, when: &'a str) -> Request<'a> {
    Request {
        need,
        service: "Plumbing",
        details: &["Tap or shower", "I turned it off", "Flat"],
        at: HOME,
        address: "12 Alameda Street, blue gate",
        when,
        price: "$90",
    }
}

/// Says what they offer, from the first word to the last.
pub(super) async fn registers<DB: Backend>(player: &Player<DB>, offer: &Offer<'_>) -> anyhow::Result<()> {
    player.takes(&offer.steps()).await?;
    save(player).await
}

/// Has a look at how asking for something goes, and posts nothing yet.
pub(super) async fn looks_around<DB: Backend>(player: &Player<DB>) -> anyhow::Result<()> {
    player.takes(&[Open, Press("I need something done"), Press("Leave")]).await
}

/// Runs the market from now on.
pub(super) async fn sits_at_the_desk<DB: Backend>(
    director: &Director<DB>,
    player: &Player<DB>,
) -> anyhow::Result<()> {
    let link = director.desk_link().await?;
    player.takes(&[Follow(&link), Press("Agree and go on")]).await
}

/// Asks for something, with a name where they have none yet; the first to accept has it.
pub(super) async fn posts<DB: Backend>(player: &Player<DB>, request: &Request<'_>) -> anyhow::Result<()> {
    player.takes(&request.steps()).await?;
    if player.sees(["What should others call you?"]).is_ok() {
        player.writes(&player.name).await?;
    }
    publish(player, Mode::Dispatch).await
}

/// Pays a fee on its page.
pub(super) async fn pays<DB: Backend>(player: &Player<DB>, fee: &str) -> anyhow::Result<()> {
    let mut page = player.opens("💳").await?;
    page.presses(&format!("Pay {fee}"), "").await?;
    page.presses("Pay", "paying=pay").await
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
