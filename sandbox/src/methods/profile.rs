//! Who the bot is and how it presents itself.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Method, Outcome};
use crate::call::Request;
use crate::emulator::Emulator;
use crate::errors::ApiError;
use crate::params::Params;

const MAX_COMMANDS: usize = 100;

pub(super) const METHODS: &[Method] = &[
    Method { name: "getMe", run: |emulator, _| Ok(get_me(emulator).into()) },
    Method { name: "setMyCommands", run: set_my_commands },
    Method { name: "getMyCommands", run: get_my_commands },
    Method { name: "deleteMyCommands", run: delete_my_commands },
    Method { name: "setMyName", run: |emulator, request| set_text(emulator, request, "name", 64) },
    Method { name: "getMyName", run: |emulator, request| get_text(emulator, request, "name") },
    Method {
        name: "setMyDescription",
        run: |emulator, request| set_text(emulator, request, "description", 512),
    },
    Method { name: "getMyDescription", run: |emulator, request| get_text(emulator, request, "description") },
    Method {
        name: "setMyShortDescription",
        run: |emulator, request| set_text(emulator, request, "short_description", 120),
    },
    Method {
        name: "getMyShortDescription",
        run: |emulator, request| get_text(emulator, request, "short_description"),
    },
    Method { name: "setChatMenuButton", run: set_chat_menu_button },
    Method { name: "getChatMenuButton", run: get_chat_menu_button },
];

fn get_me(emulator: &Emulator) -> Value {
    let mut me = emulator.config.user();
    for (field, value) in [
        ("can_join_groups", true),
        ("can_read_all_group_messages", false),
        ("supports_inline_queries", false),
        ("can_connect_to_business", false),
        ("has_main_web_app", false),
    ] {
        me[field] = value.into();
    }
    me
}

#[derive(Serialize, Deserialize)]
struct BotCommand {
    command: String,
    description: String,
}

impl BotCommand {
    /// Telegram takes a slash before the name and forgets it.
    fn checked(mut self) -> Result<Value, ApiError> {
        self.command = self.command.trim_start_matches('/').to_owned();
        let allowed = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if self.command.is_empty() || self.command.len() > 32 || !self.command.bytes().all(allowed) {
            return Err(ApiError::bad_request("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&self.description.chars().count()) {
            return Err(ApiError::bad_request("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
        Ok(json!(self))
    }
}

/// Scope and language of a call about commands, as the key they are kept under.
fn commands_key(params: &Params) -> Result<(String, String), ApiError> {
    let scope = params.nested("scope")?.unwrap_or_else(|| json!({ "type": "default" }));
    Ok((scope.to_string(), language(params)?))
}

fn language(params: &Params) -> Result<String, ApiError> {
    let code = params.text("language_code").unwrap_or_default();
    if code.is_empty() || (code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase())) {
        return Ok(code);
    }
    Err(ApiError::bad_request("invalid language code specified"))
}

fn set_my_commands(emulator: &mut Emulator, request: &Request) -> Outcome {
    let commands: Vec<BotCommand> = request.params.decode("commands")?.unwrap_or_default();
    if commands.len() > MAX_COMMANDS {
        return Err(ApiError::bad_request("BOT_COMMANDS_TOO_MUCH"));
    }
    let commands = commands.into_iter().map(BotCommand::checked).collect::<Result<Vec<_>, _>>()?;
    emulator.profile.commands.insert(commands_key(&request.params)?, commands);
    Ok(json!(true).into())
}

fn get_my_commands(emulator: &mut Emulator, request: &Request) -> Outcome {
    let commands = emulator.profile.commands.get(&commands_key(&request.params)?);
    Ok(json!(commands.cloned().unwrap_or_default()).into())
}

fn delete_my_commands(emulator: &mut Emulator, request: &Request) -> Outcome {
    emulator.profile.commands.remove(&commands_key(&request.params)?);
    Ok(json!(true).into())
}

fn set_text(emulator: &mut Emulator, request: &Request, field: &'static str, longest: usize) -> Outcome {
    let text = request.params.text(field).unwrap_or_default();
    if text.chars().count() > longest {
        return Err(ApiError::bad_request(&format!("{field} is too long")));
    }
    let key = (field, language(&request.params)?);
    if text.is_empty() {
        emulator.profile.texts.remove(&key);
    } else {
        emulator.profile.texts.insert(key, text);
    }
    Ok(json!(true).into())
}

fn get_text(emulator: &mut Emulator, request: &Request, field: &'static str) -> Outcome {
    let language = language(&request.params)?;
    let fallback = if field == "name" { emulator.config.bot_name.as_str() } else { "" };
    let text = emulator.profile.text(field, &language).unwrap_or(fallback);
    let mut answer = json!({});
    answer[field] = text.into();
    Ok(answer.into())
}

fn menu_chat(emulator: &Emulator, params: &Params) -> Result<Option<i64>, ApiError> {
    let chat = params.integer("chat_id");
    if chat.is_some_and(|chat| !emulator.people.contains_key(&chat)) {
        return Err(ApiError::chat_not_found());
    }
    Ok(chat)
}

fn set_chat_menu_button(emulator: &mut Emulator, request: &Request) -> Outcome {
    let chat = menu_chat(emulator, &request.params)?;
    let button = request.params.nested("menu_button")?.unwrap_or_else(|| json!({ "type": "default" }));
    emulator.profile.menu_buttons.insert(chat, button);
    Ok(json!(true).into())
}

fn get_chat_menu_button(emulator: &mut Emulator, request: &Request) -> Outcome {
    let chat = menu_chat(emulator, &request.params)?;
    let buttons = &emulator.profile.menu_buttons;
    let button = buttons.get(&chat).or_else(|| buttons.get(&None));
    Ok(button.cloned().unwrap_or_else(|| json!({ "type": "commands" })).into())
}
