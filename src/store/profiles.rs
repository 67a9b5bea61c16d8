//! Profiles: somebody as a stranger may read them.

use std::collections::BTreeMap;

use domain::{facts::Profile, ids::PersonId, person::Side};

use super::{Backend, ReadTx, Result, parties, providers, reviews};

/// Somebody in one role; `None` if they do not exist or never chose a public name.
pub(super) async fn load<DB: Backend>(
    tx: &mut ReadTx<DB>,
    person: PersonId,
    role: Side,
) -> Result<Option<Profile>> {
    let Some(party) = parties::load(tx, person, role).await? else { return Ok(None) };
    let reviews = reviews::newest_about(tx, person, role).await?;
    let registered = match role {
        Side::Provider => providers::load(tx, person).await?,
        Side::Customer => None,
    };
    let mut profile = Profile {
        party,
        services: Vec::new(),
        prices: BTreeMap::new(),
        experience: None,
        languages: Vec::new(),
        photos: Vec::new(),
        area: None,
        reviews,
    };
    if let Some(provider) = registered {
        profile.services = provider.services;
        profile.prices = provider.prices;
        profile.experience = provider.experience;
        profile.languages = provider.languages;
        profile.photos = provider.photos;
        profile.area = Some(provider.area.label);
    }
    Ok(Some(profile))
}
