//! What a person sees: the buttons on their own phone, and the question that waits.

use sandbox::{Author, Emulator, Message};

/// A button somebody could press.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Seen {
    /// The message it stands under.
    pub message: i64,
    /// Its callback data.
    pub data: String,
}

/// The messages of the bot on a phone, newest first.
pub fn messages(emulator: &Emulator, person: i64) -> impl Iterator<Item = &Message> {
    let phone = emulator.phone(person);
    let all = phone.into_iter().flat_map(|phone| phone.messages.visible().rev());
    all.filter(|message| message.from == Author::Bot)
}

/// Every button of a message that tells the bot something.
pub fn buttons(message: &Message) -> impl Iterator<Item = Seen> {
    let data = message.buttons.iter().flatten().filter_map(sandbox::Button::callback_data);
    data.map(|data| Seen { message: message.id, data: data.to_owned() })
}

/// The newest message that asks something: the ones below it were only said.
pub fn question(emulator: &Emulator, person: i64) -> Option<&Message> {
    messages(emulator, person)
        .take(8)
        .find(|message| buttons(message).any(|seen| seen.data.starts_with("1q:")))
}

/// How the buttons about jobs and offers begin.
const ABOUT_JOBS: [&str; 5] = ["1c-", "1o-", "1l-", "1f-", "1tell:"];

/// Buttons about jobs and the offers on them, of so many of the newest messages.
pub fn job_buttons(emulator: &Emulator, person: i64, newest: usize) -> Vec<Seen> {
    let recent = messages(emulator, person).take(newest).flat_map(buttons);
    recent.filter(|seen| ABOUT_JOBS.iter().any(|begin| seen.data.starts_with(begin))).collect()
}

/// The verb of a button about a job; one about an offer keeps its `o-`.
pub fn job_verb(data: &str) -> &str {
    let verb = data.strip_prefix('1').and_then(|data| data.split(':').next()).unwrap_or_default();
    verb.strip_prefix("c-").unwrap_or(verb)
}

/// What the links behind buttons of fees carry, newest message first.
pub fn pay_links(emulator: &Emulator, person: i64) -> Vec<String> {
    let buttons = messages(emulator, person).take(40).flat_map(|message| message.buttons.iter().flatten());
    let links = buttons.filter_map(|button| button.action.get("url")?.as_str()?.split_once("/pay/"));
    links.map(|(_, token)| token.to_owned()).collect()
}

/// The word of an answer: what it chooses, without the number of its question.
pub fn answer(data: &str) -> Option<&str> {
    data.strip_prefix("1q:")?.split(':').next()
}
