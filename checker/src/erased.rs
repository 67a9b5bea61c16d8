//! People who had everything about them erased: no row names them or keeps a word of theirs.

use std::collections::BTreeSet;

use uuid::Uuid;

use super::{claims::Claims, order::Order, rows::Rows, words::marked};

/// What became of people, for the simulation's own coverage.
pub const FATES: [&str; 2] = ["somebody was erased", "somebody erased came back"];

/// Everybody who was erased, and what they had said.
#[derive(Default)]
pub struct Erased {
    people: BTreeSet<Uuid>,
    words: BTreeSet<String>,
}

impl Erased {
    /// Somebody was erased since the last look: what they had said by then is to go.
    pub async fn look(&mut self, rows: &mut Rows, claims: &Claims, order: &mut Order) {
        for person in rows.people().await {
            if person.erased && self.people.insert(person.id) {
                self.words.extend(claims.said(person.telegram_id));
                order.forgotten(person.telegram_id);
            }
        }
    }

    /// Which of the two happened.
    pub async fn fates(&self, rows: &mut Rows) -> Vec<String> {
        let people = rows.people().await;
        let gone: Vec<i64> = people.iter().filter(|one| one.erased).map(|one| one.telegram_id).collect();
        let back = people.iter().any(|one| !one.erased && gone.contains(&one.telegram_id));
        let happened = FATES.into_iter().zip([!gone.is_empty(), back]);
        happened.filter(|(_, did)| *did).map(|(fate, _)| fate.to_owned()).collect()
    }

    /// Words of theirs that a row still holds.
    pub async fn at_rest(&self, rows: &mut Rows) -> Vec<String> {
        if self.words.is_empty() {
            return Vec::new();
        }
        let mut broken = Vec::new();
        for (table, row) in rows.everything().await {
            let kept = marked(&row).filter(|word| self.words.contains(*word));
            broken.extend(kept.map(|word| format!("{table} keeps `{word}` of somebody erased: {row}")));
        }
        broken
    }
}
