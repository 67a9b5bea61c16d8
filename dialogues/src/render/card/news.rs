//! What happened, at the head of a card: two or three lines in the voice of a friend.

use chrono::{DateTime, Utc};
use domain::{
    job::{Act, Actor, JobFile, News, State},
    market::Mode,
    person::Side,
};

use super::{
    super::{Page, Scene},
    money,
};
use crate::locale::Args;

/// Writes the news, if it is news to its reader: nobody is told what they did themselves.
pub(super) fn news(page: &mut Page, news: News, file: &JobFile, on: &Scene<'_>) {
    let reader = if on.reader == file.job.customer { Side::Customer } else { Side::Provider };
    let Some(key) = key(news, reader, file.job.state) else { return };
    let Some(text) = on.locale().find(&key, &args(news, reader, file, on)) else { return };
    match text.split_once('\n') {
        Some((headline, rest)) => page.head(headline).line(rest),
        None => page.head(&text),
    };
}

fn key(news: News, reader: Side, state: State) -> Option<String> {
    let to = Actor::from(reader).word();
    match news {
        News::Did { by, .. } if by.side() == Some(reader) => None,
        News::Did { act: Act::Accept, .. } if reader == Side::Provider => None,
        // Before booking a question to the operator is nobody else's business.
        News::Did { act: Act::GetHelp, .. } if state != State::Disputed => None,
        News::Did { act, by } => Some(format!("news-{}-{}-{to}", act.word(), by.word())),
        News::Soon { act, .. } => Some(format!("soon-{}-{to}", act.word())),
        News::AddressOpen => Some("news-address-open".into()),
        News::Offers => Some("news-offers".into()),
        News::ConfirmOffer => Some("news-confirm-offer".into()),
        News::NotChosen => Some("news-not-chosen".into()),
        News::BackInTheRunning => Some("news-back-in-the-running".into()),
        News::Invited => Some("news-invited".into()),
        News::TurnedDown => Some("news-turned-down".into()),
        News::Payout => Some("news-payout".into()),
        News::Refund(refund, _) => Some(format!("news-refund-{}", refund.word())),
    }
}

fn args(news: News, reader: Side, file: &JobFile, on: &Scene<'_>) -> Args<'static> {
    let zone = file.job.request.place.zone;
    let args = Args::default()
        .with("mode", mode_word(file))
        .with("other", other_name(file, reader, on))
        .with("state", file.job.state.word())
        .with("both", if file.job.settling.talk_over.is_some() { "yes" } else { "no" })
        .with("count", live_offers(file))
        .with("said", who_said_missed(file, reader))
        .with("start", on.moment(start(file), zone))
        .with("new_start", on.moment(file.change().map_or(file.start(), |terms| terms.start), zone))
        .with("total", newest_total(file, on))
        .with("direct", money::direct(file, on));
    match news {
        News::Soon { at, .. } => args.with("when", on.moment(at, zone)),
        News::Refund(_, money) => args.with("kind", money.word()),
        _ => args,
    }
}

/// Who said last that the other was not there, as the reader of it sees them.
fn who_said_missed(file: &JobFile, reader: Side) -> &'static str {
    let said = file.history.iter().rev().find(|event| event.act == Act::SayMissed);
    if said.is_some_and(|event| event.by == Actor::from(reader)) { "you" } else { "other" }
}

/// The start that was agreed, else that of the newest terms.
fn start(file: &JobFile) -> DateTime<Utc> {
    file.agreed_terms().or_else(|| file.newest_terms()).map_or(file.start(), |terms| terms.start)
}

/// The public name of the other side; a provider who left is gone from the job.
pub(super) fn other_name(file: &JobFile, reader: Side, on: &Scene<'_>) -> String {
    let other = reader.other();
    let unknown = || on.text(&format!("someone-{}", Actor::from(other).word()));
    file.party(other).map_or_else(unknown, |party| party.name.to_string())
}

/// The total of the newest terms, else the price that was asked for.
pub(super) fn newest_total(file: &JobFile, on: &Scene<'_>) -> String {
    let terms = file.agreed_terms().or_else(|| file.newest_terms());
    terms.map_or_else(|| on.price(file.job.request.price), |terms| on.money(terms.total))
}

/// The word of the way a job finds its provider, in selectors.
pub(super) fn mode_word(file: &JobFile) -> &'static str {
    match file.job.switches.mode() {
        Mode::Offers => "offers",
        Mode::Dispatch => "dispatch",
    }
}

/// How many offers can be chosen, as the reader sees them.
pub(super) fn live_offers(file: &JobFile) -> usize {
    file.bids.iter().filter(|bid| bid.offer.is_live()).count()
}
