//! Reads the built-in catalogue and what a profile adds, replaces and drops.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use toml::{Table, Value};

use super::{Catalogue, Lexicon, Problems, Question, Service, ServiceId, Translated};
use crate::{language::Language, money::Currency};

const EMBEDDED: &str = include_str!("../../../../markets/catalogue.toml");
const MOST_QUESTIONS: usize = 4;

/// The built-in services, priced in a currency of their own.
pub(in crate::market) struct Embedded {
    catalogue: Catalogue,
    currency: Currency,
}

impl Catalogue {
    /// The catalogue every profile starts from.
    pub(in crate::market) fn embedded() -> Embedded {
        let mut problems = Problems::default();
        let mut table: Table = EMBEDDED.parse().expect("the built-in catalogue is tested");
        let currency = table.remove("currency").and_then(|code| code.try_into().ok());
        let mut catalogue = Self::default();
        catalogue.change(table, &mut problems);
        let catalogue = problems.or(catalogue).expect("the built-in catalogue is tested");
        Embedded { catalogue, currency: currency.expect("the built-in catalogue names its currency") }
    }

    /// Puts entries over those of the same name, appends the others, and drops services.
    fn change(&mut self, mut table: Table, problems: &mut Problems) {
        let dropped: Vec<ServiceId> = table.remove("drop").map_or_else(Vec::new, |ids| {
            ids.try_into().unwrap_or_else(|error: toml::de::Error| {
                problems.add("catalogue.drop", error.message());
                Vec::new()
            })
        });
        for id in dropped {
            let known = self.service(&id).is_some();
            problems.demand(known, "catalogue.drop", &format!("there is no service `{id}`"));
            self.services.retain(|service| service.id != id);
        }
        put(&mut self.groups, entries(&mut table, "group", problems), |group| group.id.as_str());
        put(&mut self.questions, entries(&mut table, "question", problems), |question| question.id.as_str());
        put(&mut self.services, entries(&mut table, "service", problems), |service| service.id.as_str());
        for key in table.keys() {
            let known = "unknown key, expected `group`, `question`, `service` or `drop`";
            problems.add(format!("catalogue.{key}"), known);
        }
    }

    /// Every reference must lead somewhere, and every text exist in every language of the market.
    pub(in crate::market) fn validate(&self, languages: &[Language], problems: &mut Problems) {
        problems.demand(!self.services.is_empty(), "catalogue", "needs at least one service");
        let (known, unknown): (Vec<Language>, Vec<Language>) =
            languages.iter().cloned().partition(|language| self.lexicons.contains_key(language));
        for language in unknown {
            problems.add("languages", &format!("the catalogue has no words at all for `{language}`"));
        }
        for group in &self.groups {
            demand_text(&group.name, &known, &format!("catalogue.group.{}.name", group.id), problems);
        }
        for question in &self.questions {
            question.validate(&known, problems);
        }
        for service in &self.services {
            self.validate_service(service, &known, problems);
        }
    }

    fn validate_service(&self, service: &Service, languages: &[Language], problems: &mut Problems) {
        let path = format!("catalogue.service.{}", service.id);
        demand_text(&service.name, languages, &format!("{path}.name"), problems);
        for language in languages {
            let has_words = service.words.get(language).is_some_and(|words| !words.is_empty());
            problems.demand(has_words, format!("{path}.words"), &format!("has no words for `{language}`"));
        }
        let group = &service.group;
        let known = self.group(group).is_some();
        problems.demand(known, format!("{path}.group"), &format!("there is no group `{group}`"));
        let few = service.questions.len() <= MOST_QUESTIONS;
        problems.demand(few, format!("{path}.questions"), "at most four questions");
        for id in &service.questions {
            let known = self.question(id.as_str()).is_some();
            problems.demand(known, format!("{path}.questions"), &format!("there is no question `{id}`"));
        }
        let sensible = service.price.is_none_or(|price| 0 < price.from && price.from <= price.to);
        problems.demand(sensible, format!("{path}.price"), "`from` must be above 0 and not above `to`");
    }
}

impl Embedded {
    /// The catalogue of one market. Built-in prices mean nothing in another currency and are left out.
    pub(in crate::market) fn changed_by(
        self,
        changes: Table,
        currency: Currency,
        problems: &mut Problems,
    ) -> Catalogue {
        let Self { mut catalogue, currency: own } = self;
        if own != currency {
            catalogue.services.iter_mut().for_each(|service| service.price = None);
        }
        catalogue.change(changes, problems);
        catalogue.lexicons = Lexicon::all(&catalogue.services);
        catalogue
    }
}

impl Question {
    fn validate(&self, languages: &[Language], problems: &mut Problems) {
        let path = format!("catalogue.question.{}", self.id);
        demand_text(&self.ask, languages, &format!("{path}.ask"), problems);
        problems.demand(self.answers.len() >= 2, format!("{path}.answers"), "needs at least two answers");
        let ids: BTreeSet<_> = self.answers.iter().map(|answer| &answer.id).collect();
        problems.demand(ids.len() == self.answers.len(), format!("{path}.answers"), "each id only once");
        for answer in &self.answers {
            demand_text(&answer.name, languages, &format!("{path}.answers.{}", answer.id), problems);
        }
    }
}

fn demand_text(text: &Translated, languages: &[Language], path: &str, problems: &mut Problems) {
    for language in languages.iter().filter(|language| text.is_missing(language)) {
        problems.add(path, &format!("has no text for `{language}`"));
    }
}

/// The entries of `[[catalogue.KEY]]`, each judged on its own and named by its id.
fn entries<T: DeserializeOwned>(table: &mut Table, key: &str, problems: &mut Problems) -> Vec<T> {
    let list = match table.remove(key) {
        None => return Vec::new(),
        Some(Value::Array(list)) => list,
        Some(_) => {
            problems.add(format!("catalogue.{key}"), &format!("write it as [[catalogue.{key}]]"));
            return Vec::new();
        }
    };
    let mut read = Vec::with_capacity(list.len());
    for (place, entry) in list.into_iter().enumerate() {
        let id =
            entry.get("id").and_then(Value::as_str).map_or_else(|| (place + 1).to_string(), String::from);
        match entry.try_into() {
            Ok(entry) => read.push(entry),
            Err(error) => problems.add(format!("catalogue.{key}.{id}"), error.message()),
        }
    }
    read
}

fn put<T>(list: &mut Vec<T>, entries: Vec<T>, id: fn(&T) -> &str) {
    for entry in entries {
        match list.iter_mut().find(|known| id(known) == id(&entry)) {
            Some(known) => *known = entry,
            None => list.push(entry),
        }
    }
}
