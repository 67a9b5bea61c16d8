//! One call of the bot, from its name to its answer: misfortunes, limits, the method, the log.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::faults::FaultKind;
use crate::files::UploadedFile;
use crate::log::LogEvent;
use crate::methods::{self, Method, Outcome, Reply};
use crate::params::Params;

/// What Telegram answers to a call.
#[derive(Debug, Clone, PartialEq)]
pub struct CallAnswer {
    /// HTTP status.
    pub status: u16,
    /// JSON body, `{"ok": …}`.
    pub body: Value,
    /// The bot must not see this answer: to it, the connection broke.
    pub lost: bool,
    /// Milliseconds that an HTTP layer should wait before answering.
    pub delay_ms: u64,
}

/// A call as a method sees it.
pub(crate) struct Request {
    pub now: DateTime<Utc>,
    pub params: Params,
    pub files: Vec<UploadedFile>,
}

impl Emulator {
    /// Calls a Bot API method, whose name may be in any case, as this emulator's bot.
    pub fn call(
        &mut self,
        now: DateTime<Utc>,
        method: &str,
        params: Value,
        files: Vec<UploadedFile>,
    ) -> CallAnswer {
        let request = Request { now, params: params.into(), files };
        let chat = self.chat_of(&request.params);
        let found = methods::find(method);
        let name = found.map_or(method, |found| found.name);
        let fault = self.faults.strike(name, chat);
        let outcome = match (found, &fault) {
            (None, _) => Err(ApiError::unknown_method()),
            (_, Some(FaultKind::ConnectionLost)) => Err(ApiError::server(504)),
            (Some(found), fault) => match fault.as_ref().and_then(FaultKind::refusal) {
                Some(refusal) => Err(refusal),
                None => self.run(found, &request, chat),
            },
        };
        let lost = matches!(fault, Some(FaultKind::AnswerLost | FaultKind::ConnectionLost));
        self.log_call(name, chat, &request, &outcome, lost);
        let delay_ms = if let Some(FaultKind::Slow { ms }) = fault { ms } else { 0 };
        answer(outcome, lost, delay_ms)
    }

    /// The chat a call is about; for the answer to a press, that of whoever pressed.
    fn chat_of(&self, params: &Params) -> Option<i64> {
        let pressed = || self.callbacks.get(&params.text("callback_query_id")?).map(|query| query.person);
        params.integer("chat_id").or_else(pressed)
    }

    fn run(&mut self, method: &Method, request: &Request, chat: Option<i64>) -> Outcome {
        if let (Some(chat), true) = (chat, method.posts()) {
            let messages = methods::message_count(&request.params);
            self.flood.admit(request.now, chat, messages).map_err(ApiError::too_many_requests)?;
        }
        (method.run)(self, request)
    }

    fn log_call(&mut self, name: &str, chat: Option<i64>, request: &Request, outcome: &Outcome, lost: bool) {
        if name == "getUpdates" {
            return;
        }
        let (status, error, message_ids) = match outcome {
            Ok(reply) => (200, None, message_ids(&reply.result)),
            Err(error) => (error.status, Some(error.description.to_string()), Vec::new()),
        };
        let event = LogEvent::Call {
            method: name.to_owned(),
            chat,
            params: request.params.to_value(),
            status,
            error,
            message_ids,
            answer_lost: lost,
        };
        self.record(request.now, event);
    }
}

/// The messages a result speaks of: one message, a list of them, or nothing but ids.
fn message_ids(result: &Value) -> Vec<i64> {
    match result {
        Value::Array(list) => list.iter().filter_map(|message| message["message_id"].as_i64()).collect(),
        message => message["message_id"].as_i64().into_iter().collect(),
    }
}

fn answer(outcome: Outcome, lost: bool, delay_ms: u64) -> CallAnswer {
    let (status, body) = match outcome {
        Ok(Reply { result, description: None }) => (200, json!({ "ok": true, "result": result })),
        Ok(Reply { result, description: Some(words) }) => {
            (200, json!({ "ok": true, "result": result, "description": words }))
        }
        Err(error) => (error.status, error.body()),
    };
    CallAnswer { status, body, lost, delay_ms }
}
