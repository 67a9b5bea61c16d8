//! What several rooms are built with, and the rooms that need most of it.

use std::sync::Arc;

use domain::market::Market;

use super::counter::FeeCounter;
use crate::{
    account_key::AccountKey,
    address::Address,
    calls::{self, Calls},
    config::Sending,
    courtesies::Courtesies,
    inbox::Inbox,
    meters::Meters,
    outbox::{self, Outbox},
    ports::Ports,
    store::{Backend, Store},
    wake::Letterbox,
};

/// What several rooms are built with.
pub struct Shared<DB: Backend> {
    /// Rows.
    pub store: Store<DB>,
    /// The profile.
    pub market: Arc<Market>,
    /// The world.
    pub ports: Ports,
    /// The one door.
    pub inbox: Inbox,
    /// What is counted.
    pub meters: Arc<Meters>,
    /// How people find us.
    pub address: Arc<Address>,
    /// Whose seal is which.
    pub account_key: AccountKey,
    /// Name of this run, which leases are held under.
    pub run: String,
}

impl<DB: Backend> Shared<DB> {
    /// Reads what is to be paid behind a link.
    pub fn counter(&self) -> FeeCounter<DB> {
        FeeCounter {
            store: self.store.clone(),
            market: Arc::clone(&self.market),
            clock: Arc::clone(&self.ports.clock),
            address: Arc::clone(&self.address),
            account_key: self.account_key.clone(),
        }
    }

    /// The sender.
    pub fn outbox(&self, courtesies: Arc<Courtesies>, letterbox: Letterbox, sending: Sending) -> Outbox<DB> {
        Outbox::new(outbox::Parts {
            store: self.store.clone(),
            market: Arc::clone(&self.market),
            ports: self.ports.clone(),
            inbox: self.inbox.clone(),
            meters: Arc::clone(&self.meters),
            courtesies,
            letterbox,
            sending,
            owner: self.run.clone(),
            address: Arc::clone(&self.address),
            account_key: self.account_key.clone(),
        })
    }

    /// The room that asks the payment provider.
    pub fn calls(&self, public_url: String) -> Calls<DB> {
        let parts = calls::Parts {
            store: self.store.clone(),
            ports: self.ports.clone(),
            meters: Arc::clone(&self.meters),
            owner: self.run.clone(),
            market: self.market.name.clone(),
            public_url,
        };
        Calls::new(parts, self.inbox.clone())
    }
}

/// Where links lead: to the bot and the chat with it, and to the pages where fees are paid.
pub fn address((bot, chat): (String, Option<String>), public_url: Option<String>, ports: &Ports) -> Address {
    let chat = chat.unwrap_or_else(|| format!("https://t.me/{bot}"));
    let is_test = ports.payments.as_ref().is_some_and(|provider| provider.is_test());
    Address { bot, chat, till: public_url.map(|base| (base, is_test)) }
}
