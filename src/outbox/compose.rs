//! What an order becomes at this moment: a call, or what is known without one.

use chrono::{DateTime, Utc};
use dialogues::{
    render::{Scene, render},
    rendered::Rendered,
    say::{CaseSay, DeskGuard, OwnSay, Say},
};
use domain::{ids::PersonId, language::Language};
use uuid::Uuid;

use super::{
    Outbox,
    files::{Filled, fill},
    orders::{call, gesture, is_overtaken, manner},
};
use crate::{
    address::Address,
    sent::Outcome,
    store::{Backend, Order, ReadTx, StoreError, case_files, files::Shelf, held, outbox as rows, withheld},
    telegram::send::{self, Call},
};

/// As much as Telegram shows for the answer to a press, in characters.
const LONGEST_TOAST: usize = 200;

/// An order, and what is asked of Telegram.
pub(super) struct Composed {
    /// The order.
    pub order: Order,
    /// The call that brings it about; or what is known without one.
    pub call: Result<Call, Outcome>,
    /// The orders, with the states, that it brings about, where each is to be known by its file.
    pub parts: Vec<(i64, i64)>,
}

impl<DB: Backend> Outbox<DB> {
    /// The call that brings a post to its wanted state, as it is at this moment; or what is known without one.
    pub(super) async fn compose(
        &self,
        (tx, shelf): (&mut ReadTx<DB>, &mut Shelf),
        order: Order,
        now: DateTime<Utc>,
    ) -> Result<Composed, StoreError> {
        if let (Some(_), None, false) = (order.album, order.message_id, order.turns_back) {
            let parts = self.parts((tx, shelf), &order, now).await?;
            if parts.len() > 1 {
                return Ok(together(order, parts));
            }
        }
        let (call, is_filled) = match self.drawn((tx, shelf), &order, now).await? {
            Err(decided) => (decided, false),
            Ok(mut rendered) => match fill(tx, &order, 0, &mut rendered).await? {
                Err(outcome) => (Err(outcome), false),
                Ok(filled) => {
                    let is_filled = filled.upload.is_some();
                    let call = call(&order, &rendered).map(|call| filled.into_call(call));
                    (call.ok_or_else(unreadable), is_filled)
                }
            },
        };
        let parts = if is_filled { vec![(order.seq, order.wanted)] } else { Vec::new() };
        Ok(Composed { order, call, parts })
    }

    /// A post as it looks at this moment; or the gesture it stands for, or what is known without any call.
    async fn drawn(
        &self,
        (tx, shelf): (&mut ReadTx<DB>, &mut Shelf),
        order: &Order,
        now: DateTime<Utc>,
    ) -> Result<Result<Rendered, Result<Call, Outcome>>, StoreError> {
        if order.turns_back {
            return Ok(Err(Err(Outcome::Returned)));
        }
        let Ok(say) = serde_json::from_str::<Say>(&order.say) else { return Ok(Err(Err(unreadable()))) };
        if let Some(gesture) = gesture(order, &say) {
            return Ok(Err(gesture));
        }
        let file = match &say {
            Say::Card { job, .. } | Say::Case(CaseSay::File { job, .. }) => {
                shelf.load(tx, *job, order.person).await?
            }
            Say::Calendar(entry) => shelf.load(tx, entry.job, order.person).await?,
            _ => None,
        };
        let hidden = match &say {
            Say::DeskGuard(DeskGuard::Message { message, .. }) => withheld::of(tx, *message).await?,
            _ => None,
        };
        if file.as_ref().is_some_and(|file| is_overtaken(order, &say, file)) {
            return Ok(Err(Err(Outcome::Overtaken)));
        }
        let scene =
            Scene { file: file.as_ref(), live: order.live, ..self.scene(order.person, &order.language, now) };
        let own = match &say {
            Say::Own(OwnSay::Data(_)) => Some(held::of(tx, order.person).await?),
            _ => None,
        };
        let kept = match &say {
            Say::Case(CaseSay::File { job, .. }) => case_files::of(tx, *job).await?,
            _ => None,
        };
        let scene = Scene { case_file: kept.as_ref(), ..scene };
        let scene =
            Scene { withheld: hidden.as_ref().map(|hidden| &hidden.words), held: own.as_ref(), ..scene };
        Ok(Ok(render(&say, &scene)))
    }

    /// The parts of an album that can be sent with this one as one; itself alone if there are none.
    async fn parts(
        &self,
        (tx, shelf): (&mut ReadTx<DB>, &mut Shelf),
        order: &Order,
        now: DateTime<Utc>,
    ) -> Result<Vec<(Order, Rendered, Filled)>, StoreError> {
        let Some(album) = order.album else { return Ok(Vec::new()) };
        let mut parts: Vec<(Order, Rendered, Filled)> = Vec::new();
        for part in rows::parts(tx, album, order.person).await? {
            // What was taken back, or stays where it is, is dealt with in its own turn.
            let Ok(mut rendered) = self.drawn((tx, shelf), &part, now).await? else { continue };
            let Ok(filled) = fill(tx, &part, parts.len(), &mut rendered).await? else { continue };
            let kind = |rendered: &Rendered| rendered.medium.as_ref().map(|medium| medium.kind);
            let first = parts.first().map_or_else(|| kind(&rendered), |(_, first, _)| kind(first));
            if first.zip(kind(&rendered)).is_some_and(|(first, kind)| first.goes_with(kind)) {
                parts.push((part, rendered, filled));
            }
        }
        let leads = parts.first().is_some_and(|(first, ..)| first.seq == order.seq);
        Ok(if leads { parts } else { Vec::new() })
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
            seal: self.account_key.seal(reader),
            language,
            market: &self.market,
            bot,
            till,
            file: None,
            withheld: None,
            held: None,
            case_file: None,
            now,
            live: true,
        }
    }
}

/// Several parts in one call.
fn together(order: Order, parts: Vec<(Order, Rendered, Filled)>) -> Composed {
    let names = parts.iter().map(|(part, ..)| (part.seq, part.wanted)).collect();
    let (mut drawn, mut uploads) = (Vec::new(), Vec::new());
    for (_, rendered, Filled { upload, shape }) in parts {
        drawn.push((rendered, shape));
        uploads.extend(upload);
    }
    let mut call = send::album(order.chat, &drawn, manner(&order));
    call.files = uploads;
    Composed { order, call: Ok(call), parts: names }
}

fn unreadable() -> Outcome {
    Outcome::Refused("a message that cannot be read any more".into())
}
