//! The core: everything Telegram knows about one bot and its chats. No clock, no I/O, no chance.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value;

use crate::answers::CallbackQuery;
use crate::chats::Group;
use crate::faults::{Fault, Faults};
use crate::files::{Files, StoredFile};
use crate::limits::{FloodGate, FloodLimits};
use crate::log::{LogEntry, LogEvent};
use crate::people::{EmulatorConfig, NewPerson, Person};
use crate::phone::Phone;
use crate::profile::BotProfile;
use crate::queues::Delivery;
use crate::received::Received;

/// First Telegram id given to a person who brings none.
const FIRST_PERSON: i64 = 1001;

/// A synchronous, deterministic Telegram for one bot. Every method takes the present moment; ids count up.
#[derive(Debug)]
pub struct Emulator {
    pub(crate) config: EmulatorConfig,
    pub(crate) people: BTreeMap<i64, Person>,
    pub(crate) phones: BTreeMap<i64, Phone>,
    pub(crate) groups: BTreeMap<i64, Group>,
    pub(crate) files: Files,
    pub(crate) callbacks: BTreeMap<String, CallbackQuery>,
    pub(crate) delivery: Delivery,
    pub(crate) profile: BotProfile,
    pub(crate) faults: Faults,
    pub(crate) flood: FloodGate,
    pub(crate) log: Vec<LogEntry>,
    pub(crate) received: Vec<Received>,
    next_message: i64,
    next_number: i64,
    revision: u64,
}

impl Emulator {
    /// A Telegram that knows nobody yet.
    pub fn new(config: EmulatorConfig) -> Self {
        Self {
            config,
            people: BTreeMap::new(),
            phones: BTreeMap::new(),
            groups: BTreeMap::new(),
            files: Files::default(),
            callbacks: BTreeMap::new(),
            delivery: Delivery::default(),
            profile: BotProfile::default(),
            faults: Faults::default(),
            flood: FloodGate::default(),
            log: Vec::new(),
            received: Vec::new(),
            next_message: 1,
            next_number: 1,
            revision: 0,
        }
    }

    /// Adds a person with a phone and returns their Telegram id. A wanted id that is taken is replaced
    /// by the next free one.
    pub fn add_person(&mut self, now: DateTime<Utc>, person: NewPerson) -> i64 {
        let free = self.people.keys().next_back().map_or(FIRST_PERSON, |last| last.max(&FIRST_PERSON) + 1);
        let id = person.id.filter(|id| *id > 0 && !self.people.contains_key(id)).unwrap_or(free);
        let name = person.first_name.clone();
        self.people.insert(id, Person::new(id, person));
        self.record(now, LogEvent::PersonAdded { person: id, first_name: name });
        self.phones.insert(id, Phone::default());
        self.touch(id);
        id
    }

    /// Puts people and the bot into a group and returns its id. The bot hears of it.
    pub fn add_group(&mut self, now: DateTime<Utc>, title: &str, members: &[i64]) -> i64 {
        let id = -5000 - i64::try_from(self.groups.len()).unwrap_or_default();
        let group = Group {
            id,
            title: title.to_owned(),
            members: members.iter().copied().collect(),
            messages: crate::messages::Timeline::default(),
        };
        self.groups.insert(id, group);
        if let Some(founder) = members.first() {
            self.bot_membership_update(now, id, *founder, "left", "member");
        }
        self.touch(id);
        id
    }

    /// The bot that is imitated.
    pub fn config(&self) -> &EmulatorConfig {
        &self.config
    }

    /// Everyone, by id.
    pub fn people(&self) -> impl Iterator<Item = &Person> {
        self.people.values()
    }

    /// What one person's client holds; `None` for a stranger.
    pub fn phone(&self, person: i64) -> Option<&Phone> {
        self.phones.get(&person)
    }

    /// A group's messages and members.
    pub fn group(&self, id: i64) -> Option<&Group> {
        self.groups.get(&id)
    }

    /// Everything that happened, oldest first.
    pub fn log(&self) -> &[LogEntry] {
        &self.log
    }

    /// Grows with every change that somebody could see.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// A file by its id.
    pub fn file(&self, file_id: &str) -> Option<&StoredFile> {
        self.files.get(file_id)
    }

    /// A file by the path that `getFile` named.
    pub fn file_at(&self, path: &str) -> Option<&StoredFile> {
        self.files.at_path(path)
    }

    /// Orders a misfortune for coming calls.
    pub fn inject(&mut self, fault: Fault) {
        self.faults.order(fault);
    }

    /// Misfortunes still to come.
    pub fn faults(&self) -> &[Fault] {
        self.faults.pending()
    }

    /// Takes back every misfortune still to come.
    pub fn clear_faults(&mut self) {
        self.faults.clear();
    }

    /// Turns the flood limits on or off; they are off at first.
    pub fn set_flood_limits(&mut self, limits: Option<FloodLimits>) {
        self.flood.set(limits);
    }

    /// Updates the bot has not taken yet.
    pub fn pending_updates(&self) -> usize {
        self.delivery.len()
    }

    pub(crate) fn record(&mut self, at: DateTime<Utc>, event: LogEvent) {
        self.log.push(LogEntry { at, event });
        self.revision += 1;
    }

    /// Marks a chat as changed.
    pub(crate) fn touch(&mut self, chat: i64) {
        self.revision += 1;
        if let Some(phone) = self.phones.get_mut(&chat) {
            phone.changed_at = self.revision;
        }
    }

    pub(crate) fn next_message_id(&mut self) -> i64 {
        self.next_message += 1;
        self.next_message - 1
    }

    /// A number for everything that is neither message nor update: queries, albums, dice.
    pub(crate) fn next_number(&mut self) -> i64 {
        self.next_number += 1;
        self.next_number - 1
    }

    /// Queues an update if the bot asked for its kind, and returns its number.
    pub(crate) fn queue_update(
        &mut self,
        now: DateTime<Utc>,
        (kind, queue): (&str, i64),
        person: i64,
        payload: Value,
    ) -> Option<i64> {
        if !self.delivery.wants(kind) {
            return None;
        }
        let (update_id, update) = self.delivery.add(now, kind, payload, queue);
        self.record(now, LogEvent::UpdateMade { update_id, kind: kind.to_owned(), person, update });
        Some(update_id)
    }
}
