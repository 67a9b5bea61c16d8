//! The directory: providers as customers look them up, found by the same cells as requests find them.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use domain::{
    facts::{Listing, Search, SearchOrder},
    geo::Point,
    ids::PersonId,
    market::ServiceId,
    matching::{Candidate, Ranked, Reason, Standing, Wanted, judge, rank},
    person::Side,
    review::Rating,
};

use super::{
    Backend, ReadTx, Result, blocks,
    matching::{self, Found},
    parties, providers, reviews,
};

/// How many providers a page lists.
const PAGE: usize = 5;
/// How many services a provider's ranking is told for.
const RANKED: usize = 5;

/// A page of those to whom such a request of the asker's would go now, and whether more follow.
pub(super) async fn page<DB: Backend>(
    tx: &mut ReadTx<DB>,
    me: PersonId,
    search: &Search,
    now: DateTime<Utc>,
) -> Result<(Vec<Listing>, bool)> {
    // By rough places alone: who moves a search around finds no home.
    let place = search.place.map(Point::coarse_centre);
    let wanted = Wanted { customer: me, service: search.service.clone(), place, beyond_km: 0 };
    let found = matching::who_match(tx, &wanted, now).await?;
    let candidates = found.iter().map(|found| candidate(found, place)).filter(|one| fits(one, search));
    let ordered = in_order(tx, search, candidates.collect()).await?;
    let rest = ordered.get(usize::try_from(search.skip).unwrap_or(0)..).unwrap_or_default();
    let mut listings = Vec::with_capacity(PAGE);
    for candidate in rest.iter().take(PAGE) {
        let distance_km = place.map(|_| i64::from(candidate.distance_km));
        let listing = listing(tx, candidate.id, true).await?;
        listings.extend(listing.map(|listing| Listing { distance_km, ..listing }));
    }
    Ok((listings, rest.len() > PAGE))
}

/// One provider with their newest reviews, whether or not requests of the asker go to them; `None` if they are not
/// registered.
pub(super) async fn one<DB: Backend>(
    tx: &mut ReadTx<DB>,
    me: PersonId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Option<Listing>> {
    let Some(found) = matching::one(tx, person, now).await? else { return Ok(None) };
    let apart = blocks::around(tx, me).await?.contains(&person);
    let takes_jobs = found.supplier.standing == Standing::Active && !apart;
    let Some(listing) = listing(tx, person, takes_jobs).await? else { return Ok(None) };
    let reviews = reviews::newest_about(tx, person, Side::Provider).await?;
    Ok(Some(Listing { reviews, ..listing }))
}

/// What this provider's place among others rests on, a service each.
pub(super) async fn ranking<DB: Backend>(
    tx: &mut ReadTx<DB>,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<Vec<(ServiceId, Reason)>> {
    let Some(found) = matching::one(tx, person, now).await? else { return Ok(Vec::new()) };
    let mut ranking = Vec::with_capacity(RANKED);
    for service in found.supplier.services.iter().take(RANKED) {
        let category = reviews::of_service(tx, service).await?;
        let [by_reviews, ..] = judge(found.candidate(None), category).reasons;
        ranking.push((service.clone(), by_reviews));
    }
    Ok(ranking)
}

fn candidate(found: &Found, place: Option<Point>) -> Candidate {
    let own = found.supplier.area.centre().coarse_centre();
    Candidate { distance_km: place.map_or(0, |place| place.km_to(own)), ..found.candidate(None) }
}

fn fits(candidate: &Candidate, search: &Search) -> bool {
    let Candidate { rating, distance_km, .. } = candidate;
    let rated = search.rating_from.is_none_or(|from| rating.tenths().is_some_and(|tenths| tenths >= from));
    rated && search.within_km.is_none_or(|within| i64::from(*distance_km) <= within)
}

/// In the asked order; among equals by score.
async fn in_order<DB: Backend>(
    tx: &mut ReadTx<DB>,
    search: &Search,
    candidates: Vec<Candidate>,
) -> Result<Vec<Candidate>> {
    let category = reviews::of_service(tx, &search.service).await?;
    let mut ordered = by_score(candidates, category);
    match search.order {
        SearchOrder::Score => {}
        SearchOrder::Distance => ordered.sort_by_key(|candidate| candidate.distance_km),
        SearchOrder::Price => {
            let people: Vec<PersonId> = ordered.iter().map(|candidate| candidate.id).collect();
            let prices = providers::prices(tx, &search.service, &people).await?;
            ordered.sort_by_key(|candidate| {
                let price = prices.get(&candidate.id);
                (Reverse(price.is_some()), price.map(|price| price.minor))
            });
        }
    }
    Ok(ordered)
}

fn by_score(candidates: Vec<Candidate>, category: Rating) -> Vec<Candidate> {
    rank(candidates, category).into_iter().map(|Ranked { candidate, .. }| candidate).collect()
}

async fn listing<DB: Backend>(
    tx: &mut ReadTx<DB>,
    person: PersonId,
    takes_jobs: bool,
) -> Result<Option<Listing>> {
    let party = parties::load(tx, person, Side::Provider).await?;
    let Some((party, provider)) = party.zip(providers::load(tx, person).await?) else { return Ok(None) };
    let price = |service| provider.prices.get(service).copied();
    let services = provider.services.iter().map(|service| (service.clone(), price(service)));
    Ok(Some(Listing {
        party,
        services: services.collect(),
        around: provider.area.circle.centre().coarse_centre(),
        area: provider.area.label,
        distance_km: None,
        experience: provider.experience,
        languages: provider.languages,
        photos: provider.photos,
        takes_jobs,
        reviews: Vec::new(),
    }))
}
