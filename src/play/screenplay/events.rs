//! What the log says about each phone, in the order it appears there.

use std::{collections::BTreeMap, fmt::Write as _};

use domain::ids::JobCode;
use sandbox::{LogEntry, LogEvent};
use serde_json::Value;

/// Letters of a job's code.
const CODE: usize = 6;

/// How something came to be on a phone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Sign {
    /// The person did it.
    Did,
    /// It arrived with a sound.
    Ring,
    /// It arrived without one.
    Silent,
    /// It was there and changed.
    Edited,
    /// It passes.
    Notice,
    /// It is a page in their browser.
    Page,
}

/// A page that somebody read, as their browser got it.
#[derive(Clone, Debug)]
pub struct Seen {
    /// Who.
    pub reader: i64,
    /// What they did to get there.
    pub did: String,
    /// Its words and buttons.
    pub text: String,
}

impl Sign {
    fn mark(self) -> char {
        match self {
            Self::Did => '»',
            Self::Ring => '♪',
            Self::Silent => '·',
            Self::Edited => '✎',
            Self::Notice => 'ⓘ',
            Self::Page => '⧉',
        }
    }
}

/// One thing on one phone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Block {
    pub sign: Sign,
    pub text: String,
    /// Rows of labels.
    pub buttons: Vec<Vec<String>>,
}

impl Block {
    /// All of it, not wrapped yet.
    pub fn lines(&self) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        for (at, line) in self.text.lines().enumerate() {
            let before = if at == 0 { format!("{}  ", self.sign.mark()) } else { "   ".to_owned() };
            lines.push(format!("{before}{line}"));
        }
        lines.extend(self.buttons.iter().map(|row| format!("   {}", labels(row))));
        lines
    }

    /// Whether it is a card that came and gave way to the next one in the same beat: it depends on who was quicker.
    fn is_overtaken(&self) -> bool {
        matches!(self.sign, Sign::Ring | Sign::Silent) && self.buttons.is_empty() && self.text.ends_with('👇')
    }

    /// Its first line and its buttons.
    pub fn in_short(&self) -> String {
        let head = self.text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
        let buttons = labels(&self.buttons.concat());
        format!("{} {head} {buttons}", self.sign.mark()).trim_end().to_owned()
    }
}

fn labels(row: &[String]) -> String {
    row.iter().map(|label| format!("[{label}]")).collect::<Vec<_>>().join(" ")
}

/// Tells beats one after the other; remembers what must read the same in all of them.
#[derive(Default)]
pub(super) struct Teller {
    codes: BTreeMap<String, usize>,
}

/// What happened on one phone: acts and notices as they come, each message once, as it looked at the end.
#[derive(Default)]
struct Phone {
    acts: Vec<Block>,
    messages: BTreeMap<i64, Block>,
    notices: Vec<Block>,
}

impl Phone {
    fn call(&mut self, method: &str, params: &Value, ids: &[i64]) {
        let text = words(method, params);
        let is_new = method.starts_with("send");
        if method == "answerCallbackQuery" && !text.is_empty() {
            self.notices.push(Block { sign: Sign::Notice, text, buttons: Vec::new() });
        } else if is_new || method.starts_with("edit") {
            let silent = params["disable_notification"].as_bool() == Some(true);
            let sent = if silent { Sign::Silent } else { Sign::Ring };
            for id in ids {
                let known = self.messages.get(id).map(|known| known.sign);
                let sign = known.unwrap_or(if is_new { sent } else { Sign::Edited });
                self.messages.insert(*id, Block { sign, text: text.clone(), buttons: buttons(params) });
            }
        }
    }
}

/// The text of a message, or the caption below its picture or file. A call that carries one holds the rest as text.
fn words(method: &str, params: &Value) -> String {
    let media: Value =
        params["media"].as_str().and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    let caption = params["caption"].as_str().or(media["caption"].as_str());
    let shown = if method.eq_ignore_ascii_case("sendDocument") { "(a file)" } else { "(a picture)" };
    let captioned = caption.map(|caption| format!("{shown}\n{caption}"));
    captioned.or_else(|| params["text"].as_str().map(str::to_owned)).unwrap_or_default()
}

impl Teller {
    /// The blocks of each phone on which something happened.
    pub fn beat(&mut self, log: &[LogEntry], pages: &[Seen]) -> BTreeMap<i64, Vec<Block>> {
        let mut phones: BTreeMap<i64, Phone> = BTreeMap::new();
        for Seen { reader, did, text } in pages {
            let block = |sign, text: &String| Block { sign, text: text.clone(), buttons: Vec::new() };
            let blocks = [block(Sign::Did, did), block(Sign::Page, text)];
            phones.entry(*reader).or_default().acts.extend(blocks);
        }
        for entry in log {
            match &entry.event {
                LogEvent::UpdateMade { person, kind, update, .. } => {
                    if let Some(block) = act(kind, &update[kind.as_str()]) {
                        phones.entry(*person).or_default().acts.push(block);
                    }
                }
                LogEvent::Call { method, chat: Some(chat), params, status: 200, message_ids, .. } => {
                    phones.entry(*chat).or_default().call(method, params, message_ids);
                }
                _ => {}
            }
        }
        let told = phones.into_iter().map(|(person, phone)| {
            let messages = phone.messages.into_values().filter(|message| !message.is_overtaken());
            let mut blocks: Vec<Block> =
                phone.acts.into_iter().chain(phone.notices).chain(messages).collect();
            for block in &mut blocks {
                block.text = self.with_codes(&block.text);
                block.buttons.iter_mut().flatten().for_each(|label| *label = self.with_codes(label));
            }
            (person, blocks)
        });
        told.collect()
    }

    /// Job codes are random: each is told by the order in which it is first read.
    fn with_codes(&mut self, text: &str) -> String {
        let mut told = String::new();
        let mut rest = text;
        while let Some(at) = rest.find('#') {
            let (before, after) = rest.split_at(at);
            told += before;
            let end = after.char_indices().nth(CODE + 1).map_or(after.len(), |(end, _)| end);
            if JobCode::read(&after[..end]).is_some() {
                let next = self.codes.len() + 1;
                let number = *self.codes.entry(after[..end].to_owned()).or_insert(next);
                let _ = write!(told, "#JOB-{number:02}");
                rest = &after[end..];
            } else {
                told.push('#');
                rest = &after[1..];
            }
        }
        told + rest
    }
}

fn act(kind: &str, update: &Value) -> Option<Block> {
    let text = match kind {
        "message" => said(update),
        "callback_query" => match pressed(update) {
            Some(label) => format!("presses [{label}]"),
            None => "forges a press: no button here sends that".to_owned(),
        },
        _ => return None,
    };
    Some(Block { sign: Sign::Did, text, buttons: Vec::new() })
}

fn said(message: &Value) -> String {
    if let Some(text) = message["text"].as_str() {
        return text.to_owned();
    }
    if !message["photo"].is_null() {
        return "(a photo)".to_owned();
    }
    match &message["location"] {
        Value::Null => "(something that is no text)".to_owned(),
        pin => format!("(a pin at {}, {})", pin["latitude"], pin["longitude"]),
    }
}

/// The words on the button that a press came from.
fn pressed(query: &Value) -> Option<String> {
    let rows = query["message"]["reply_markup"]["inline_keyboard"].as_array()?;
    let mut buttons = rows.iter().filter_map(Value::as_array).flatten();
    let button = buttons.find(|button| button["callback_data"] == query["data"])?;
    button["text"].as_str().map(str::to_owned)
}

/// The labels of the buttons or keys a message brings. Parameters may hold the markup as JSON or as its text.
fn buttons(params: &Value) -> Vec<Vec<String>> {
    let markup = match &params["reply_markup"] {
        Value::String(json) => serde_json::from_str(json).unwrap_or_default(),
        markup => markup.clone(),
    };
    let rows = [&markup["inline_keyboard"], &markup["keyboard"]].into_iter().find_map(Value::as_array);
    let label = |button: &Value| button["text"].as_str().or(button.as_str()).unwrap_or_default().to_owned();
    let row = |row: &Value| row.as_array().into_iter().flatten().map(label).collect();
    rows.into_iter().flatten().map(row).collect()
}
