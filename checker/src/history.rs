//! Histories: every moment is a move the rules allow, by who may make it, no sooner than a clock may.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    moves::Move,
    rows::{EventRow, JobRow, PersonRow, Rows},
};

/// What is known of one job's past.
struct Past {
    known: usize,
    state: String,
    since: DateTime<Utc>,
    before_dispute: String,
    reviews: u32,
    asked: BTreeSet<String>,
}

/// The past of every job.
#[derive(Default)]
pub struct Histories {
    pasts: BTreeMap<Uuid, Past>,
    states: BTreeSet<String>,
}

/// Whose inputs were committed together.
#[derive(Clone, Debug)]
pub struct Authors {
    /// The Telegram accounts.
    pub by: BTreeSet<i64>,
    /// Whether clocks and payment providers spoke, or may have.
    pub clocks: bool,
}

/// Everybody who could have made a move in the inputs of those authors.
struct Cast {
    authors: Authors,
    people: Vec<PersonRow>,
    told: Vec<(Uuid, Uuid)>,
    operators: Vec<Uuid>,
}

impl Cast {
    async fn read(rows: &mut Rows, authors: Authors) -> Self {
        let (people, told, operators) = (rows.people().await, rows.told().await, rows.operators().await);
        Self { authors, people, told, operators }
    }

    fn is(&self, id: Uuid) -> bool {
        self.people.iter().any(|person| person.id == id && self.authors.by.contains(&person.telegram_id))
    }

    /// Whether the input's author may act as that on the job, as it was before and is now.
    fn may_act(&self, actor: &str, before: Option<&JobRow>, now: &JobRow) -> bool {
        let mut rows = before.into_iter().chain([now]);
        match actor {
            "customer" => rows.all(|row| self.is(row.customer)),
            "provider" => rows.any(|row| row.provider.is_some_and(|id| self.is(id))),
            "candidate" => self.told.iter().any(|(job, to)| *job == now.id && self.is(*to)),
            "operator" => self.operators.iter().any(|operator| self.is(*operator)),
            "clock" | "bank" => self.authors.clocks,
            _ => false,
        }
    }
}

impl Histories {
    /// States that jobs were in.
    pub fn states(&self) -> impl Iterator<Item = &str> {
        self.states.iter().map(String::as_str)
    }

    /// Takes in the moments that one commit added.
    pub async fn extend(
        &mut self,
        rows: &mut Rows,
        authors: Authors,
        before: &BTreeMap<Uuid, JobRow>,
    ) -> Vec<String> {
        let cast = Cast::read(rows, authors).await;
        let events = rows.events().await;
        let mut broken = Vec::new();
        for present in rows.jobs().await {
            let before = before.get(&present.id);
            let all: Vec<&EventRow> = events.iter().filter(|event| event.job == present.id).collect();
            let past = self.pasts.entry(present.id).or_insert_with(|| Past::new(&all, &present));
            let fresh = &all[past.known..];
            let told_too_soon =
                present.state == "checking" && cast.told.iter().any(|(job, _)| *job == present.id);
            broken.extend(told_too_soon.then(|| format!("{}: told before anybody looked", present.id)));
            past.known = all.len();
            // What follows by itself in the same breath is the clock's or the request's own.
            let first = fresh.first().filter(|first| !cast.may_act(&first.actor, before, &present));
            broken.extend(first.map(|first| {
                let EventRow { job, act, actor, .. } = first;
                format!("{job}: {act} by {actor} in an input of {:?}", cast.authors)
            }));
            for event in fresh {
                broken.extend(past.step(event, &present, before.map(|row| row.open_until)));
                self.states.insert(event.state.clone());
            }
        }
        broken
    }

    /// Every job stands where its history ended, has a provider where it must, and reviews are open where it ended.
    pub async fn at_rest(&self, rows: &mut Rows) -> Vec<String> {
        let mut broken = Vec::new();
        let reviews = rows.reviews().await;
        for job in rows.jobs().await {
            let JobRow { id, state, provider, .. } = &job;
            if let Some(past) = self.pasts.get(id).filter(|past| past.state != *state) {
                broken.push(format!("{id} is {state} and its history ends {}", past.state));
            }
            let needs_provider = match state.as_str() {
                "checking" | "open" | "expired" => Some(false),
                "closed" | "cancelled" => None,
                _ => Some(true),
            };
            if needs_provider.is_some_and(|needs| needs != provider.is_some()) {
                broken.push(format!("{id} is {state} with provider {provider:?}"));
            }
            let open = reviews.iter().any(|review| review.job == *id && review.published_at.is_some());
            if open && state != "closed" {
                broken.push(format!("{id} is {state} and its reviews can be read"));
            }
        }
        broken
    }
}

impl Past {
    fn new(events: &[&EventRow], job: &JobRow) -> Self {
        let since = events.first().map_or(DateTime::UNIX_EPOCH, |event| event.at);
        // The word that operators of these worlds look at first.
        let state = if job.description.contains("toilet") { "checking" } else { "open" };
        Self {
            known: 0,
            state: state.into(),
            since,
            before_dispute: String::new(),
            reviews: 0,
            asked: BTreeSet::new(),
        }
    }

    /// One move further; what is wrong with it.
    fn step(&mut self, event: &EventRow, job: &JobRow, open_until: Option<DateTime<Utc>>) -> Option<String> {
        let from = std::mem::replace(&mut self.state, event.state.clone());
        let waited = event.at - self.since;
        if from != event.state || event.act == "ask_what_happened" {
            self.since = event.at;
        }
        if event.state == "disputed" && from != "disputed" {
            self.before_dispute.clone_from(&from);
            self.asked.clear();
        }
        if event.act == "ask_operator" {
            self.asked.insert(event.actor.clone());
        }
        self.reviews += u32::from(event.act == "review");
        let EventRow { act, actor, state: to, .. } = event;
        let (before_dispute, records_payment) = (self.before_dispute.as_str(), job.records_payment);
        let both_asked = self.asked.len() == 2;
        let made = Move { from: &from, act, actor, to, before_dispute, records_payment, both_asked };
        let both_reviewed = act == "close_reviews" && self.reviews == 2;
        let expired_early = act == "expire" && open_until.is_some_and(|until| event.at < until);
        let early = (waited < made.patience() && !both_reviewed) || expired_early;
        let line = format!("{}: {from} {act} by {actor} to {to}", event.job);
        match (made.is_allowed(), early) {
            (false, _) => Some(format!("{line}, which is no move")),
            (true, true) => Some(format!("{line}, after no more than {waited}")),
            (true, false) => None,
        }
    }
}

/// What is wrong between two looks at a job: versions grow with every write, epochs with every change of state.
pub fn moved(before: &JobRow, now: &JobRow) -> Vec<String> {
    let id = now.id;
    let wrong = [
        (now.customer != before.customer, "went from one customer to another"),
        (now.version < before.version || now.epoch < before.epoch, "went back to an earlier version"),
        (now != before && now.version == before.version, "changed within a version"),
        (now.state != before.state && now.epoch == before.epoch, "changed its state within an epoch"),
    ];
    let wrong = wrong.into_iter().filter(|(is_wrong, _)| *is_wrong);
    wrong.map(|(_, what)| format!("{id} {what}: {before:?}, then {now:?}")).collect()
}
