//! What the columns of words hold, as the service itself reads them.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    casefile::CaseFile,
    facts::{Facts, Read, Wants},
    job::JobFile,
    person::Side,
};
use gigline::store::{Backend, case_files, facts, people};
use serde_json::Value;

use super::House;

/// Everything that a column ever held, by its table and name.
#[derive(Default)]
pub struct Kept(BTreeMap<(&'static str, &'static str), BTreeSet<String>>);

impl Kept {
    /// Reads what these people may know, all of it.
    pub async fn look<DB: Backend>(&mut self, house: &House<DB>, people: &[i64]) {
        for account in people {
            let mut tx = house.store.read().await.unwrap();
            let me = people::by_telegram(&mut tx, *account).await.unwrap().unwrap().id;
            let lists = vec![Read::Requests, Read::Work, Read::Inbox, Read::Cases, Read::Payout];
            let first = Wants { jobs: Vec::new(), reads: lists };
            let known = facts::load(&mut tx, me, &first, house.now()).await.unwrap();
            let mut jobs: Vec<_> = known.requests.iter().chain(&known.work).map(|line| line.id).collect();
            jobs.dedup();
            for line in &known.inbox {
                let reads = vec![Read::Talk(line.id), Read::Profile(line.other, Side::Provider)];
                let talk = Wants { jobs: jobs.clone(), reads };
                self.note(&facts::load(&mut tx, me, &talk, house.now()).await.unwrap());
            }
            self.note(&known);
            for job in jobs {
                self.note_case(case_files::of(&mut tx, job).await.unwrap());
            }
        }
    }

    fn note(&mut self, known: &Facts) {
        self.put("people", "name", known.me.name.iter().map(ToString::to_string));
        self.put("providers", "about", known.provider.iter().map(|provider| provider.about.clone()));
        self.put("providers", "about", known.profile.iter().map(|profile| format!("{:?}", profile.party)));
        self.put("messages", "text", known.talk.iter().map(|message| message.text.clone()));
        self.put("cases", "what", known.cases.iter().map(|case| case.what.clone()));
        self.put("payouts", "how", known.payout.clone());
        self.put("sanctions", "reason", known.sanction.iter().map(|sanction| sanction.reason.clone()));
        known.jobs.values().for_each(|file| self.note_job(file));
    }

    fn note_case(&mut self, file: Option<CaseFile>) {
        let (views, letters) = file.map(|file| (file.views, file.letters)).unwrap_or_default();
        self.put("case_views", "words", views.iter().map(|view| view.words.clone()));
        self.put("case_letters", "words", letters.iter().map(|letter| letter.words.clone()));
    }

    fn note_job(&mut self, file: &JobFile) {
        self.put("jobs", "request", strings(&serde_json::to_value(&file.job.request).unwrap()));
        self.put("jobs", "done_note", [file.job.done_note.clone()]);
        self.put("jobs", "fixes", file.job.fixes.clone());
        self.put("offers", "note", file.bids.iter().map(|bid| bid.offer.note.clone()));
        self.put("terms", "scope", file.terms.iter().filter_map(|terms| terms.scope.clone()));
        self.put("reviews", "text", file.reviews.iter().map(|review| review.text.clone()));
        self.put("replies", "text", file.reviews.iter().filter_map(|review| review.reply.clone()));
        let removed = file.reviews.iter().filter_map(|review| review.removed.clone());
        self.put("reviews", "removed_why", removed);
    }

    fn put(&mut self, table: &'static str, column: &'static str, texts: impl IntoIterator<Item = String>) {
        self.0.entry((table, column)).or_default().extend(texts);
    }

    /// Whether a column ever held these words.
    pub fn holds(&self, column: (&str, &str), words: &str) -> bool {
        self.of(column).any(|text| text.contains(words))
    }

    /// Texts of a column that hold this number, with anything between its figures.
    pub fn with_number<'a>(
        &'a self,
        column: (&str, &str),
        number: &'a str,
    ) -> impl Iterator<Item = &'a String> {
        let figures = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        self.of(column).filter(move |text| figures(text).contains(number))
    }

    fn of(&self, (table, column): (&str, &str)) -> impl Iterator<Item = &String> {
        let known = self.0.iter().find(|(known, _)| **known == (table, column));
        known.into_iter().flat_map(|(_, texts)| texts)
    }
}

/// Every text in it.
fn strings(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(all) => all.iter().flat_map(strings).collect(),
        Value::Object(all) => all.values().flat_map(strings).collect(),
        _ => Vec::new(),
    }
}
