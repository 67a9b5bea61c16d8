//! What was paid for a job, and to whom: to keep.

use super::{
    Page, Scene,
    keys::{self, Keys},
};
use crate::{
    locale::Args,
    press::{CardVerb, Press},
    rendered::Rendered,
    say::Receipt,
};

pub(super) fn receipt(receipt: &Receipt, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.job_head(&on.text("receipt-title"), &receipt.code);
    page.line(&on.service(&receipt.service));
    let between = Args::default()
        .with("customer", receipt.customer.as_str())
        .with("provider", receipt.provider.as_str())
        .with("start", on.moment_for_good(receipt.start, receipt.zone));
    page.tell("receipt-between", &between).gap();
    amounts(&mut page, receipt, on);
    let key = if receipt.confirmed { "receipt-confirmed" } else { "receipt-closed" };
    let settled = Args::default()
        .with("provider", receipt.provider.as_str())
        .with("when", on.moment_for_good(receipt.at, receipt.zone));
    page.gap().tell(key, &settled);
    let mut keys = Keys::default();
    let show = Press::Card { verb: CardVerb::Show, job: receipt.job, number: 0 };
    keys.row([keys::press(&on.text("verb-show"), &show)]);
    page.finish(keys.into_keyboard())
}

/// Three figures where booking cost a fee; else one.
fn amounts(page: &mut Page, receipt: &Receipt, on: &Scene<'_>) {
    let args = || Args::default().with("provider", receipt.provider.as_str());
    let mut line = |key: &str, amount| _ = page.tell(key, &args().with("amount", on.money(amount)));
    match receipt.figures {
        Some(split) => {
            line("receipt-total", split.total);
            line("receipt-fee", split.fee);
            line("receipt-direct", split.direct);
            if on.till.is_some_and(|till| till.test) {
                page.say("pay-test");
            }
        }
        None => line("receipt-direct", receipt.total),
    }
}
