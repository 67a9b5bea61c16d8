//! Rows of people, with the accounts of those who were erased since.

use sqlx::{FromRow, query_as};
use uuid::Uuid;

use super::Rows;

/// Somebody, as the service knows them.
#[derive(Clone, FromRow, Debug)]
pub struct PersonRow {
    /// Our name for them.
    pub id: Uuid,
    /// Telegram's, as it was before they were erased.
    pub telegram_id: i64,
    /// Whether messages do not reach them.
    pub unreachable: bool,
    /// Whether everything about them was erased.
    pub erased: bool,
    /// How often their conversation moved.
    pub steps: i64,
}

impl Rows {
    /// Everybody.
    pub async fn people(&mut self) -> Vec<PersonRow> {
        let mut people: Vec<PersonRow> = all!(
            self,
            "SELECT p.id, p.telegram_id, p.unreachable_since IS NOT NULL AS unreachable, \
             p.erased_at IS NOT NULL AS erased, COALESCE(d.version, 0) AS steps \
             FROM people p LEFT JOIN dialogues d ON d.person = p.id ORDER BY p.id"
        );
        for person in &mut people {
            if person.erased {
                person.telegram_id = self.accounts.get(&person.id).copied().unwrap_or_default();
            } else {
                self.accounts.insert(person.id, person.telegram_id);
            }
        }
        people
    }
}
