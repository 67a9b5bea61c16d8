//! The buttons of a card: only what its reader may do now.

use domain::{job::JobFile, money::Price, person::Side};

use super::{
    super::{
        Scene,
        keys::{self, Keys},
        scene::side_word,
    },
    Viewer, details, money, news,
};
use crate::{
    locale::Args,
    offered,
    offered::photos_of,
    press::CardVerb,
    press_of,
    rendered::{Button, Does},
};

pub(super) fn keys(file: &JobFile, viewer: Viewer, on: &Scene<'_>) -> Keys {
    let mut keys = Keys::default();
    let buttons = offered(file, on.reader, on.now, on.market);
    let below = |verb: &CardVerb| verb.only_shows() && !verb.leads_on();
    let (shows, deeds): (Vec<_>, Vec<_>) = buttons.into_iter().partition(below);
    let button = |verb| button(verb, file, viewer, on);
    let side = if let Viewer::Party(side) = viewer { Some(side) } else { None };
    keys.row(money::pay_button(file, side, on));
    money::payout_keys(&mut keys, file, side, on);
    keys.packed(deeds.into_iter().map(button));
    keys.row(map(file, viewer, on));
    keys.packed(shows.into_iter().map(button));
    keys
}

fn button(verb: CardVerb, file: &JobFile, viewer: Viewer, on: &Scene<'_>) -> Button {
    keys::press(&label(verb, file, viewer, on), &press_of(verb, file, on.reader))
}

fn label(verb: CardVerb, file: &JobFile, viewer: Viewer, on: &Scene<'_>) -> String {
    let price = file.job.request.price;
    let figure = if matches!(price, Price::Fixed(_)) { "fixed" } else { "open" };
    let side = match viewer {
        Viewer::Party(side) => side,
        Viewer::Candidate => Side::Provider,
    };
    let args = Args::default().with("figure", figure).with("price", on.price(price));
    if verb == CardVerb::Payout {
        return money::payout_label(file, on);
    }
    let number = offered::open_terms(file).map_or(0, |terms| terms.number);
    let invited = file.invitation_of(on.reader).is_some();
    let count = match verb {
        CardVerb::Invited => file.invitations.len(),
        CardVerb::Photos | CardVerb::DonePhotos => photos_of(verb, file, on.reader).len(),
        _ => news::live_offers(file),
    };
    let reach = file.job.request.outreach.beyond_km;
    let further = on.market.waves.beyond_km.iter().copied().find(|km| *km > reach).unwrap_or(reach);
    let args = args.with("count", count).with("number", number).with("km", i64::from(further));
    let args = args.with("state", file.job.state.word());
    let args = args.with("invited", if invited { "yes" } else { "no" });
    on.fill(&format!("verb-{}", verb.word()), &args.with("side", side_word(side)))
}

/// The way there, for the person booked, where the customer gave an exact pin.
fn map(file: &JobFile, viewer: Viewer, on: &Scene<'_>) -> Option<Button> {
    let place = &file.job.request.place;
    let shown = viewer == Viewer::Party(Side::Provider) && place.is_pin && details::is_place_open(file, on);
    let (lat, lon) = (place.point.lat(), place.point.lon());
    let link = format!("https://www.google.com/maps/search/?api=1&query={lat},{lon}");
    shown.then(|| Button { label: on.text("verb-map"), does: Does::Open(link) })
}
