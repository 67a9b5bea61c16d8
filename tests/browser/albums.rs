//! Everything the house says, rendered, in albums of a size that is pleasant to look through.

use dialogues::{
    locale::languages,
    render::render,
    rendered::{Medium, MediumKind, Rendered},
    say::Say,
};
use domain::{ids::PersonId, job::State, language::Language};

use crate::{
    fixtures::{ANA, BETO, CARLA, JOB, Town},
    samples,
};

/// The most messages in one picture.
const LENGTH: usize = 24;

/// Messages under a name, in the order in which they are looked at.
pub struct Album {
    pub name: String,
    pub messages: Vec<Rendered>,
}

/// Every message in this language: what is said, family by family, and the card of a job in every state for each
/// of its readers, both where the first to accept has it and where offers are compared.
pub fn albums(language: &Language) -> Vec<Album> {
    let town = Town::new();
    let said = samples::families::families(&town).into_iter().map(|(name, says)| {
        let messages = says.iter().map(|say| render(say, &town.scene(language))).collect();
        (name.to_owned(), messages)
    });
    let cards = [
        ("cards-dispatch", cards(Town::in_state, language)),
        ("cards-offers", cards(Town::for_offers, language)),
    ];
    let cards = cards.map(|(name, messages)| (name.to_owned(), messages));
    said.chain(cards).flat_map(|(name, messages)| divided(&name, &messages)).collect()
}

/// The language that needs the most room for all of it.
pub fn longest_language() -> Language {
    let room = |language: &Language| -> usize {
        albums(language).iter().flat_map(|album| &album.messages).map(|message| message.text.len()).sum()
    };
    languages().map(|(language, _)| language.clone()).max_by_key(room).expect("there are languages")
}

fn cards(town: impl Fn(State) -> Town, language: &Language) -> Vec<Rendered> {
    let readers = |state: State| [ANA, BETO, CARLA].map(|reader| (state, reader));
    let all = State::ALL.iter().flat_map(|state| readers(*state));
    let drawn = |(state, reader): (State, PersonId)| {
        let town = town(state);
        render(&Say::Card { job: JOB, news: None }, &town.read_by(reader, language))
    };
    let mut cards: Vec<Rendered> = all.map(drawn).collect();
    cards.dedup();
    cards
}

fn divided(name: &str, messages: &[Rendered]) -> Vec<Album> {
    let parts = messages.len().div_ceil(LENGTH);
    let size = messages.len().div_ceil(parts);
    let named = |(number, messages): (usize, &[Rendered])| {
        let name = if parts == 1 { name.to_owned() } else { format!("{name}-{}", number + 1) };
        Album { name, messages: messages.to_vec() }
    };
    messages.chunks(size).enumerate().map(named).collect()
}

/// The message with a file that its Telegram has, in place of what the sample names.
pub fn with_a_file_of(message: &Rendered, photo: &str) -> Rendered {
    let kept = |_: &Medium| Medium { kind: MediumKind::Photo, file: photo.to_owned() };
    Rendered { medium: message.medium.as_ref().map(kept), ..message.clone() }
}
