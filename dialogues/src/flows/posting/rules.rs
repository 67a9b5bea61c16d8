//! What the ways a market posts requests make of the answers: whether a place is needed, what a time and a price
//! mean. While a request may still go either way, only what all ways need is asked.

use domain::{
    job::{JobPlace, Outreach, Request},
    market::{Market, PlaceNeeded, Pricing, Switches, Timing},
    money::Price,
    places,
};

use super::Posting;
use crate::{say::Occasion, talk::Talk};

impl Posting {
    /// The request, once every question is answered.
    pub(crate) fn request(&self, talk: &Talk<'_, '_>) -> Option<Request> {
        Some(Request {
            service: self.service.clone()?,
            answers: self.details.clone(),
            description: self.description.clone()?,
            place: self.place(talk)?,
            address: self.address.clone(),
            slot: self.slot.at?,
            price: self.price?,
            edition: 0,
            answered: Vec::new(),
            photos: self.photos.kept.clone(),
            outreach: Outreach::default(),
        })
    }

    /// The rules it goes out under, once they are known: the only ones there are, or those chosen.
    pub(super) fn switches<'m>(&self, talk: &Talk<'_, 'm>) -> Option<&'m Switches> {
        let modes = &talk.market().modes;
        let only = || modes.values().next().filter(|_| modes.len() == 1);
        self.mode.and_then(|mode| modes.get(&mode)).or_else(only)
    }

    /// Whether it cannot go out without a place.
    pub(super) fn needs_place(&self, talk: &Talk<'_, '_>) -> bool {
        let Some(service) = self.service(talk) else { return true };
        let needed = |switches: &Switches| switches.place == PlaceNeeded::Always || !service.remote;
        match self.switches(talk) {
            Some(switches) => needed(switches),
            None => talk.market().modes.values().all(needed),
        }
    }

    /// Where it is; work from afar is nowhere, in the zone of the market.
    pub(super) fn place(&self, talk: &Talk<'_, '_>) -> Option<JobPlace> {
        self.place.chosen.clone().or_else(|| (!self.needs_place(talk)).then(|| from_afar(talk.market())))
    }

    /// What its time is asked for.
    pub(super) fn occasion(&self, talk: &Talk<'_, '_>) -> Occasion {
        let by_deadline = self.switches(talk).is_some_and(|switches| switches.timing == Timing::Deadline);
        if by_deadline { Occasion::Deadline } else { Occasion::Post }
    }

    /// Whether its price is a budget that offers are compared with.
    pub(super) fn asks_budget(&self, talk: &Talk<'_, '_>) -> bool {
        self.switches(talk).is_some_and(|switches| switches.pricing == Pricing::Budget)
    }

    /// Whether it can go out with this price: offers are compared with a figure.
    pub(super) fn takes_price(&self, price: Price, talk: &Talk<'_, '_>) -> bool {
        price != Price::Negotiable || !self.asks_budget(talk)
    }
}

fn from_afar(market: &Market) -> JobPlace {
    let point = market.home.at;
    let zone = places::nearest(point).map_or(chrono_tz::UTC, |town| town.time_zone);
    JobPlace { point, is_pin: false, label: String::new(), zone }
}
