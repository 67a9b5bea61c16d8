//! Money on a card: the three figures, what becomes of a paid fee, and how the rest is paid.

use domain::{
    fee::{FeeFile, FeeState, Figures},
    job::{self, Act, JobFile, State},
    market::{Refunds, Settlement},
    money::Money,
    payout::Payout,
    person::Side,
};

use super::{
    super::{Page, Scene, keys::Keys, offers, scene::side_word},
    news,
};
use crate::{
    locale::Args,
    rendered::{Button, Does},
    say::FeeThen,
};

/// The most a button puts on the clipboard, in UTF-16 units.
const LONGEST_COPY: usize = 256;

/// The fee of the present match, if it has one.
fn present_fee(file: &JobFile) -> Option<&FeeFile> {
    file.fee.as_ref().filter(|fee| fee.fee.match_number == file.job.match_number)
}

/// The newest total and its three figures, where booking costs a fee.
fn split(file: &JobFile, on: &Scene<'_>) -> Option<(Money, Option<Figures>)> {
    let terms = file.agreed_terms().or_else(|| file.newest_terms())?;
    let of_terms = present_fee(file).filter(|fee| fee.fee.terms == terms.id).map(|fee| fee.fee.figures);
    let fixed = of_terms.or_else(|| job::figures_of(file, terms.total));
    let rules = job::Ctx::of(on.market, on.now, 0);
    let counted = || job::check_total(file, file.job.provider?, terms.total, &rules).ok().flatten();
    Some((terms.total, fixed.or_else(counted)))
}

/// Total, fee and what is paid directly, once there is a fee to speak of; whether it was said.
pub(super) fn figures(page: &mut Page, file: &JobFile, on: &Scene<'_>) -> bool {
    let Some((total, Some(split))) = split(file, on) else { return false };
    offers::figures(page, total, Some(split), on);
    true
}

/// What is paid to the provider directly.
pub(super) fn direct(file: &JobFile, on: &Scene<'_>) -> String {
    match split(file, on) {
        Some((total, split)) => on.money(split.map_or(total, |split| split.direct)),
        None => news::newest_total(file, on),
    }
}

/// What became of a paid fee, or would if it is as the other side says or wishes.
pub(super) fn fee(page: &mut Page, file: &JobFile, side: Side, on: &Scene<'_>) {
    let Some(fee) = present_fee(file) else { return };
    if file.job.state == State::AwaitingFee && side == Side::Customer {
        page.line(&rule(fee, file, on));
        if on.till.is_some_and(|till| till.test) {
            page.say("pay-test");
        }
    }
    let ended = !file.job.state.has_match() && fee.fee.paid_at.is_some();
    if ended {
        let stand = match (fee.fee.state, fee.given_back()) {
            (FeeState::GivenBack, Some(refund)) => refund.word(),
            (FeeState::GivenBack, None) => "wanted",
            _ => "kept",
        };
        let args = Args::default()
            .with("side", side_word(side))
            .with("stand", stand)
            .with("fee", on.money(fee.fee.figures.fee))
            .with("other", file.customer.name.to_string());
        page.tell("fee-became", &args);
    }
    let by_other = |asked: Option<(Side, _)>| asked.is_some_and(|(asked_by, _)| asked_by != side);
    let ends = match &file.job {
        job if by_other(job.end_asked) => Some(Act::AgreeEnd),
        job if job.state == State::Booked && by_other(job.missed) => Some(Act::AdmitMissed),
        _ => None,
    };
    let rules = job::Ctx::of(on.market, on.now, 0);
    let then = ends.and_then(|act| FeeThen::of(file, side, act, &rules));
    if let Some(then) = then {
        fee_then(page, &then, Act::AgreeEnd, on);
    }
}

/// Until when the fee would go back to a customer who cancels, in one sentence with the actual date.
pub(in super::super) fn rule(fee: &FeeFile, file: &JobFile, on: &Scene<'_>) -> String {
    let terms = file.terms.iter().find(|terms| terms.id == fee.fee.terms);
    let start = terms.map_or(file.start(), |terms| terms.start);
    let refunds = refunds(on);
    let other =
        file.provider.as_ref().map_or_else(|| on.text("pay-provider"), |party| party.name.to_string());
    let args = Args::default().with("other", other);
    match job::free_until(start, refunds, on.now) {
        Some(until) => {
            let free = on.moment(until, file.job.request.place.zone);
            on.fill("pay-rule-free", &args.with("free", free))
        }
        None => on.fill("pay-rule-near", &args.with("grace", on.locale().elapsed(refunds.grace.delta()))),
    }
}

fn refunds(on: &Scene<'_>) -> Refunds {
    on.market.fee.as_ref().map(|fee| fee.refunds).unwrap_or_default()
}

/// What would become of a paid fee.
pub(in super::super) fn fee_then(page: &mut Page, then: &FeeThen, act: Act, on: &Scene<'_>) {
    let ahead = on.locale().elapsed(refunds(on).free_until.delta());
    let args = Args::default()
        .with("side", side_word(then.side))
        .with("act", act.word())
        .with("fee", on.money(then.amount))
        .with("other", then.customer.as_str())
        .with("ahead", ahead)
        .with("start", then.start.word());
    page.tell(if then.back { "fee-then-back" } else { "fee-then-kept" }, &args);
}

/// The button that leads to the page where the fee is paid.
pub(super) fn pay_button(file: &JobFile, side: Option<Side>, on: &Scene<'_>) -> Option<Button> {
    let awaited = file.job.state == State::AwaitingFee && side == Some(Side::Customer);
    let (fee, till) = present_fee(file).filter(|_| awaited).zip(on.till)?;
    let label = on.fill("verb-pay", &Args::default().with("fee", on.money(fee.fee.figures.fee)));
    Some(Button { label, does: Does::Open(till.link(&fee.fee)) })
}

/// Whether the rest is being paid under the eyes of the market.
fn is_being_paid(file: &JobFile) -> bool {
    file.job.state == State::Approved && file.job.switches.settlement == Settlement::Recorded
}

fn payout_of(file: &JobFile) -> Payout {
    file.payout.as_deref().map(Payout::stored).unwrap_or_default()
}

/// How the provider likes to be paid, for the two of them while the rest is due.
pub(super) fn payout(page: &mut Page, file: &JobFile, side: Side, on: &Scene<'_>) {
    if !is_being_paid(file) {
        return;
    }
    let payout = payout_of(file);
    let args = Args::default()
        .with("side", side_word(side))
        .with("other", news::other_name(file, side, on))
        .with("known", if payout.is_empty() { "no" } else { "yes" });
    page.gap().tell("payout-head", &args);
    ways(page, &payout);
    if payout.cash {
        page.say("payout-cash");
    }
}

/// What can be copied: an account, a link.
pub(in super::super) fn ways(page: &mut Page, payout: &Payout) {
    for way in [&payout.account, &payout.link].into_iter().flatten() {
        page.code(way);
    }
}

/// The buttons by which the customer takes the ways to pay along, and by which the provider names them.
pub(super) fn payout_keys(keys: &mut Keys, file: &JobFile, side: Option<Side>, on: &Scene<'_>) {
    if !is_being_paid(file) || side != Some(Side::Customer) {
        return;
    }
    let payout = payout_of(file);
    let short = |account: &&String| account.encode_utf16().count() <= LONGEST_COPY;
    let copy = payout
        .account
        .as_ref()
        .filter(short)
        .map(|account| Button { label: on.text("payout-copy"), does: Does::Copy(account.clone()) });
    let open = payout.link.as_ref().zip(payout.host()).map(|(link, host)| Button {
        label: on.fill("payout-open", &Args::default().with("host", host)),
        does: Does::Open(link.clone()),
    });
    keys.row(copy.into_iter().chain(open));
}

/// The button behind which a provider says how they like to be paid.
pub(super) fn payout_label(file: &JobFile, on: &Scene<'_>) -> String {
    let known = if payout_of(file).is_empty() { "no" } else { "yes" };
    on.fill("verb-payout", &Args::default().with("known", known))
}
