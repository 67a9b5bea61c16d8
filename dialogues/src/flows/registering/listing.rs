//! What customers who look for somebody read beside the name: "from" prices, years in the trade, languages. Asked
//! only where people can be looked up, and never needed.

use std::collections::BTreeMap;

use domain::{
    language::Language,
    market::{Market, ServiceId},
    money::{Currency, Money, Price},
    person::Provider,
};
use serde::{Deserialize, Serialize};

use crate::{
    flows::{Answer, asking, words::text_of},
    locale::languages,
    press::{Choice, PriceChip},
    reading,
    say::{ListingPrompt, Note, Trouble},
    talk::Talk,
};

/// More years than this nobody has worked.
const MOST_YEARS: u8 = 70;

/// What was answered so far.
#[derive(Clone, PartialEq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct ListingAnswers {
    /// What each service costs from; none where it was skipped.
    pub prices: BTreeMap<ServiceId, Option<Money>>,
    /// Years in the trade.
    pub years: Option<i64>,
    /// Whether the years were given or skipped.
    pub years_asked: bool,
    /// What they speak.
    pub languages: Vec<Language>,
    /// Whether those are all.
    pub languages_done: bool,
}

type Taken = Result<Option<Note>, Trouble>;

impl ListingAnswers {
    /// As they stand, to be edited.
    pub(super) fn of(provider: &Provider) -> Self {
        let price = |service: &ServiceId| (service.clone(), provider.prices.get(service).copied());
        Self {
            prices: provider.services.iter().map(price).collect(),
            years: provider.experience,
            years_asked: true,
            languages: provider.languages.clone(),
            languages_done: true,
        }
    }

    /// The first of these services without an answer.
    pub(super) fn unpriced<'a>(&self, services: &'a [ServiceId]) -> Option<&'a ServiceId> {
        services.iter().find(|service| !self.prices.contains_key(service))
    }

    /// Takes the last answer about a price back, if there is one.
    pub(super) fn forget_last_price(&mut self, services: &[ServiceId]) -> bool {
        let last = services.iter().rev().find(|service| self.prices.contains_key(service));
        last.and_then(|service| self.prices.remove(service)).is_some()
    }

    /// The figures that were named for these services.
    pub(super) fn named(&self, services: &[ServiceId]) -> BTreeMap<ServiceId, Money> {
        let named = |service: &ServiceId| Some((service.clone(), (*self.prices.get(service)?)?));
        services.iter().filter_map(named).collect()
    }

    pub(super) fn price_prompt(&self, services: &[ServiceId], market: &Market) -> Option<ListingPrompt> {
        let service = self.unpriced(services)?;
        let usual = market.catalogue.service(service).and_then(|known| asking::typical(known, market));
        let chips = usual.into_iter().map(|(from, _)| from).collect();
        let left = services.iter().filter(|service| !self.prices.contains_key(service)).count() - 1;
        Some(ListingPrompt::From { service: service.clone(), chips, left })
    }

    pub(super) fn take_price(
        &mut self,
        answer: &Answer<'_>,
        services: &[ServiceId],
        talk: &Talk<'_, '_>,
    ) -> Taken {
        let currency = talk.market().currency;
        let price = match answer {
            Answer::Choice(Choice::Skip) => None,
            Answer::Choice(Choice::Finished) => {
                while let Some(service) = self.unpriced(services) {
                    self.prices.insert(service.clone(), None);
                }
                return Ok(None);
            }
            Answer::Choice(Choice::Price(PriceChip::Fixed(minor))) => Some(checked(*minor, currency)?),
            _ => Some(reading::money(text_of(answer)?, currency, talk.words())?),
        };
        let service = self.unpriced(services).ok_or(Trouble::PickOne)?;
        self.prices.insert(service.clone(), price);
        Ok(None)
    }

    pub(super) fn take_years(&mut self, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Taken {
        self.years = match answer {
            Answer::Choice(Choice::Skip) => None,
            Answer::Choice(Choice::Years(years)) if *years <= MOST_YEARS => Some(i64::from(*years)),
            _ => {
                let allowed = 0..=u32::from(MOST_YEARS);
                Some(i64::from(reading::only_number(text_of(answer)?, talk.words(), allowed)?))
            }
        };
        self.years_asked = true;
        Ok(None)
    }

    pub(super) fn take_languages(&mut self, answer: &Answer<'_>) -> Taken {
        let is_known = |chosen: &Language| languages().any(|(known, _)| known == chosen);
        match answer {
            Answer::Choice(Choice::Language(chosen)) if is_known(chosen) => {
                if !self.languages.contains(chosen) {
                    self.languages.push(chosen.clone());
                    self.languages.sort();
                }
            }
            Answer::Choice(Choice::WithoutLanguage(gone)) => self.languages.retain(|known| known != gone),
            Answer::Choice(Choice::Finished) if self.languages.is_empty() => return Err(Trouble::PickOne),
            Answer::Choice(Choice::Finished) => self.languages_done = true,
            Answer::Choice(Choice::Skip) => (self.languages, self.languages_done) = (Vec::new(), true),
            _ => self.add_named(text_of(answer)?)?,
        }
        Ok(None)
    }

    /// Languages by the names they call themselves.
    fn add_named(&mut self, typed: &str) -> Result<(), Trouble> {
        let typed = domain::text::fold(typed);
        let named = languages().filter(|(_, name)| typed.contains(&domain::text::fold(name)));
        let named: Vec<Language> = named.map(|(language, _)| language.clone()).collect();
        if named.is_empty() {
            return Err(Trouble::PickOne);
        }
        self.languages.extend(named);
        self.languages.sort();
        self.languages.dedup();
        Ok(())
    }
}

/// A figure from a button, which may be forged.
fn checked(minor: i64, currency: Currency) -> Result<Money, Trouble> {
    let figure = Money::new(minor, currency);
    Price::fixed(figure).map(|_| figure).map_err(|trouble| reading::MoneyTrouble::from(trouble).into())
}
