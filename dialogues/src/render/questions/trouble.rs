//! Why an answer was not taken.

use super::Scene;
use crate::{input::Kind, locale::Args, say::Trouble};

pub(super) fn text(trouble: Trouble, on: &Scene<'_>) -> String {
    let args = match trouble {
        Trouble::TextOnly(kind) => Args::default().with("kind", kind_word(kind)),
        Trouble::ForeignMoney(_) => Args::default().with("currency", on.market.currency.code().to_owned()),
        Trouble::BelowFee(least) => Args::default().with("least", on.money(least)),
        _ => Args::default(),
    };
    on.fill(key(trouble), &args)
}

fn key(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::TextOnly(_) => "trouble-text-only",
        Trouble::NoPinHere => "trouble-no-pin-here",
        Trouble::SaysNothing => "trouble-says-nothing",
        Trouble::PickOne => "trouble-pick-one",
        Trouble::NoSuchService => "trouble-no-such-service",
        Trouble::NoServices => "trouble-no-services",
        Trouble::NoSuchPlace => "trouble-no-such-place",
        Trouble::FarFromAnywhere => "trouble-far-from-anywhere",
        Trouble::WhenNotUnderstood => "trouble-when-not-understood",
        Trouble::NoSuchTime => "trouble-no-such-time",
        Trouble::Past => "trouble-past",
        Trouble::TooFarAhead => "trouble-too-far-ahead",
        Trouble::MoneyNotUnderstood => "trouble-money-not-understood",
        Trouble::NotPositive => "trouble-not-positive",
        Trouble::TooMuch => "trouble-too-much",
        Trouble::TooFine => "trouble-too-fine",
        Trouble::Reversed => "trouble-reversed",
        Trouble::ForeignMoney(_) => "trouble-foreign-money",
        Trouble::BelowFee(_) => "trouble-below-fee",
        Trouble::NeedsBudget => "trouble-needs-budget",
        Trouble::TooSoon => "trouble-too-soon",
        Trouble::RequestChanged => "trouble-request-changed",
        Trouble::PriceOutside => "trouble-price-outside",
        Trouble::NotHigher => "trouble-not-higher",
        Trouble::NumberNotUnderstood => "trouble-number-not-understood",
        Trouble::OutOfRange => "trouble-out-of-range",
        Trouble::NameTooShort => "trouble-name-too-short",
        Trouble::NameTooLong => "trouble-name-too-long",
        Trouble::NameNoLetter => "trouble-name-no-letter",
        Trouble::NameContact => "trouble-name-contact",
        Trouble::NoSuchJob => "trouble-no-such-job",
        Trouble::AsPhoto => "trouble-as-photo",
        Trouble::AllPhotos => "trouble-all-photos",
        Trouble::PhotosOnly => "trouble-photos-only",
        Trouble::PayoutContact => "trouble-payout-contact",
        Trouble::NotAnAccount => "trouble-not-an-account",
        Trouble::NotAPayHost => "trouble-not-a-pay-host",
    }
}

/// The word of a kind of content in texts.
pub(in crate::render) fn kind_word(kind: Kind) -> &'static str {
    match kind {
        Kind::Photo => "photo",
        Kind::Video => "video",
        Kind::Voice => "voice",
        Kind::File => "file",
        Kind::Gif => "gif",
        Kind::Image => "image",
        Kind::Sticker => "sticker",
        Kind::Contact => "contact",
        Kind::Audio => "audio",
        Kind::Story => "story",
        Kind::Poll => "poll",
        Kind::Checklist => "checklist",
        Kind::Game => "game",
        Kind::Paid => "paid",
        Kind::Place => "place",
        Kind::Unknown => "unknown",
    }
}
