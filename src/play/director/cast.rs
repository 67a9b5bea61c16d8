//! Who is in a story, and that nobody in it learns who somebody is elsewhere.

use sandbox::{Person, Scan};
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Director, Player, locked};
use crate::store::Backend;

/// Where the numbers of accounts begin: nobody's is a number that anybody else would write.
const ACCOUNTS: i64 = 7_310_447_001;

#[derive(Deserialize)]
struct Arrived {
    id: i64,
}

impl<DB: Backend> Director<DB> {
    /// Somebody gets a phone, in this language. What they are called in Telegram is theirs alone: a story ends with a
    /// look for it on all other phones.
    pub async fn enters(&self, first_name: &str, language: &str) -> anyhow::Result<Player<DB>> {
        let [first, last] = ["Elsewhere", "Otherwise"].map(|name| format!("{first_name} {name}"));
        let account = ACCOUNTS + 1_013 * i64::try_from(locked(&self.0.script).cast.len()).unwrap_or_default();
        let person = json!({
            "first_name": first, "last_name": last, "username": format!("{first_name}_elsewhere"),
            "language_code": language, "canaries": [first], "id": account,
        });
        self.arrives(first_name, &person).await
    }

    /// Somebody of the town gets a phone: the same name on it as everywhere, for whoever watches.
    pub async fn settles_here(&self, first_name: &str, language: &str) -> anyhow::Result<Player<DB>> {
        let handle = format!("{first_name}_elsewhere");
        let person = json!({ "first_name": first_name, "username": handle, "language_code": language });
        self.arrives(first_name, &person).await
    }

    async fn arrives(&self, name: &str, person: &Value) -> anyhow::Result<Player<DB>> {
        let Arrived { id } = self.post("stage/people", person).await?;
        locked(&self.0.script).cast.insert(id, name.to_owned());
        Ok(Player::new(id, name, self.clone()))
    }

    /// Nothing of one person ever was on the phone of another.
    pub fn keeps_secrets(&self) -> anyhow::Result<()> {
        let leaks = self.0.backstage.sandbox.with(|emulator, _| Scan::default().look(emulator));
        anyhow::ensure!(leaks.is_empty(), "somebody learned who somebody is elsewhere: {leaks:?}");
        Ok(())
    }

    /// Somebody who is there already, by their name in Telegram.
    pub fn meets(&self, first_name: &str) -> Option<Player<DB>> {
        let is_meant = |person: &&Person| person.first_name == first_name;
        let id = self
            .0
            .backstage
            .sandbox
            .with(|emulator, _| emulator.people().find(is_meant).map(|person| person.id))?;
        locked(&self.0.script).cast.insert(id, first_name.to_owned());
        Some(Player::new(id, first_name, self.clone()))
    }
}
