//! Questions that several conversations ask: prices, figures, names.

use chrono::{DateTime, Utc};
use domain::{
    fee::{Figures, smallest_total},
    ids::PersonId,
    job::{self, JobFile, Refusal, State},
    market::{Market, Service},
    money::{Money, Price},
    text::{NameTrouble, PublicName},
};

use super::{Answer, words::text_of};
use crate::{
    press::{Choice, PriceChip},
    reading,
    say::{Prompt, Trouble},
    talk::Talk,
};

/// What may it cost? A budget is a figure, or two.
pub(crate) fn price_prompt(service: &Service, market: &Market, budget: bool) -> Prompt {
    let typical = typical(service, market);
    let mut chips = price_chips(typical);
    chips.retain(|chip| !(budget && *chip == PriceChip::Negotiable));
    Prompt::Price { service: service.id.clone(), typical, chips, budget }
}

/// The usual price of a service in the market's money.
pub(crate) fn typical(service: &Service, market: &Market) -> Option<(Money, Money)> {
    let price = service.price?;
    let unit = 10_i64.checked_pow(market.currency.exponent())?;
    let money = |whole: u32| Money::new(i64::from(whole) * unit, market.currency);
    Some((money(price.from), money(price.to)))
}

/// Prices offered as buttons: the usual range, its lower end, and open to talk.
fn price_chips(typical: Option<(Money, Money)>) -> Vec<PriceChip> {
    let usual = typical
        .into_iter()
        .flat_map(|(from, to)| [PriceChip::Fixed(from.minor), PriceChip::Range(from.minor, to.minor)]);
    usual.chain([PriceChip::Negotiable]).collect()
}

/// Takes a price.
pub(crate) fn price(answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Result<Price, Trouble> {
    let currency = talk.market().currency;
    let money = |minor| Money::new(minor, currency);
    let checked = match answer {
        Answer::Choice(Choice::Price(PriceChip::Negotiable)) => Ok(Price::Negotiable),
        Answer::Choice(Choice::Price(PriceChip::Fixed(total))) => Price::fixed(money(*total)),
        Answer::Choice(Choice::Price(PriceChip::Range(min, max))) => Price::range(money(*min), money(*max)),
        _ => return Ok(reading::price(text_of(answer)?, currency, talk.words())?),
    };
    checked.map_err(|trouble| reading::MoneyTrouble::from(trouble).into())
}

/// Takes a total that somebody may name for the job: inside what the request allows, and above its fee.
pub(crate) fn total(answer: &Answer<'_>, file: &JobFile, talk: &Talk<'_, '_>) -> Result<Money, Trouble> {
    let market = talk.market();
    let total = match answer {
        Answer::Choice(Choice::Price(PriceChip::Fixed(minor))) => Money::new(*minor, market.currency),
        _ => reading::money(text_of(answer)?, market.currency, talk.words())?,
    };
    figures(file, total, talk).map(|_| total).map_err(|refusal| {
        match (refusal, job::figures_of(file, total)) {
            (Refusal::BelowFee, Some(Figures { fee, .. })) => {
                Trouble::BelowFee(Money::new(fee.minor + 1, fee.currency))
            }
            (Refusal::BelowFee, None) => {
                let rule = market.fee.clone().unwrap_or_default();
                Trouble::BelowFee(smallest_total(&rule, market.currency))
            }
            _ => Trouble::PriceOutside,
        }
    })
}

/// What somebody who names this total makes of it: beside the fee that was paid, once the job is booked.
pub(crate) fn figures(file: &JobFile, total: Money, talk: &Talk<'_, '_>) -> Result<Option<Figures>, Refusal> {
    let rules = talk.rules(0);
    if is_booked(file) {
        return job::check_change(file, total, file.start(), &rules);
    }
    job::check_total(file, works(file, talk), total, &rules)
}

/// Whether both are held to what they agreed, so that it takes both to change it.
pub(crate) fn is_booked(file: &JobFile) -> bool {
    matches!(file.job.state, State::Booked | State::InProgress)
}

/// Totals offered as buttons for a job.
pub(crate) fn total_chips(file: &JobFile, talk: &Talk<'_, '_>) -> Vec<Money> {
    let job = &file.job;
    if let Some(agreed) = file.agreed_terms().filter(|_| is_booked(file)) {
        return changed_chips(agreed.total)
            .into_iter()
            .filter(|total| figures(file, *total, talk).is_ok())
            .collect();
    }
    let service = talk.market().catalogue.service(&job.request.service);
    let mut chips = figure_chips(&job.request.price, service, talk.market());
    chips.retain(|total| job::check_total(file, works(file, talk), *total, &talk.rules(0)).is_ok());
    chips
}

/// Who would do the work: whoever is picked, else who names a total for themselves.
pub(crate) fn works(file: &JobFile, talk: &Talk<'_, '_>) -> PersonId {
    file.job.provider.unwrap_or(talk.me.id)
}

/// A quarter less, a quarter more, half as much again.
fn changed_chips(total: Money) -> Vec<Money> {
    let parts = [3, 5, 6].map(|quarters| total.minor.saturating_mul(quarters) / 4);
    let mut chips = parts.map(|minor| Money::new(round(minor, 1), total.currency)).to_vec();
    chips.dedup();
    chips
}

/// Whether work may start then: not in the past, and not before a fee could arrive.
pub(crate) fn start(file: &JobFile, start: DateTime<Utc>, talk: &Talk<'_, '_>) -> Result<(), Trouble> {
    let total = file.agreed_terms().filter(|_| is_booked(file)).map(|terms| terms.total);
    let fits = match total {
        Some(total) => job::check_change(file, total, start, &talk.rules(0)).map(|_| ()),
        None => job::can_start(&file.job, start, &talk.rules(0)),
    };
    fits.map_err(|refusal| if refusal == Refusal::StartTooNear { Trouble::TooSoon } else { Trouble::Past })
}

/// Figures offered as buttons for a price: the fixed one; the ends and middle of a range; what is usual.
fn figure_chips(price: &Price, service: Option<&Service>, market: &Market) -> Vec<Money> {
    let ends = match *price {
        Price::Fixed(total) => return vec![total],
        Price::Range { min, max } => Some((min, max)),
        Price::Negotiable => service.and_then(|service| typical(service, market)),
    };
    let Some((min, max)) = ends else { return Vec::new() };
    let middle = Money::new(round(i64::midpoint(min.minor, max.minor), min.minor), min.currency);
    let mut chips = vec![min, middle, max];
    chips.dedup();
    chips
}

/// Rounded down to two leading digits, as people name prices, but never below the lowest.
pub(super) fn round(minor: i64, lowest: i64) -> i64 {
    let mut unit = 1;
    while minor / unit >= 100 {
        unit *= 10;
    }
    (minor / unit * unit).max(lowest)
}

/// Takes a public name and writes it down.
pub(crate) fn name(answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Result<(), Trouble> {
    let name = PublicName::read(text_of(answer)?).inspect_err(|trouble| {
        if *trouble == NameTrouble::Contact {
            talk.note_masking("name", None);
        }
    })?;
    talk.me.name = Some(name);
    talk.save_me();
    Ok(())
}
