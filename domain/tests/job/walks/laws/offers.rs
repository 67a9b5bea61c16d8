//! Laws of offers.

use domain::{
    market::Mode,
    offer::{Offer, Standing},
};

use crate::world::World;

/// While somebody is picked by an offer it is theirs that is; nobody's else, nor anybody's in an open request.
pub fn picked(world: &World<'_>) {
    let job = &world.file.job;
    let offers = job.switches.mode() == Mode::Offers;
    let picked = world.file.bids.iter().map(|bid| &bid.offer).filter(|o| o.standing == Standing::Picked);
    let picked: Vec<_> = picked.map(|offer| offer.provider).collect();
    assert_eq!(picked, job.provider.filter(|_| offers).into_iter().collect::<Vec<_>>(), "{job:?}");
}

/// What a provider or the customer did to an offer while the request is open: one a provider, counted on.
pub fn bid(world: &World<'_>, before: &Offer, after: &Offer) {
    let job = &world.file.job;
    assert_eq!((before.job, before.provider, before.made_at), (after.job, after.provider, after.made_at));
    assert!((before.number..=before.number + 1).contains(&after.number));
    let reworded = (before.total, before.start) != (after.total, after.start);
    assert!(!reworded || after.number > before.number, "a button for the earlier wording is stale");
    assert!(!matches!(before.standing, Standing::Picked | Standing::LetGo), "{before:?}");
    if after.is_live() {
        assert!(world.now < job.open_until && after.edition == job.request.edition);
    }
}
