//! What is to be paid behind a link, read and put into words.

use std::sync::Arc;

use async_trait::async_trait;
use dialogues::render::{self, PayNote, PayPage, Scene, Visit, pay_note};
use domain::market::Market;

use crate::{
    account_key::AccountKey,
    address::Address,
    http::{Closed, Counter},
    ports::Clock,
    store::{Backend, Store, StoreError, fees, files, jobs, people},
};

/// Looks the fee up and renders its page for who pays it.
pub struct FeeCounter<DB: Backend> {
    /// Rows.
    pub store: Store<DB>,
    /// The profile.
    pub market: Arc<Market>,
    /// The time.
    pub clock: Arc<dyn Clock>,
    /// How people find us.
    pub address: Arc<Address>,
    /// Whose seal is which.
    pub account_key: AccountKey,
}

impl<DB: Backend> FeeCounter<DB> {
    async fn read(&self, token: &str, returned: bool) -> Result<Option<PayPage>, StoreError> {
        let mut tx = self.store.read().await?;
        let Some(fee) = fees::by_token(&mut tx, token).await? else { return Ok(None) };
        let Some(job) = jobs::load(&mut tx, fee.fee.job).await? else { return Ok(None) };
        let Some(payer) = people::by_id(&mut tx, job.customer).await? else { return Ok(None) };
        let Some(file) = files::load(&mut tx, job.id, payer.id).await? else { return Ok(None) };
        let visit = Visit { returned, chat: &self.address.chat };
        let scene = Scene {
            reader: payer.id,
            seal: self.account_key.seal(payer.id),
            language: &payer.language,
            market: &self.market,
            bot: &self.address.bot,
            till: self.address.till(),
            file: Some(&file),
            withheld: None,
            held: None,
            case_file: None,
            now: self.clock.now(),
            live: true,
        };
        Ok(Some(render::pay(&fee, &file, visit, &scene)))
    }
}

#[async_trait]
impl<DB: Backend> Counter for FeeCounter<DB> {
    async fn page(&self, token: &str, returned: bool) -> Result<Option<PayPage>, Closed> {
        self.read(token, returned).await.map_err(|error| {
            tracing::warn!(%error, "a pay page cannot be read");
            Closed
        })
    }

    fn words(&self, note: PayNote) -> (String, String) {
        pay_note(note, self.market.language_for(None))
    }
}
