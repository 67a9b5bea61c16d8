//! The small town the sandbox opens on: a fresh phone, a customer, and three people who between them do everything,
//! each with a review that was earned by acting, some weeks ago.

use chrono::TimeDelta;
use domain::{
    language::Language,
    market::{Group, Market, Mode, Service},
};
use sandbox::SandboxClock;

use super::{
    House,
    director::{Director, Player, Step, Tempo},
    stories::cast::publish,
};
use crate::store::{Backend, people};

use Step::{Open, Pin, Press, Write};

/// How long ago the town begins.
const AGO: TimeDelta = TimeDelta::days(21);
/// Those who offer something, with what they say of themselves.
const PROVIDERS: [(&str, &str); 3] = [
    ("Marco", "Twenty years of fixing what others gave up on."),
    ("Lena", "I come when I say I come, and I leave things tidy."),
    ("Tomás", "Strong back, green thumb, and a van."),
];
/// What the customer writes of each, and what is written of her.
const PRAISE: [(&str, &str); 3] = [
    ("Quick, friendly, and it still works.", "Everything was ready when I came."),
    ("Thorough. I would ask again any time.", "A pleasure to work for."),
    ("Did more than I had asked for.", "Clear about what she wanted. Thank you!"),
];

const PROFILE: &str = include_str!("../../markets/sandbox.toml");

/// The market of the sandbox where no other was asked for: both ways, and a fee where offers are compared.
pub fn market() -> Market {
    Market::parse(PROFILE).expect("the profile is tested")
}

/// The clock a house with a town opens by; it runs from the present once the town is built.
pub fn clock(now: chrono::DateTime<chrono::Utc>) -> SandboxClock {
    SandboxClock::frozen(now - AGO)
}

/// Builds the town in a house that was opened by [`clock`], and lets its clock run. A house that kept its rows
/// gets the same phones again and nothing else.
pub async fn settle<DB: Backend>(house: &House<DB>, market: &Market) -> anyhow::Result<()> {
    let director = Director::new(house.backstage(), Tempo::Stepped)?;
    let _you = director.enters("You", "en").await?;
    let rosa = director.enters("Rosa", "en").await?;
    let mut providers = Vec::new();
    for (name, _) in PROVIDERS {
        providers.push(director.enters(name, "en").await?);
    }
    let is_new = people::by_telegram(&mut director.rows().await?, rosa.id).await?.is_none();
    let built = if is_new && speaks_english(market) {
        build(&director, &rosa, &providers, market).await
    } else {
        Ok(())
    };
    house.sandbox.clock().run();
    built?;
    director.settles().await
}

/// The words the people of the town press are English ones.
fn speaks_english(market: &Market) -> bool {
    market.languages.contains(&Language::english())
}

async fn build<DB: Backend>(
    director: &Director<DB>,
    rosa: &Player<DB>,
    providers: &[Player<DB>],
    market: &Market,
) -> anyhow::Result<()> {
    let shares = shares(market);
    let radius = format!("{} km", market.providers.usual_radius_km);
    let offers: Vec<Vec<Step<'_>>> = shares
        .iter()
        .zip(PROVIDERS)
        .map(|(share, provider)| registration(provider, share, &radius, market))
        .collect();
    let registering: Vec<_> =
        providers.iter().zip(&offers).map(|(player, steps)| (player, steps.as_slice())).collect();
    director.side_by_side(&registering).await?;
    rosa.takes(&[Open, Press("I need something done"), Press("Leave")]).await?;
    if market.providers.approved_by_operator || market.switches(Mode::Dispatch).is_none() {
        return Ok(());
    }
    for ((provider, share), praise) in providers.iter().zip(&shares).zip(PRAISE) {
        if let Some(service) = share.iter().flat_map(|(_, services)| services).find(|service| !service.remote)
        {
            work(director, rosa, provider, (service, praise), market).await?;
        }
    }
    Ok(())
}

type Share<'a> = Vec<(&'a Group, Vec<&'a Service>)>;

/// Everything the catalogue has, dealt out by groups.
fn shares(market: &Market) -> [Share<'_>; 3] {
    let mut shares: [Share<'_>; 3] = Default::default();
    for (at, group) in market.catalogue.groups().enumerate() {
        shares[at % PROVIDERS.len()].push((group, market.catalogue.in_group(&group.id).collect()));
    }
    shares
}

/// From the first word to the registration: whole groups of services, around the middle of the market.
fn registration<'a>(
    (name, about): (&'a str, &'a str),
    share: &Share<'a>,
    radius: &'a str,
    market: &Market,
) -> Vec<Step<'a>> {
    let english = Language::english();
    let mut steps = vec![Open, Press("I offer services")];
    for (group, services) in share {
        steps.push(Press(group.name.in_language(&english)));
        steps.extend(services.iter().map(|service| Press(service.name.in_language(&english))));
        steps.push(Press("All groups"));
    }
    let home = Pin(market.home.at.lat(), market.home.at.lon());
    steps.extend([Press("That's all"), home, Press(radius), Write(name), Write(about)]);
    if market.modes.values().any(|switches| switches.directory) {
        steps.extend([
            Write("45"),
            Press("Skip all prices"),
            Write("12"),
            Press("English"),
            Press("That's all"),
        ]);
    }
    steps.push(Press("Save"));
    steps
}

/// A job from the request to both reviews.
async fn work<DB: Backend>(
    director: &Director<DB>,
    rosa: &Player<DB>,
    provider: &Player<DB>,
    (service, (hers, theirs)): (&Service, (&str, &str)),
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
    let words = "It is a small job, an hour or two, and everything needed is here.";
    rosa.takes(&[Write(words), home, Press("Skip"), Write("tomorrow 10am"), Write("60")]).await?;
    if !rosa.can_press("Publish") {
        rosa.takes(&[Write("Rosa")]).await?;
    }
    publish(rosa, Mode::Dispatch).await?;
    provider.takes(&[Press("Accept for")]).await?;
    director.passes(TimeDelta::days(1)).await?;
    provider.takes(&[Press("Start"), Press("Done"), Press("Just done")]).await?;
    rosa.takes(&[Press("All good"), Press("Write a review"), Press("⭐⭐⭐⭐⭐"), Write(hers)]).await?;
    provider.takes(&[Press("Write a review"), Press("⭐⭐⭐⭐⭐"), Write(theirs)]).await
}
