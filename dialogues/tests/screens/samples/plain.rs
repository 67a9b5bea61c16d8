//! Messages of one text, and what lies on somebody.

use dialogues::say::{Draft, Say};
use domain::change::SanctionKind;

use super::tomorrow;

pub(super) fn plain() -> Vec<Say> {
    let (until, reason) = (Some(tomorrow()), "Three no-shows.".to_owned());
    let kinds = [SanctionKind::Paused, SanctionKind::Banned, SanctionKind::Lifted];
    let barred = kinds.map(|kind| Say::Barred { kind, until, reason: reason.clone(), house: false });
    let for_good = kinds.map(|kind| Say::Sanctioned { kind, until: None, reason: String::new() });
    let ends = Say::Sanctioned { kind: SanctionKind::Banned, until, reason: reason.clone() };
    let sanctioned = for_good.into_iter().chain([ends]);
    let house = Say::Barred { kind: SanctionKind::Paused, until, reason: String::new(), house: true };
    let rest = [
        house,
        Say::NoSuchCommand,
        Say::Left(Draft::Request),
        Say::Left(Draft::Registration),
        Say::Left(Draft::Question),
        Say::NothingToLeave,
        Say::Saved,
        Say::Paused,
        Say::Resumed,
        Say::NotRegistered,
        Say::LetIn,
        Say::NotLetIn,
        Say::Stale,
        Say::Noted,
        Say::PrivateOnly,
        Say::Flooded { left_out: 1 },
        Say::Flooded { left_out: 12 },
        Say::Apology { reference: "A7K2".into() },
    ];
    barred.into_iter().chain(sanctioned).chain(rest).collect()
}
