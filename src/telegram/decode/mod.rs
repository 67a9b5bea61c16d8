//! Update bytes -> what a person did. A dptree tree whose leaves are pure.
//!
//! teloxide shows newer content as an empty message, and an unknown update as an error without its parts. So the
//! kind of content is decided on the raw JSON, and typed fields serve only what they are sure to hold.

mod along;
mod content;
mod looks;
mod medium;
mod packs;
mod pictures;
mod raw;

use std::{ops::ControlFlow, sync::Arc};

use dptree::{di::DependencyMap, prelude::*};
use futures::FutureExt as _;
use raw::RawUpdate;
use teloxide::types::{Update, UpdateKind};

use crate::heard::{Heard, Spoken};

type Leaf = Arc<dyn Fn(&Update, &RawUpdate) -> Option<Spoken> + Send + Sync>;

/// Decodes one update; `None` if the bytes are none. Never panics, whatever they are.
pub fn decode(bytes: &[u8]) -> Option<Heard> {
    let raw: RawUpdate = serde_json::from_slice(bytes).ok()?;
    if raw.is_by_nobody() {
        return Some(Heard::Nobody);
    }
    // Only `from_str` and `from_slice` work: through a `Value` teloxide loses the update silently.
    let typed: Update = serde_json::from_slice(bytes).ok()?;
    Some(match raw.place() {
        raw::Place::Private => person(typed, raw),
        raw::Place::Group(chat) => Heard::Group { chat, language: raw.language() },
        raw::Place::Elsewhere => Heard::Nobody,
    })
}

fn person(typed: Update, raw: RawUpdate) -> Heard {
    let deps: DependencyMap = dptree::deps![Arc::new(typed), Arc::new(raw)];
    // The leaves are pure, so the future is ready at its first poll.
    match tree().dispatch(deps).now_or_never() {
        Some(ControlFlow::Break(Some(spoken))) => Heard::Person(Box::new(spoken)),
        _ => Heard::Nobody,
    }
}

fn tree() -> Handler<'static, Option<Spoken>> {
    dptree::entry()
        .branch(leaf(is_press, Arc::new(content::press)))
        .branch(leaf(is_message, Arc::new(content::message)))
        .branch(leaf(is_edit, Arc::new(content::edit)))
        .branch(leaf(is_reaction, Arc::new(content::reaction)))
        .branch(leaf(is_membership, Arc::new(content::membership)))
}

fn leaf(belongs: fn(&Update, &RawUpdate) -> bool, read: Leaf) -> Handler<'static, Option<Spoken>> {
    dptree::filter(move |typed: Arc<Update>, raw: Arc<RawUpdate>| belongs(&typed, &raw)).endpoint(
        move |typed: Arc<Update>, raw: Arc<RawUpdate>| {
            let spoken = read(&typed, &raw);
            async move { spoken }
        },
    )
}

fn is_press(typed: &Update, _: &RawUpdate) -> bool {
    matches!(typed.kind, UpdateKind::CallbackQuery(_))
}

fn is_message(_: &Update, raw: &RawUpdate) -> bool {
    raw.message.is_some()
}

fn is_edit(_: &Update, raw: &RawUpdate) -> bool {
    raw.edited_message.is_some()
}

fn is_reaction(_: &Update, raw: &RawUpdate) -> bool {
    raw.message_reaction.is_some()
}

fn is_membership(typed: &Update, _: &RawUpdate) -> bool {
    matches!(typed.kind, UpdateKind::MyChatMember(_))
}
