//! The file of a trouble, where a message hands it out.

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta};
use domain::{
    casefile::{CaseFile, Frozen, Letter, Said, View},
    ids::{JobId, PersonId},
    job::{Way, WayOut},
    person::Side,
    photo::Photo,
};
use uuid::Uuid;

/// What Ana and Beto did not agree about.
pub static CASE_FILE: LazyLock<CaseFile> = LazyLock::new(|| {
    let opened_at = DateTime::from_timestamp(1_795_298_400, 0).expect("a time");
    let after = |minutes| opened_at + TimeDelta::minutes(minutes);
    let (job, ana, olga) =
        (JobId(Uuid::from_u128(1)), PersonId(Uuid::from_u128(2)), PersonId(Uuid::from_u128(3)));
    let said = |side, minutes, text: &str| Said {
        message: None,
        side,
        at: after(minutes),
        text: text.into(),
        file: None,
        photo: None,
    };
    let photo = Said {
        file: Some("photo".into()),
        photo: Some(Photo("leak".into())),
        ..said(Side::Customer, -20, "It runs down the wall.")
    };
    let frozen = Frozen {
        request: "The kitchen tap drips all night.".into(),
        fixes: vec!["It still drips.".into()],
        done_note: "A new washer, and the valve is tight.".into(),
        said: vec![said(Side::Provider, -40, "It is done."), photo],
        ..Frozen::default()
    };
    let fair = Some(WayOut { way: Way::Finish, total: None });
    let (words, photos) = ("It still drips.".into(), vec![Photo("wall".into())]);
    let view =
        View { job, epoch: 6, side: Side::Customer, words, fair, photos, revised: false, at: after(2) };
    let letter = |by_operator, words: &str, minutes| Letter {
        job,
        person: ana,
        side: Side::Customer,
        by_operator,
        operator: olga,
        words: words.into(),
        at: after(minutes),
    };
    CaseFile {
        epoch: 6,
        opened_at,
        frozen,
        since: vec![said(Side::Provider, 30, "I can come on Friday.")],
        views: vec![view],
        letters: vec![letter(true, "Since when does it drip?", 60), letter(false, "Since the evening.", 70)],
        done: vec![(after(50), "desk:take".into())],
    }
});
