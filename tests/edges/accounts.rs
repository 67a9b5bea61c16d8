//! Who people are in Telegram, and that nobody else learns it.

use gigline::store::Backend;
use sandbox::{Leak, NewPerson};

use crate::house::House;

/// Where the numbers of accounts begin; nobody's is a number that anybody else would write.
const ACCOUNTS: i64 = 7_310_447_001;

/// What somebody is called in Telegram, and nowhere here.
pub fn handle(name: &str) -> String {
    format!("q_{}_elsewhere", name.to_lowercase())
}

impl<DB: Backend> House<DB> {
    /// Somebody with a phone.
    pub fn person(&self, name: &str) -> i64 {
        self.telegram(|telegram| {
            let id = ACCOUNTS + i64::try_from(telegram.people().count()).unwrap() * 1_013;
            let (first, handle) = (format!("Qfirst {name}"), handle(name));
            let person = NewPerson {
                first_name: first.clone(),
                last_name: Some(format!("Qlast {name}")),
                username: Some(handle),
                language_code: Some("en".into()),
                canaries: vec![first],
                id: Some(id),
            };
            telegram.add_person(self.now(), person)
        })
    }

    /// What reached a phone that is somebody else's, since the last look.
    pub fn leaks(&self) -> Vec<Leak> {
        let leaks = self.telegram(|telegram| self.scan.lock().unwrap().look(telegram));
        for leak in &leaks {
            println!("{leak:?}");
        }
        leaks
    }
}
