//! What is asked and said about terms, the work and the payment.

use dialogues::{
    press::Reason,
    say::{BookingPrompt, CalendarEntry, Detail, FeeThen, History, Prompt, Receipt, Say, StartIs},
};
use domain::{
    fee::{Figures, figures},
    ids::JobCode,
    job::{Act, Actor, Event, State},
    market::Fee,
    payout::Payout,
    person::Side,
};

use super::tomorrow;
use crate::fixtures::{JOB, Town, ZONE, at, dollars, request, service};

/// The three figures of eighty dollars.
pub fn split() -> Figures {
    figures(dollars(80), &Fee::default()).unwrap()
}

/// Every way to be paid.
pub fn payout() -> Payout {
    let (account, link) = ("01-0123-0123456-00, Beto Ruiz".into(), "https://paypal.me/beto".into());
    Payout { cash: true, account: Some(account), link: Some(link) }
}

/// The questions on the way from terms to payment.
pub fn settling(town: &Town) -> Vec<Prompt> {
    let (code, other) = (town.code(), "Ana".to_owned());
    let hosts = vec!["paypal.me".to_owned()];
    let (total, figures) = (Some(dollars(80)), Some(split()));
    let present = request().description;
    let asked = [
        BookingPrompt::Scope { code: code.clone(), present },
        BookingPrompt::Both {
            code: code.clone(),
            other: JobCode::read("4GH7WX").unwrap(),
            start: tomorrow(),
            zone: ZONE,
        },
        BookingPrompt::DoneNote { code: code.clone(), other: other.clone(), photos: 0 },
        BookingPrompt::DoneNote { code: code.clone(), other, photos: 2 },
        BookingPrompt::Payout { payout: Payout::default(), hosts: Vec::new() },
        BookingPrompt::Payout { payout: payout(), hosts: hosts.clone() },
        BookingPrompt::PayoutAccount,
        BookingPrompt::PayoutLink { hosts },
    ];
    let keep = Prompt::KeepStart { code: code.clone(), start: tomorrow(), zone: ZONE, total, figures };
    let ends = [Act::Cancel, Act::AskEnd];
    let sides = [Side::Customer, Side::Provider];
    let all = ends.into_iter().flat_map(|act| sides.map(|side| (act, side)));
    let all = all.flat_map(|(act, side)| [true, false].map(|back| (act, side, back)));
    let all = all.flat_map(|(act, side, back)| StartIs::ALL.map(|start| (act, side, back, start)));
    // Only who cancels and gets nothing back reads how the start stands.
    let told = all.filter(|(act, side, back, start)| {
        *start == StartIs::Ahead || (*act, *side, *back) == (Act::Cancel, Side::Customer, false)
    });
    let sure = told.map(|(act, side, back, start)| {
        let fee = Some(FeeThen { amount: dollars(8), back, side, customer: "Ana".into(), start });
        Prompt::Sure { code: code.clone(), act, reason: Reason::Other, fee, record: true }
    });
    asked.into_iter().map(Prompt::from).chain([keep]).chain(sure).collect()
}

/// The receipts, and a history that says what its moments were about.
pub fn paid(town: &Town) -> Vec<Say> {
    let receipt = |figures, confirmed| {
        Say::Receipt(Box::new(Receipt {
            job: JOB,
            code: town.code(),
            service: service("plumbing"),
            customer: "Ana".into(),
            provider: "Beto".into(),
            start: tomorrow(),
            total: dollars(80),
            figures,
            confirmed,
            at: at(18),
            zone: ZONE,
        }))
    };
    let moments = [
        (Act::AcceptOffer, Actor::Customer, State::Matched),
        (Act::Propose, Actor::Customer, State::Matched),
        (Act::Sign, Actor::Provider, State::AwaitingFee),
        (Act::FeePaid, Actor::Bank, State::Booked),
        (Act::Done, Actor::Provider, State::Delivered),
        (Act::Cancel, Actor::Provider, State::Cancelled),
        (Act::Cancel, Actor::Customer, State::Cancelled),
    ];
    let events = moments.map(|(act, by, to)| Event { at: at(10), by, act, to }).to_vec();
    let terms = |number, whole| Detail::Terms { number, total: dollars(whole), start: tomorrow() };
    let details = vec![
        (0, terms(1, 90)),
        (1, terms(2, 80)),
        (2, terms(2, 80)),
        (3, Detail::Paid(dollars(8))),
        (5, Detail::FeeBack(dollars(8))),
        (6, Detail::FeeKept(dollars(8))),
    ];
    let history = History { job: JOB, code: town.code(), posted_at: at(8), events, zone: ZONE, details };
    let history = Say::History(Box::new(history));
    let receipts = [receipt(Some(split()), true), receipt(Some(split()), false), receipt(None, true)];
    [&receipts[..], &[history, calendar(town, false), calendar(town, true)]].concat()
}

/// The agreed start for a calendar, or that it is off.
pub fn calendar(town: &Town, off: bool) -> Say {
    Say::Calendar(Box::new(CalendarEntry {
        job: JOB,
        code: town.code(),
        service: service("plumbing"),
        start: tomorrow(),
        zone: ZONE,
        area: "Santa Fe".into(),
        round: 2,
        off,
        at: at(10),
    }))
}
