//! What the customer of the town asked for: small jobs that were done, and a request with offers to compare.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    language::Language,
    market::{Market, Mode, Service},
};

use crate::{
    play::{
        director::{Director, Player, Step},
        stories::cast::publish,
    },
    store::Backend,
};

use Step::{Pin, Press, Write};

/// How long before the present the request with the offers goes out.
const OUT_FOR: TimeDelta = TimeDelta::hours(4);
/// How long the second offer comes after the first: what rings once an hour rings again.
const BETWEEN: TimeDelta = TimeDelta::minutes(80);
/// What the two offer: the total, in how many days they begin, and their words.
const OFFERS: [(&str, i64, &str); 2] = [
    ("180", 3, "I would come on my own and take a day for it. All my tools are in the van."),
    ("150", 5, "Two of us, half a day. We take away whatever is left over."),
];

/// A job from the request to both reviews.
pub(super) async fn work<DB: Backend>(
    director: &Director<DB>,
    rosa: &Player<DB>,
    provider: &Player<DB>,
    (service, (hers, theirs)): (&Service, (&str, &str)),
    market: &Market,
) -> anyhow::Result<()> {
    let words = "It is a small job, an hour or two, and everything needed is here.";
    asks(rosa, (service, words), ("tomorrow 10am", "60"), market).await?;
    publish(rosa, Mode::Dispatch).await?;
    provider.takes(&[Press("Accept for")]).await?;
    director.passes(TimeDelta::days(1)).await?;
    provider.takes(&[Press("Start"), Press("Done"), Press("Just done")]).await?;
    rosa.takes(&[Press("All good"), Press("Write a review"), Press("⭐⭐⭐⭐⭐"), Write(hers)]).await?;
    provider.takes(&[Press("Write a review"), Press("⭐⭐⭐⭐⭐"), Write(theirs)]).await
}

/// A request that waits for its customer with two offers, made in the last hours.
pub(super) async fn offers<DB: Backend>(
    director: &Director<DB>,
    rosa: &Player<DB>,
    rivals: [&Player<DB>; 2],
    (service, market, present): (&Service, &Market, DateTime<Utc>),
) -> anyhow::Result<()> {
    director.waits_until((present - OUT_FOR).max(director.now())).await?;
    let by = format!("{} 6pm", director.date_in(10)?);
    let words =
        "It has waited since spring, and I would like it done properly. What would you do, and for how much?";
    asks(rosa, (service, words), (&by, "200"), market).await?;
    publish(rosa, Mode::Offers).await?;
    for (rival, (total, days, words)) in rivals.into_iter().zip(OFFERS) {
        let start = format!("{} 9am", director.date_in(days)?);
        let offer =
            [Press("Make an offer"), Write(total), Press("Another time"), Write(&start), Write(words)];
        rival.takes(&offer).await?;
        rival.takes(&[Press("Send the offer")]).await?;
        director.passes(BETWEEN).await?;
    }
    Ok(())
}

/// From /post to the preview, whatever the market asks on the way.
async fn asks<DB: Backend>(
    rosa: &Player<DB>,
    (service, words): (&Service, &str),
    (when, price): (&str, &str),
    market: &Market,
) -> anyhow::Result<()> {
    let english = Language::english();
    let name = service.name.in_language(&english);
    rosa.takes(&[Write("/post"), Write(name), Press(name)]).await?;
    for question in market.catalogue.questions(service) {
        if let Some(answer) = question.answers.first() {
            rosa.takes(&[Press(answer.name.in_language(&english))]).await?;
        }
    }
    let home = Pin(market.home.at.lat(), market.home.at.lon());
    rosa.takes(&[Write(words), Press("Skip"), home, Press("Skip"), Write(when), Write(price)]).await?;
    if !rosa.can_press("Publish") && !rosa.can_press("Compare offers") {
        rosa.takes(&[Write("Rosa")]).await?;
    }
    Ok(())
}
