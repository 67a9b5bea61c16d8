//! Keyboards: the buttons under a message and the keys that stand in for the real keyboard.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use url::Url;

use crate::entities::utf16_len;
use crate::errors::ApiError;
use crate::params::Params;

const MAX_BUTTONS: usize = 100;
const MAX_DATA_BYTES: usize = 64;
const MAX_COPY_UNITS: usize = 256;
const ACTIONS: [&str; 9] = [
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "pay",
];

/// A button or key: its words and what it does, in Telegram's own fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Button {
    /// What stands on it.
    pub text: String,
    /// `callback_data`, `url`, `request_location`, ... and how it looks.
    #[serde(flatten)]
    pub action: Map<String, Value>,
}

impl Button {
    /// The data a press sends to the bot, if this button does that.
    pub fn callback_data(&self) -> Option<&str> {
        self.action.get("callback_data").and_then(Value::as_str)
    }
}

/// Rows of buttons.
pub type Rows = Vec<Vec<Button>>;

/// Keys shown instead of the person's keyboard.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ReplyKeyboard {
    /// The message that brought the keys; they go when it is deleted.
    pub message_id: i64,
    /// Rows of keys.
    pub rows: Rows,
    /// Hint in the empty text field.
    pub placeholder: Option<String>,
    /// Hidden after one use.
    pub one_time: bool,
}

/// The `reply_markup` of a call.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(crate) enum Markup {
    None,
    Inline(Rows),
    Keys { rows: Rows, placeholder: Option<String>, one_time: bool },
    RemoveKeys,
    ForceReply { placeholder: Option<String> },
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Key {
    Text(String),
    Button(Button),
}

#[derive(Deserialize, Default)]
#[serde(default)]
struct RawMarkup {
    inline_keyboard: Option<Vec<Vec<Value>>>,
    keyboard: Option<Vec<Vec<Key>>>,
    remove_keyboard: bool,
    force_reply: bool,
    one_time_keyboard: bool,
    input_field_placeholder: Option<String>,
}

impl Markup {
    pub fn of(params: &Params) -> Result<Self, ApiError> {
        let Some(raw) = params.decode::<RawMarkup>("reply_markup")? else { return Ok(Self::None) };
        let placeholder = raw.input_field_placeholder;
        if let Some(rows) = raw.inline_keyboard {
            return inline_rows(rows).map(Self::Inline);
        }
        if let Some(rows) = raw.keyboard {
            let rows = rows.into_iter().map(|row| row.into_iter().map(key_button).collect()).collect();
            check_count(&rows)?;
            return Ok(Self::Keys { rows, placeholder, one_time: raw.one_time_keyboard });
        }
        Ok(match (raw.remove_keyboard, raw.force_reply) {
            (true, _) => Self::RemoveKeys,
            (false, true) => Self::ForceReply { placeholder },
            (false, false) => Self::None,
        })
    }

    /// The buttons of an edit, which may carry nothing but an inline keyboard.
    pub fn inline_only(params: &Params) -> Result<Option<Rows>, ApiError> {
        match Self::of(params)? {
            Self::None => Ok(None),
            Self::Inline(rows) => Ok(Some(rows).filter(|rows| !rows.is_empty())),
            _ => Err(ApiError::bad_request("inline keyboard expected")),
        }
    }
}

fn key_button(key: Key) -> Button {
    match key {
        Key::Text(text) => Button { text, action: Map::new() },
        Key::Button(button) => button,
    }
}

fn inline_rows(rows: Vec<Vec<Value>>) -> Result<Rows, ApiError> {
    let rows: Rows = rows
        .into_iter()
        .map(|row| row.into_iter().map(inline_button).collect::<Result<Vec<_>, _>>())
        .collect::<Result<_, _>>()?;
    let rows = rows.into_iter().filter(|row| !row.is_empty()).collect();
    check_count(&rows)?;
    Ok(rows)
}

fn check_count(rows: &Rows) -> Result<(), ApiError> {
    if rows.iter().map(Vec::len).sum::<usize>() > MAX_BUTTONS {
        return Err(ApiError::bad_request("reply markup is too long"));
    }
    Ok(())
}

fn inline_button(value: Value) -> Result<Button, ApiError> {
    let refuse = |why: &str| ApiError::bad_request(&format!("can't parse inline keyboard button: {why}"));
    let button: Button = serde_json::from_value(value).map_err(|_| refuse("Can't find field \"text\""))?;
    let actions = ACTIONS.iter().filter(|action| button.action.contains_key(**action)).count();
    if actions == 0 || button.text.trim().is_empty() {
        return Err(refuse("Text buttons are unallowed in the inline keyboard"));
    }
    check_action(&button)?;
    Ok(button)
}

fn check_action(button: &Button) -> Result<(), ApiError> {
    let word = |name: &str| button.action.get(name).and_then(Value::as_str);
    if button.action.contains_key("callback_data")
        && word("callback_data").is_none_or(|data| data.is_empty() || data.len() > MAX_DATA_BYTES)
    {
        return Err(ApiError::bad_request("BUTTON_DATA_INVALID"));
    }
    if button.action.contains_key("url") && word("url").is_none_or(|url| Url::parse(url).is_err()) {
        return Err(ApiError::bad_request("BUTTON_URL_INVALID"));
    }
    if let Some(copy) = button.action.get("copy_text") {
        let length = copy["text"].as_str().map_or(0, utf16_len);
        if length == 0 || length > MAX_COPY_UNITS {
            return Err(ApiError::bad_request("BUTTON_COPY_TEXT_INVALID"));
        }
    }
    Ok(())
}
