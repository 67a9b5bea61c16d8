//! Money: what the payment provider took and gave back, beside what the rows make of it. Each capture is exactly one
//! of counted, late and given back, or paid twice and given back; nothing is booked that was not paid.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{
    evidence::{FeeRule, Ledger},
    rows::{AttemptRow, FeeRow, JobRow, Rows},
};

/// States that only a paid fee leads to.
const COVERED: [&str; 5] = ["booked", "in_progress", "delivered", "approved", "settled"];

/// What the provider's own ledger says of one payment.
#[derive(Default)]
struct Money {
    /// What came, by which of our attempts.
    amount: i64,
    attempt: String,
    /// How often it went back.
    back: usize,
}

/// The provider's ledger, by payment.
pub struct Books {
    money: BTreeMap<String, Money>,
    /// Callbacks that nobody has heard yet.
    untold: usize,
}

impl Books {
    /// What the provider wrote down.
    pub fn of(ledger: &Ledger) -> Self {
        let mut money: BTreeMap<String, Money> = BTreeMap::new();
        for line in &ledger.lines {
            let known = money.entry(line.payment.clone()).or_default();
            if line.amount > 0 {
                (known.amount, known.attempt) = (line.amount, line.attempt.clone());
            } else {
                known.back += 1;
            }
        }
        Self { money, untold: ledger.untold }
    }

    /// Whoever is booked has paid, and the figures are what the rule makes of the total.
    pub async fn covered(&self, rows: &mut Rows, rule: Option<&FeeRule>) -> Vec<String> {
        let (jobs, fees, attempts) = (rows.jobs().await, rows.fees().await, rows.attempts().await);
        let unpaid = jobs.iter().filter_map(|job| unpaid(job, &fees));
        let figures = fees.iter().filter(|fee| !adds_up(fee, rule));
        let figures = figures.map(|fee| format!("fee {} does not add up: {fee:?}", fee.id));
        let made_up = fees.iter().filter(|fee| fee.state == "paid" && !self.took(fee, &attempts));
        let made_up =
            made_up.map(|fee| format!("fee {} is paid, of which the provider knows nothing", fee.id));
        unpaid.chain(figures).chain(made_up).collect()
    }

    /// Whether the money that counts for a fee came, and stayed.
    fn took(&self, fee: &FeeRow, attempts: &[AttemptRow]) -> bool {
        let counted = attempts.iter().filter(|row| row.fee == fee.id && row.counts("booking"));
        let money: Vec<&Money> = counted.filter_map(|row| self.money.get(row.reference.as_ref()?)).collect();
        matches!(money[..], [one] if one.amount == fee.fee_minor && one.back == 0)
    }

    /// What is wrong where nothing is on its way any more; a call that waits may still mend what it is about.
    pub async fn balanced(&self, rows: &mut Rows) -> Vec<String> {
        let (fees, attempts, calls) = (rows.fees().await, rows.attempts().await, rows.calls().await);
        let asks = |attempt: &str| calls.iter().any(|(_, what)| what.contains(attempt));
        let mut broken = Vec::new();
        for (payment, money) in &self.money {
            let known: Vec<&AttemptRow> =
                attempts.iter().filter(|row| row.reference.as_deref() == Some(payment)).collect();
            let heard_later = self.untold > 0 || asks(&money.attempt);
            match known[..] {
                [] if heard_later => {}
                [] => broken.push(format!("{payment} was taken, and no row knows of it")),
                [row] if asks(&row.id.to_string()) => {}
                [row] => broken.extend(money.judged(payment, row, &fees)),
                _ => broken.push(format!("{payment} is counted {} times", known.len())),
            }
        }
        let invented = attempts.iter().filter_map(|row| row.reference.as_ref());
        let invented = invented.filter(|reference| !self.money.contains_key(*reference));
        broken.extend(invented.map(|reference| format!("{reference} is counted and was never taken")));
        broken.extend(fees.iter().filter_map(|fee| miscounted(fee, &attempts)));
        broken
    }
}

impl Money {
    /// Whether what a row makes of it is what became of it.
    fn judged(&self, payment: &str, row: &AttemptRow, fees: &[FeeRow]) -> Option<String> {
        let fee = fees.iter().find(|fee| fee.id == row.fee)?;
        let went_back = match row.refund.as_deref() {
            Some("done") => self.back == 1,
            // The provider would not, and a human was told.
            Some("failed") => self.back == 0,
            _ => false,
        };
        let right = match (row.counts_as.as_deref(), fee.state.as_str()) {
            (Some("booking"), "paid") => row.refund.is_none() && self.back == 0,
            (Some("booking"), "given_back") | (Some("late" | "duplicate"), _) => went_back,
            _ => false,
        };
        (!right).then(|| format!("{payment} went back {} times: {row:?} of {fee:?}", self.back))
    }
}

impl AttemptRow {
    fn counts(&self, kind: &str) -> bool {
        self.counts_as.as_deref() == Some(kind)
    }
}

/// A job that stands where only a paid fee leads, without one.
fn unpaid(job: &JobRow, fees: &[FeeRow]) -> Option<String> {
    if !job.has_fee || !COVERED.contains(&job.state.as_str()) {
        return None;
    }
    let of_match = |fee: &&FeeRow| fee.job == job.id && fee.match_number == job.match_number;
    // Terms that changed made an earlier one void.
    let fee = fees.iter().rev().find(of_match).map(|fee| fee.state.as_str());
    (fee != Some("paid")).then(|| format!("{} is {} and its fee is {fee:?}", job.id, job.state))
}

/// A tenth, or whatever the rule says, half a minor unit rounded up, within its bounds; the rest is paid directly.
fn adds_up(fee: &FeeRow, rule: Option<&FeeRule>) -> bool {
    let Some(rule) = rule else { return false };
    let share = (fee.total_minor * i64::from(rule.basis_points) + 5_000) / 10_000;
    let share = share.max(rule.minimum).min(rule.maximum);
    fee.fee_minor == share && fee.direct_minor > 0 && fee.fee_minor + fee.direct_minor == fee.total_minor
}

/// A fee that is paid, or was, is so by one capture; any other by none.
fn miscounted(fee: &FeeRow, attempts: &[AttemptRow]) -> Option<String> {
    let counted = attempts.iter().filter(|row| row.fee == fee.id && row.counts("booking")).count();
    let wanted = usize::from(["paid", "given_back"].contains(&fee.state.as_str()));
    (counted != wanted).then(|| format!("fee {} is {} by {counted} captures", fee.id, fee.state))
}

/// What became of money so far, for the simulation's own coverage.
pub fn fates(attempts: &[AttemptRow]) -> impl Iterator<Item = String> {
    let captures = attempts.iter().filter_map(|row| Some((row.counts_as.as_deref()?, row.refund.as_deref())));
    captures.map(|(kind, refund)| format!("{kind}, back: {}", refund.unwrap_or("no")))
}

/// The attempt a call is about, which is all that its words name.
pub fn attempt_of(what: &str) -> Option<Uuid> {
    let call: serde_json::Value = serde_json::from_str(what).ok()?;
    call.as_object()?.values().next()?.as_str()?.parse().ok()
}
