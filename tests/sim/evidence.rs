//! What the checker is shown of a simulated world, in the checker's words.

use std::sync::{Arc, Mutex};

use checker::evidence::{Entry, Event, Evidence, FeeRule, Ledger, LedgerLine, Phones, Shown};
use domain::market;
use sandbox::{Author, Emulator, Leak, LogEntry, LogEvent, Message, Payments, Scan};

use crate::instruments::lock;

/// Telegram and the payment provider of a world.
pub struct Seen {
    telegram: Arc<Mutex<Emulator>>,
    payments: Arc<Mutex<Payments>>,
    scan: Scan,
}

impl Seen {
    /// Of these two.
    pub fn new(telegram: Arc<Mutex<Emulator>>, payments: Arc<Mutex<Payments>>) -> Self {
        Self { telegram, payments, scan: Scan::default() }
    }
}

/// What a booking costs.
pub fn rule(fee: &market::Fee) -> FeeRule {
    FeeRule { basis_points: fee.basis_points, minimum: fee.minimum, maximum: fee.maximum }
}

impl Evidence for Seen {
    fn log_after(&self, seen: usize) -> Vec<Entry> {
        lock(&self.telegram).log()[seen..].iter().map(entry).collect()
    }

    fn phones(&self) -> Phones {
        let telegram = lock(&self.telegram);
        let mut phones = Phones { pending_updates: telegram.pending_updates(), ..Phones::default() };
        for person in telegram.people() {
            let messages = telegram.phone(person.id).into_iter().flat_map(|phone| phone.messages.all());
            for message in messages.filter(|message| message.from == Author::Bot) {
                if message.deleted.is_some() {
                    phones.tidied.insert(person.id);
                } else {
                    phones.shown.push(shown(person.id, message));
                }
            }
        }
        phones
    }

    fn leaks(&mut self) -> Vec<String> {
        let told = |Leak { reader, whose, canary, at, way }| {
            format!("{reader} was sent {canary} of {whose} ({way}, {at})")
        };
        self.scan.look(&lock(&self.telegram)).into_iter().map(told).collect()
    }

    fn ledger(&self) -> Ledger {
        let payments = lock(&self.payments);
        let lines = payments.ledger().iter().map(|line| LedgerLine {
            payment: line.payment.clone(),
            attempt: line.reference.clone(),
            amount: line.amount,
        });
        Ledger { lines: lines.collect(), untold: payments.pending_callbacks() }
    }
}

fn entry(entry: &LogEntry) -> Entry {
    let event = match entry.event.clone() {
        LogEvent::Call { method, chat, params, status, message_ids, .. } => {
            Event::Call { method, chat, params, status, message_ids }
        }
        LogEvent::UpdateMade { update_id, kind, person, update } => {
            Event::UpdateMade { update_id, kind, person, update }
        }
        LogEvent::UpdateAcknowledged { update_id } => Event::UpdateAcknowledged { update_id },
        _ => Event::Other,
    };
    Entry { at: entry.at, event }
}

fn shown(chat: i64, message: &Message) -> Shown {
    let presses = message.buttons.iter().flatten().filter_map(|button| button.callback_data());
    Shown {
        chat,
        message: message.id,
        words: message.content.words().to_owned(),
        presses: presses.map(str::to_owned).collect(),
    }
}
