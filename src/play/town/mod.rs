//! The small town the sandbox opens on: a fresh phone, a customer, and three people who between them do everything,
//! each with a review that was earned by acting, some weeks ago. The customer has a request out on which two of them
//! made an offer today.

mod asking;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    language::Language,
    market::{Group, Market, Mode, Service},
};
use sandbox::SandboxClock;

use super::{
    House,
    director::{Director, Player, Step, Tempo},
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
/// Which two of them make an offer on the same request.
const RIVALS: [usize; 2] = [0, 2];
/// What the customer writes of each, and what is written of her.
const PRAISE: [(&str, &str); 3] = [
    ("Quick, friendly, and it still works.", "Everything was ready when I came."),
    ("Thorough. I would ask again any time.", "A pleasure to work for."),
    ("Did more than I had asked for.", "Clear about what she wanted. Thank you!"),
];

const PROFILE: &str = include_str!("../../../markets/sandbox.toml");

/// The market of the sandbox where no other was asked for: both ways, and a fee where offers are compared.
pub fn market() -> Market {
    Market::parse(PROFILE).expect("the profile is tested")
}

/// The clock a house with a town opens by; it runs from the present once the town is built.
pub fn clock(now: chrono::DateTime<chrono::Utc>) -> SandboxClock {
    SandboxClock::frozen(now - AGO)
}

/// Builds the town in a house that was opened by [`clock`], and lets its clock run.
pub async fn settle<DB: Backend>(house: &House<DB>, market: &Market) -> anyhow::Result<()> {
    let director = Director::new(house.backstage(), Tempo::Stepped)?;
    let grown = grow(&director, market).await;
    house.sandbox.clock().run();
    grown?;
    director.settles().await
}

/// Builds the town, nearly up to the present. A house that kept its rows gets the same phones again and nothing else.
pub async fn grow<DB: Backend>(director: &Director<DB>, market: &Market) -> anyhow::Result<()> {
    let present = director.now() + AGO;
    let _you = director.settles_here("You", "en").await?;
    let rosa = director.settles_here("Rosa", "en").await?;
    let mut providers = Vec::new();
    for (name, _) in PROVIDERS {
        providers.push(director.settles_here(name, "en").await?);
    }
    let is_new = people::by_telegram(&mut director.rows().await?, rosa.id).await?.is_none();
    if is_new && speaks_english(market) {
        build(director, &rosa, &providers, (market, present)).await?;
    }
    Ok(())
}

/// The words the people of the town press are English ones.
fn speaks_english(market: &Market) -> bool {
    market.languages.contains(&Language::english())
}

async fn build<DB: Backend>(
    director: &Director<DB>,
    rosa: &Player<DB>,
    providers: &[Player<DB>],
    (market, present): (&Market, DateTime<Utc>),
) -> anyhow::Result<()> {
    let mut shares = shares(market);
    let contested = contested(&shares);
    if let Some((group, service)) = contested {
        shares[RIVALS[1]].push((group, vec![service]));
    }
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
    if market.providers.approved_by_operator {
        return Ok(());
    }
    if market.switches(Mode::Dispatch).is_some() {
        for ((provider, share), praise) in providers.iter().zip(&shares).zip(PRAISE) {
            if let Some(service) = doorstep(share).next() {
                asking::work(director, rosa, provider, (service.1, praise), market).await?;
            }
        }
    }
    if let Some((_, service)) = contested.filter(|_| market.switches(Mode::Offers).is_some()) {
        let rivals = RIVALS.map(|at| &providers[at]);
        asking::offers(director, rosa, rivals, (service, market, present)).await?;
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

/// Those services of a share that are done where the customer is.
fn doorstep<'a>(share: &Share<'a>) -> impl Iterator<Item = (&'a Group, &'a Service)> {
    let all = share.iter().flat_map(|(group, services)| services.iter().map(|service| (*group, *service)));
    all.filter(|(_, service)| !service.remote)
}

/// What two of them do: of the first one's share something of another group than the one they were reviewed for.
fn contested<'a>(shares: &[Share<'a>; 3]) -> Option<(&'a Group, &'a Service)> {
    let share = &shares[RIVALS[0]];
    let (reviewed, _) = doorstep(share).next()?;
    doorstep(share).find(|(group, _)| group.id != reviewed.id)
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
