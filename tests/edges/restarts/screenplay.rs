//! What appears on phones, changes there and goes, act by act.

use std::{collections::BTreeMap, fmt::Write as _, fs, path::Path};

use gigline::store::Backend;
use sandbox::{Author, Message};

use crate::house::House;

/// Signs in front of what is told.
const LEGEND: &str = "»  written there      ♪  brought there\n+  appears      ~  changes      -  goes\n";

/// Written as it happens.
pub struct Screenplay {
    cast: Vec<(i64, &'static str)>,
    /// What each phone shows: its messages by their numbers.
    shown: BTreeMap<i64, BTreeMap<i64, String>>,
    text: String,
}

impl Screenplay {
    /// From the present on, on these phones.
    pub fn begin<DB: Backend>(house: &House<DB>, cast: &[(i64, &'static str)]) -> Self {
        let mut play = Self { cast: cast.to_vec(), shown: BTreeMap::new(), text: String::new() };
        play.tell(house, "");
        LEGEND.clone_into(&mut play.text);
        play
    }

    /// What has changed on the phones since, and by whose act.
    pub fn tell<DB: Backend>(&mut self, house: &House<DB>, act: &str) {
        let _ = writeln!(self.text, "\n{act}");
        for (person, name) in &self.cast {
            let now = phone(house, *person);
            let before = self.shown.insert(*person, now.clone()).unwrap_or_default();
            let fresh = now.iter().filter_map(|(id, message)| match before.get(id) {
                None => Some(('+', message)),
                Some(old) => (old != message).then_some(('~', message)),
            });
            let gone =
                before.iter().filter(|(id, _)| !now.contains_key(id)).map(|(_, message)| ('-', message));
            for (sign, message) in fresh.chain(gone) {
                let _ = writeln!(self.text, "  {name}: {sign} {message}");
            }
        }
    }

    /// Whether it reads like the one that is kept there.
    pub fn is_kept(&self, at: &str) {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(at);
        if std::env::var_os("UPDATE_SCREENPLAYS").is_some() {
            fs::write(&path, &self.text).unwrap();
        }
        let kept = fs::read_to_string(path).unwrap();
        let lines = kept.lines().zip(self.text.lines());
        let differs = lines.clone().position(|(kept, told)| kept != told);
        assert!(kept == self.text, "line {:?} of\n{}", differs.map(|line| line + 1), self.text);
    }
}

/// Everything that is to be seen on a phone, a line each.
fn phone<DB: Backend>(house: &House<DB>, person: i64) -> BTreeMap<i64, String> {
    house.telegram(|telegram| {
        let all: Vec<&Message> = telegram.phone(person).unwrap().messages.visible().collect();
        all.iter().map(|message| (message.id, described(message, &all))).collect()
    })
}

fn described(message: &Message, all: &[&Message]) -> String {
    let whose = if message.from == Author::Bot { "♪" } else { "»" };
    let mut told = format!("{whose} {}", called(message, all));
    if let Some(answered) = all.iter().find(|known| Some(known.id) == message.reply_to) {
        let _ = write!(told, ", answers {}", called(answered, all));
    }
    for reaction in &message.reactions {
        let by = if reaction.by == Author::Bot { "bears" } else { "was given" };
        let _ = write!(told, ", {by} {}", reaction.emoji);
    }
    told
}

/// What kind of message it is, which part of an album, and its words.
fn called(message: &Message, all: &[&Message]) -> String {
    let mut called = message.content.kind.clone();
    if let Some(album) = &message.media_group_id {
        let parts = all.iter().filter(|known| known.media_group_id.as_ref() == Some(album));
        let parts: Vec<i64> = parts.map(|part| part.id).collect();
        let place = parts.iter().position(|id| *id == message.id).unwrap() + 1;
        let _ = write!(called, " {place} of {}", parts.len());
    }
    let words = words(message);
    if words.is_empty() { called } else { format!("{called} “{words}”") }
}

/// The words and buttons of a message in one line, the code of the job left out.
fn words(message: &Message) -> String {
    let buttons = message.buttons.iter().flatten().map(|button| format!("[{}]", button.text));
    let said = [message.content.words().to_owned()].into_iter().chain(buttons).collect::<Vec<_>>().join(" ");
    let line = said.trim().replace('\n', " / ");
    match line.split_once('#') {
        Some((before, after)) => format!("{before}#JOB{}", after.get(6..).unwrap_or_default()),
        None => line,
    }
}
