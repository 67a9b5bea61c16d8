//! The books: what the payment provider holds is what our rows say, fee by fee.

use std::collections::BTreeMap;

use super::Rows;
use crate::till::Till;

/// Every fee was paid once, by one page, and counted once; nobody has to look after any of it.
pub async fn fees_were_paid_once(till: &Till, rows: &mut Rows) {
    let text = "SELECT a.reference, f.state, a.state, a.counts_as, f.fee_minor, a.amount_minor, f.currency \
        FROM fees f JOIN attempts a ON a.fee = f.id";
    let booked: Vec<(String, String, String, String, i64, i64, String)> = rows.ask(text).await;
    let fees = rows.count("SELECT COUNT(*) FROM fees").await;
    assert_eq!(i64::try_from(booked.len()), Ok(fees), "one attempt a fee");
    let mut held = BTreeMap::new();
    for (payment, fee, attempt, counts_as, asked, amount, currency) in booked {
        let states = (fee.as_str(), attempt.as_str(), counts_as.as_str());
        assert_eq!(states, ("paid", "captured", "booking"), "{payment}");
        assert_eq!(asked, amount, "{payment}");
        held.insert(payment, (amount, currency));
    }
    assert_eq!(i64::try_from(held.len()), Ok(fees), "every fee has its own payment");
    let ledger: Vec<_> = till.sandbox.with(|payments, _| {
        let entries = payments.ledger().iter();
        entries.map(|entry| (entry.payment.clone(), (entry.amount, entry.currency.clone()))).collect()
    });
    assert_eq!(ledger.len(), held.len(), "money came once for each fee: {ledger:?}");
    assert_eq!(ledger.into_iter().collect::<BTreeMap<_, _>>(), held, "the ledger is what was booked");
    assert_eq!(i64::try_from(till.pages()), Ok(fees), "one page a fee, however often it was asked for");
    assert_eq!(rows.count("SELECT COUNT(*) FROM cases").await, 0, "nothing waits for the operator");
}
