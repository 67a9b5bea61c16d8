//! The methods of the Bot API, a file for each family.

mod album;
mod copy;
mod delete;
mod edit;
mod interact;
mod media;
mod polling;
mod profile;
mod send;
mod webhook;

pub(crate) use interact::is_reaction;

use serde_json::Value;

use crate::call::Request;
use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::params::Params;

/// A successful answer.
pub(crate) struct Reply {
    pub result: Value,
    pub description: Option<&'static str>,
}

impl From<Value> for Reply {
    fn from(result: Value) -> Self {
        Self { result, description: None }
    }
}

pub(crate) type Outcome = Result<Reply, ApiError>;

/// A method in Telegram's spelling and what carries it out.
pub(crate) struct Method {
    pub name: &'static str,
    pub run: fn(&mut Emulator, &Request) -> Outcome,
}

impl Method {
    /// Whether it puts messages into a chat, which the flood limits count.
    pub fn posts(&self) -> bool {
        let counted = ["send", "copy", "forward", "editMessage"];
        self.name != "sendChatAction" && counted.iter().any(|prefix| self.name.starts_with(prefix))
    }
}

const FAMILIES: [&[Method]; 10] = [
    album::METHODS,
    copy::METHODS,
    delete::METHODS,
    edit::METHODS,
    interact::METHODS,
    media::METHODS,
    polling::METHODS,
    profile::METHODS,
    send::METHODS,
    webhook::METHODS,
];

/// Finds a method whatever the case of its name: clients differ.
pub(crate) fn find(name: &str) -> Option<&'static Method> {
    FAMILIES.iter().flat_map(|family| family.iter()).find(|method| method.name.eq_ignore_ascii_case(name))
}

/// How many messages a call would post.
pub(crate) fn message_count(params: &Params) -> u32 {
    let listed = |name: &str| params.nested(name).ok().flatten()?.as_array().map(Vec::len);
    let count = listed("media").or_else(|| listed("message_ids")).unwrap_or(1);
    u32::try_from(count).unwrap_or(u32::MAX)
}
