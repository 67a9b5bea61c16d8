//! What the directory lists.

use domain::{
    facts::{Listing, Search, SearchOrder},
    ids::PersonId,
    market::ServiceId,
    matching::{Candidate, Reason, Standing, Wanted, eligible, judge},
    person::Side,
    review::Rating,
};

use super::Town;

/// How many the directory shows at a time.
const PAGE: usize = 5;

impl Town {
    /// Providers of the service around there, as searched for, a page of five.
    pub(super) fn directory(&self, me: PersonId, search: &Search) -> (Vec<Listing>, bool) {
        let wanted =
            Wanted { customer: me, service: search.service.clone(), place: search.place, beyond_km: 0 };
        let matching = self.suppliers_for(me).filter(|supplier| eligible(supplier, &wanted).is_ok());
        let mut found: Vec<Listing> = matching
            .filter_map(|supplier| {
                let distance = search.place.map(|place| place.coarse_centre().km_to(supplier.area.centre()));
                Some(Listing { distance_km: distance.map(i64::from), ..self.listing(supplier.id)? })
            })
            .filter(|listing| {
                search.rating_from.is_none_or(|from| listing.party.rating.tenths() >= Some(from))
            })
            .filter(|listing| search.within_km.is_none_or(|km| listing.distance_km <= Some(km)))
            .collect();
        match search.order {
            SearchOrder::Score => {}
            SearchOrder::Distance => found.sort_by_key(|listing| listing.distance_km),
            SearchOrder::Price => {
                let from = |listing: &Listing| {
                    let priced = listing.services.iter().find(|(service, _)| *service == search.service);
                    priced.and_then(|(_, from)| *from).map_or(i64::MAX, |from| from.minor)
                };
                found.sort_by_key(from);
            }
        }
        let mut rest =
            found.into_iter().skip(usize::try_from(search.skip).expect("no page before the first"));
        (rest.by_ref().take(PAGE).collect(), rest.next().is_some())
    }

    /// What somebody's place rests on, where nobody else has a review.
    pub(super) fn ranking(&self, me: PersonId) -> Vec<(ServiceId, Reason)> {
        let Some(own) = self.prospects().find(|prospect| prospect.supplier.id == me) else {
            return Vec::new();
        };
        let candidate = Candidate { id: me, rating: own.rating, jobs_done: own.jobs_done, distance_km: 0 };
        let [by_reviews, ..] = judge(candidate, Rating::default()).reasons;
        own.supplier.services.into_iter().map(|service| (service, by_reviews)).collect()
    }

    pub(super) fn listing(&self, person: PersonId) -> Option<Listing> {
        let provider = self.providers.get(&person)?;
        let priced = |service: &ServiceId| (service.clone(), provider.prices.get(service).copied());
        Some(Listing {
            party: self.party(person, Side::Provider)?,
            services: provider.services.iter().map(priced).collect(),
            around: provider.area.circle.centre().coarse_centre(),
            area: provider.area.label.clone(),
            distance_km: None,
            takes_jobs: self.standing(provider) == Standing::Active,
            experience: provider.experience,
            languages: provider.languages.clone(),
            photos: provider.photos.clone(),
            reviews: self.read_reviews(person, Side::Provider),
        })
    }
}
