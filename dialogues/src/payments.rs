//! What the customer's press on Pay and the payment provider's words bring.

use domain::{
    change::{self, Change},
    fee::{Call, FeeFile, Heard, Said, Trouble, Writes},
    ids::{AttemptId, CaseId, PersonId},
    job::{self, Case, CaseKind, Deed, JobFile, Level, News, Notice},
    money::NumberStyle,
    person::Side,
};

use crate::{
    effects::{Effects, parties},
    step::Ctx,
    waves::still,
};

/// The customer pressed Pay on the page behind the link.
pub fn on_pay(fee: &FeeFile, ctx: &mut Ctx<'_>) -> Effects {
    let id = AttemptId((ctx.fresh)());
    let writes = fee.press(id, ctx.now, ctx.market.clocks.checkout);
    Effects { changes: change::of_money(&writes, ctx.fresh), ..Effects::default() }
}

/// What a provider says of one attempt.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// Which.
    pub attempt: AttemptId,
    /// What it says, in order.
    pub said: &'a [Said],
    /// The call this answers; none for words of its own accord.
    pub answers: Option<Call>,
}

/// What follows from a provider's words. `file` is the job as its customer sees it, `fee` the fee of the attempt,
/// which may be one of an earlier match; `operators` are told of what only a human can judge.
pub fn on_payment(
    words: &Words<'_>,
    file: &JobFile,
    fee: &FeeFile,
    operators: &[PersonId],
    ctx: &mut Ctx<'_>,
) -> Effects {
    let mut effects = Effects::default();
    let mut fee = fee.clone();
    for said in words.said {
        let fresh = AttemptId((ctx.fresh)());
        let heard = fee.hear(words.attempt, said, fresh, ctx.now);
        fee = fee.after(&heard.writes);
        follow(&mut effects, &heard, file, &fee, operators, ctx);
        if matches!(said, Said::Refunded { .. } | Said::Returned { .. }) && heard.refund.is_none() {
            // How far it is stands on the card; nobody has to do anything about it.
            effects.cards.push(still(file.job.id, file.job.customer));
        }
    }
    if let Some(call) = words.answers {
        write(&mut effects, &fee.again(call, ctx.now), ctx);
    }
    effects
}

/// The time to pay the fee of a job is over. Whether the job lapses now; else the page is being closed first.
pub(crate) fn lapses(file: &JobFile, effects: &mut Effects, ctx: &mut Ctx<'_>) -> bool {
    match file.fee.as_ref().and_then(|fee| fee.lapse(ctx.now)) {
        Some(writes) => {
            write(effects, &writes, ctx);
            false
        }
        None => true,
    }
}

fn follow(
    effects: &mut Effects,
    heard: &Heard,
    file: &JobFile,
    fee: &FeeFile,
    operators: &[PersonId],
    ctx: &mut Ctx<'_>,
) {
    write(effects, &heard.writes, ctx);
    if let Some((actor, act)) = heard.deed {
        let file = JobFile { fee: Some(fee.clone()), ..file.clone() };
        let rules = job::Ctx::of(ctx.market, ctx.now, (ctx.random)());
        let outcome = job::decide(&file, actor, &Deed::Plain(act), &rules);
        let outcome = outcome.expect("the job of a fee that is due awaits it");
        effects.follow(&file, &outcome, ctx.now, ctx.fresh, operators);
    }
    if let Some((refund, money)) = heard.refund {
        let (to, side, news) = (file.job.customer, Side::Customer, News::Refund(refund, money));
        effects.notify(file.job.id, &[Notice { to, side, news, level: Level::Ring }]);
    }
    if let Some(trouble) = &heard.trouble {
        let case = case(trouble, file, CaseId((ctx.fresh)()), ctx);
        effects.tell_operators(operators, &case, Some(&file.job.code), &parties(file));
        effects.changes.push(Change::OpenCase(case));
    }
}

fn write(effects: &mut Effects, writes: &Writes, ctx: &mut Ctx<'_>) {
    effects.changes.extend(change::of_money(writes, ctx.fresh));
}

/// The operator reads figures and the provider's own name for the payment, to look it up there.
fn case(trouble: &Trouble, file: &JobFile, id: CaseId, ctx: &Ctx<'_>) -> Case {
    let figure = |money: domain::money::Money| money.format(&NumberStyle::ENGLISH, ctx.market.currency);
    let what = match trouble {
        Trouble::Odd { asked, payment } => {
            format!("{}: {} ≠ {}", payment.reference, figure(payment.amount), figure(*asked))
        }
        Trouble::Disputed { reference, amount, dispute } => {
            format!("{reference}: {} ⚖ {}", figure(*amount), dispute.word())
        }
        Trouble::NotGivenBack { reference, amount } => format!("{reference}: {} ↩ ✗", figure(*amount)),
    };
    let (job, person) = (Some(file.job.id), file.job.customer);
    Case { id, kind: CaseKind::Payment, job, person, what, opened_at: ctx.now, taken: None }
}
