//! Who reads what: nobody's name or number reaches another phone, a relayed message reaches its reader alone, and a
//! review is read by nobody before its time.

use std::collections::{BTreeMap, BTreeSet};

use uuid::Uuid;

use super::{
    evidence::{Entry, Event},
    rows::{JobRow, MessageRow, OfferRow, PersonRow, ReviewRow, Rows},
};

/// Every followed word begins with this.
const MARK: &str = "zq";
/// ... and goes on with so many letters.
const SYLLABLES: usize = 6;

/// The sign of the notice that a message did not arrive, in every language.
const RETURNED: &str = "📪";

/// Everything that was ever sent to anybody.
#[derive(Default)]
pub struct Told {
    /// Where each followed word went.
    words: BTreeMap<String, BTreeSet<i64>>,
    /// How often somebody was told that a message of theirs did not arrive.
    returned: BTreeMap<i64, usize>,
    /// What everybody on some request could read once.
    public: BTreeSet<String>,
    /// Who ran the market once.
    operators: BTreeSet<Uuid>,
}

impl Told {
    /// Looks at who was sent what by now.
    pub async fn check(&mut self, rows: &mut Rows, at_rest: bool) -> Vec<String> {
        let mut broken = Vec::new();
        let (people, messages, reviews) = (rows.people().await, rows.messages().await, rows.reviews().await);
        for (_, request) in rows.published().await {
            self.public.extend(marked(&request).map(str::to_owned));
        }
        let told_of = rows.reported().await;
        let reported = |message: &&MessageRow| {
            let pair = [message.customer, message.provider];
            told_of.iter().any(|(one, other)| pair.contains(one) && pair.contains(other))
        };
        // Who runs the market reads the last of a conversation that one of the two told of.
        self.operators.extend(rows.operators().await);
        let operators = self.operators.iter().copied().collect::<Vec<Uuid>>();
        let desk = |message: &MessageRow| if reported(&message) { operators.clone() } else { Vec::new() };
        broken.extend(messages.iter().flat_map(|message| self.strayed(message, &desk(message), &people)));
        let (jobs, offers) = (rows.jobs().await, rows.offers().await);
        broken.extend(offers.iter().flat_map(|offer| self.overheard(offer, &jobs, &people)));
        // While things go wrong a message may be late.
        if at_rest {
            broken.extend(self.vanished(&messages, &people));
        }
        let sealed = reviews.iter().filter(|review| review.published_at.is_none());
        broken.extend(sealed.flat_map(|review| self.unsealed(review, &people)));
        broken
    }

    /// Phones of others that a message between two people was sent to. What was answered for everybody is public.
    fn strayed(&self, message: &MessageRow, desk: &[Uuid], people: &[PersonRow]) -> Vec<String> {
        let words = marked(&message.text).filter(|word| !self.public.contains(*word));
        self.strangers(words, &[&[message.customer, message.provider], desk].concat(), people)
    }

    /// Phones of others that the words of an offer were sent to.
    fn overheard(&self, offer: &OfferRow, jobs: &[JobRow], people: &[PersonRow]) -> Vec<String> {
        let job = jobs.iter().find(|job| job.id == offer.job);
        let parties = job.map(|job| [job.customer, offer.provider]);
        parties.map(|parties| self.strangers(marked(&offer.note), &parties, people)).unwrap_or_default()
    }

    fn strangers<'a>(
        &self,
        words: impl Iterator<Item = &'a str>,
        readers: &[Uuid],
        people: &[PersonRow],
    ) -> Vec<String> {
        let read = words.flat_map(|word| self.readers(word).map(move |chat| (word, chat)));
        let strangers = read.filter(|(_, chat)| !readers.iter().any(|id| is(people, *id, *chat)));
        strangers.map(|(word, chat)| format!("{chat} was sent `{word}`, which was for others")).collect()
    }

    /// Messages that neither reached their reader nor, as a notice, returned to their author.
    fn vanished(&self, messages: &[MessageRow], people: &[PersonRow]) -> Vec<String> {
        let reachable = |id: Uuid| people.iter().find(|one| one.id == id && !one.unreachable && !one.erased);
        let mut missing: BTreeMap<i64, Vec<&str>> = BTreeMap::new();
        for message in messages {
            let (one, other) = (message.customer, message.provider);
            let reader = reachable(if message.author == one { other } else { one });
            let (Some(author), Some(reader)) = (reachable(message.author), reader) else { continue };
            let arrived = |word: &str| self.readers(word).any(|chat| chat == reader.telegram_id);
            let words = marked(&message.text).filter(|word| !arrived(word));
            missing.entry(author.telegram_id).or_default().extend(words);
        }
        let returned = |author: &i64| self.returned.get(author).copied().unwrap_or(0);
        let lost = missing.iter().filter(|(author, words)| words.len() > returned(author));
        lost.map(|(author, words)| format!("{words:?} of {author} neither arrived nor returned")).collect()
    }

    /// Readers of a review that nobody may read yet.
    fn unsealed(&self, review: &ReviewRow, people: &[PersonRow]) -> Vec<String> {
        let words = marked(&review.text).flat_map(|word| self.readers(word).map(move |chat| (word, chat)));
        let early = words.filter(|(_, chat)| !is(people, review.author, *chat));
        early
            .map(|(word, chat)| format!("{chat} reads `{word}` of a sealed review of {}", review.job))
            .collect()
    }

    fn readers(&self, word: &str) -> impl Iterator<Item = i64> {
        self.words.get(word).into_iter().flatten().copied()
    }

    /// Takes in what was sent.
    pub fn hear(&mut self, log: &[Entry]) {
        for entry in log {
            let Event::Call { chat: Some(chat), params, status, .. } = &entry.event else { continue };
            let whole = params.to_string();
            for word in marked(&whole) {
                self.words.entry(word.to_owned()).or_default().insert(*chat);
            }
            let is_return = params["text"].as_str().is_some_and(|text| text.starts_with(RETURNED));
            *self.returned.entry(*chat).or_default() += usize::from(is_return && *status == 200);
        }
    }
}

/// The followed words of a text, which may stand right behind an escaped line break.
pub fn marked(text: &str) -> impl Iterator<Item = &str> {
    let starts = text.match_indices(MARK).map(|(at, _)| at);
    let words = starts.filter_map(|at| text.get(at..at + MARK.len() + SYLLABLES));
    words.filter(|word| word.bytes().all(|byte| byte.is_ascii_lowercase()))
}

fn is(people: &[PersonRow], id: Uuid, telegram: i64) -> bool {
    people.iter().any(|person| person.id == id && person.telegram_id == telegram)
}
