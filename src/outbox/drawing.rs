//! The call that shows a post as it is to look now.

use chrono::{DateTime, Utc};
use dialogues::{
    render::{Scene, render},
    say::{DeskGuard, Say},
};
use domain::{ids::PersonId, language::Language};
use uuid::Uuid;

use super::{
    Outbox,
    orders::{call, gesture, is_overtaken},
};
use crate::{
    address::Address,
    sent::Outcome,
    store::{Backend, Order, ReadTx, StoreError, files, withheld},
    telegram::send::Call,
};

/// As much as Telegram shows for the answer to a press, in characters.
const LONGEST_TOAST: usize = 200;

impl<DB: Backend> Outbox<DB> {
    /// The call that brings a post to its wanted state, as it is at this moment; or what is known without one.
    pub(super) async fn call_for(
        &self,
        tx: &mut ReadTx<DB>,
        order: &Order,
        now: DateTime<Utc>,
    ) -> Result<Result<Call, Outcome>, StoreError> {
        if order.turns_back {
            return Ok(Err(Outcome::Returned));
        }
        let unreadable = || Outcome::Refused("a message that cannot be read any more".into());
        let Ok(say) = serde_json::from_str::<Say>(&order.say) else { return Ok(Err(unreadable())) };
        if let Some(gesture) = gesture(order, &say) {
            return Ok(gesture);
        }
        let file = match &say {
            Say::Card { job, .. } => files::load(tx, *job, order.person).await?,
            _ => None,
        };
        let held = match &say {
            Say::DeskGuard(DeskGuard::Message { message, .. }) => withheld::of(tx, *message).await?,
            _ => None,
        };
        if file.as_ref().is_some_and(|file| is_overtaken(order, &say, file)) {
            return Ok(Err(Outcome::Overtaken));
        }
        let scene =
            Scene { file: file.as_ref(), live: order.live, ..self.scene(order.person, &order.language, now) };
        let scene = Scene { withheld: held.as_ref().map(|held| &held.words), ..scene };
        Ok(call(order, &render(&say, &scene)).ok_or_else(unreadable))
    }

    /// The text of a message without a reader of its own, as long as the top of a screen.
    pub(super) fn words(&self, say: &Say, language: &Language, now: DateTime<Utc>) -> String {
        let text = render(say, &self.scene(PersonId(Uuid::nil()), language, now)).text;
        text.chars().take(LONGEST_TOAST).collect()
    }

    fn scene<'a>(&'a self, reader: PersonId, language: &'a Language, now: DateTime<Utc>) -> Scene<'a> {
        let Address { bot, .. } = &*self.address;
        let till = self.address.till();
        Scene {
            reader,
            language,
            market: &self.market,
            bot,
            till,
            file: None,
            withheld: None,
            now,
            live: true,
        }
    }
}
