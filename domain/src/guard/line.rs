//! The guard as a filter of JSON lines: what goes in, what comes out.

use serde::{Deserialize, Serialize};

use super::{Context, Kind, check, check_thread};

/// One line to judge.
#[derive(Clone, PartialEq, Eq, Debug, Deserialize)]
#[serde(untagged)]
pub enum Input {
    /// A message alone.
    Message {
        /// The message.
        text: String,
    },
    /// A conversation.
    Thread {
        /// The messages, oldest first.
        messages: Vec<String>,
        /// Who sent each of them.
        senders: Vec<String>,
    },
}

/// The judgement of one line.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(untagged)]
pub enum Output {
    /// Of a message.
    Message {
        /// Whether anything was found.
        leak: bool,
        /// What was found, each kind once.
        kinds: Vec<Kind>,
        /// Where: half-open, in Unicode scalar values.
        spans: Vec<[usize; 2]>,
        /// The message with all of it hidden.
        masked: String,
    },
    /// Of a conversation.
    Thread {
        /// Whether any message would be acted on.
        leak: bool,
        /// What was found in the first such message.
        kinds: Vec<Kind>,
        /// Which message that is.
        at: Option<usize>,
    },
}

/// Judges one line.
pub fn judge(input: &Input) -> Output {
    match input {
        Input::Message { text } => {
            let verdict = check(text, &Context::default());
            let spans = verdict.spans.iter().map(|span| [span.start, span.end]).collect();
            Output::Message { leak: verdict.is_leak(), kinds: verdict.kinds, spans, masked: verdict.masked }
        }
        Input::Thread { messages, senders } => {
            let messages: Vec<&str> = messages.iter().map(String::as_str).collect();
            let senders: Vec<&str> = senders.iter().map(String::as_str).collect();
            let found = check_thread(&messages, &senders);
            let at = found.as_ref().map(|(at, _)| *at);
            Output::Thread {
                leak: at.is_some(),
                kinds: found.map(|(_, kinds)| kinds).unwrap_or_default(),
                at,
            }
        }
    }
}
