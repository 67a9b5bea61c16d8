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

/// Buttons of jobs, newest message first.
pub fn job_buttons(emulator: &Emulator, person: i64) -> Vec<Seen> {
    let recent = messages(emulator, person).take(40).flat_map(buttons);
    recent.filter(|seen| seen.data.starts_with("1c-")).collect()
}

/// The verb of a button about a job.
pub fn job_verb(data: &str) -> Option<&str> {
    data.strip_prefix("1c-")?.split(':').next()
}

/// The word of an answer: what it chooses, without the number of its question.
pub fn answer(data: &str) -> Option<&str> {
    data.strip_prefix("1q:")?.split(':').next()
}
