//! What was said to others about somebody who is erased: a message of ours may quote them. Which one does is told by the
//! names of rows in it, which mean nothing by themselves and stay; where there is none, their public name goes. It is
//! kept until then, and no longer.

use std::collections::{BTreeMap, BTreeSet};

use domain::{
    ids::{PersonId, PostId},
    text::PublicName,
};
use serde_json::Value;
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use crate::store::{Backend, ReadTx, Result, Tx};

/// What stands where a message quoted somebody.
const GONE: &str = "{\"own\":\"gone\"}";
/// Messages that quote nobody (a card is drawn from the job when it is sent), and what two other people write.
const CLEAN: [&str; 4] = ["card", "own", "relay", "relayed"];
/// Messages that list jobs or conversations: only the names in them go.
const LISTS: [&str; 4] = ["home", "requests", "work", "inbox"];

/// What tells that a message is about somebody.
struct Traces {
    person: String,
    /// Jobs of theirs, with whether they were the customer.
    jobs: BTreeMap<String, bool>,
    /// Codes of jobs, names of conversations and reviews, and of everything above.
    all: BTreeSet<String>,
    /// What they were called.
    name: Option<String>,
}

/// Looks through a page of what was said to others; returns where the next one begins, if there is one.
pub async fn forget_page<DB: Backend>(
    tx: &mut Tx<DB>,
    person: PersonId,
    after: Option<PostId>,
    page: i64,
) -> Result<Option<PostId>> {
    let traces = traces(tx, person).await?;
    let text = "SELECT id, say FROM posts WHERE id > $1 AND person <> $2 ORDER BY id LIMIT $3";
    let from = after.map_or(Uuid::nil(), |after| after.0);
    let posts: Vec<(Uuid, String)> =
        query_as(text).bind(from).bind(person.0).bind(page).fetch_all(tx.conn()).await?;
    for (post, say) in &posts {
        if let Some(left) = traces.without(say) {
            query("UPDATE posts SET say = $1 WHERE id = $2").bind(left).bind(post).execute(tx.conn()).await?;
        }
    }
    let is_full = i64::try_from(posts.len()).is_ok_and(|found| found == page);
    if !is_full {
        query("UPDATE former SET name = NULL WHERE person = $1").bind(person.0).execute(tx.conn()).await?;
    }
    Ok(posts.last().filter(|_| is_full).map(|(post, _)| PostId(*post)))
}

async fn traces<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Traces> {
    let text = "SELECT id, code, customer FROM jobs WHERE customer = $1 OR provider = $1";
    let jobs: Vec<(Uuid, String, Uuid)> = query_as(text).bind(person.0).fetch_all(tx.conn()).await?;
    let text = "SELECT id FROM threads WHERE customer = $1 OR provider = $1";
    let threads: Vec<Uuid> = query_scalar(text).bind(person.0).fetch_all(tx.conn()).await?;
    let text = "SELECT id FROM reviews WHERE author = $1 OR subject = $1";
    let reviews: Vec<Uuid> = query_scalar(text).bind(person.0).fetch_all(tx.conn()).await?;
    let mut all: BTreeSet<String> = threads.iter().chain(&reviews).map(Uuid::to_string).collect();
    all.extend(jobs.iter().flat_map(|(id, code, _)| [id.to_string(), code.clone()]));
    all.insert(person.0.to_string());
    let jobs = jobs.into_iter().map(|(id, _, customer)| (id.to_string(), customer == person.0)).collect();
    let text = "SELECT name FROM former WHERE person = $1";
    let name: Option<Option<String>> = query_scalar(text).bind(person.0).fetch_optional(tx.conn()).await?;
    let name = name.flatten().filter(|name| name != PublicName::FORMER);
    Ok(Traces { person: person.0.to_string(), jobs, all, name })
}

impl Traces {
    /// The message without them; none if it says nothing of them.
    fn without(&self, say: &str) -> Option<String> {
        let mut said: Value = serde_json::from_str(say).ok()?;
        let (kind, content) = said.as_object_mut()?.iter_mut().next()?;
        if CLEAN.contains(&kind.as_str()) {
            return None;
        }
        match kind.as_str() {
            _ if !self.is_about(content) => self.unname(content),
            "receipt" => self.rename_party(content),
            kind if LISTS.contains(&kind) => self.rename(content),
            _ => return Some(GONE.into()),
        }
        let left = said.to_string();
        (left != say).then_some(left)
    }

    fn is_about(&self, value: &Value) -> bool {
        match value {
            Value::String(word) => self.all.contains(word),
            Value::Array(all) => all.iter().any(|one| self.is_about(one)),
            Value::Object(all) => all.values().any(|one| self.is_about(one)),
            _ => false,
        }
    }

    /// Their name, wherever it stands by itself.
    fn unname(&self, value: &mut Value) {
        match value {
            Value::String(word) if Some(&*word) == self.name.as_ref() => *word = PublicName::FORMER.into(),
            Value::Array(all) => all.iter_mut().for_each(|one| self.unname(one)),
            Value::Object(all) => all.values_mut().for_each(|one| self.unname(one)),
            _ => {}
        }
    }

    /// The names of the other side, in each line about a job or conversation of theirs.
    fn rename(&self, value: &mut Value) {
        match value {
            Value::Array(all) => all.iter_mut().for_each(|one| self.rename(one)),
            Value::Object(line) => {
                let is = |field: &str, theirs: &dyn Fn(&str) -> bool| {
                    line.get(field).and_then(Value::as_str).is_some_and(theirs)
                };
                let job = is("id", &|id| self.jobs.contains_key(id));
                let conversation = is("other", &|other| other == self.person);
                for name in
                    [("other", job), ("other_name", conversation)].iter().filter(|(_, theirs)| *theirs)
                {
                    if let Some(known) = line.get_mut(name.0).filter(|known| known.is_string()) {
                        *known = PublicName::FORMER.into();
                    }
                }
                line.values_mut().for_each(|one| self.rename(one));
            }
            _ => {}
        }
    }

    /// Their name on a receipt, whose figures stay.
    fn rename_party(&self, receipt: &mut Value) {
        let job = receipt["job"].as_str().and_then(|job| self.jobs.get(job));
        if let Some(is_customer) = job {
            receipt[if *is_customer { "customer" } else { "provider" }] = PublicName::FORMER.into();
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn traces() -> Traces {
        let all = ["ana", "job-1", "K7Q2MX", "thread-1"].map(str::to_owned);
        let (person, name) = ("ana".into(), Some("Ana".into()));
        Traces { person, jobs: [("job-1".to_owned(), true)].into(), all: all.into(), name }
    }

    fn without(say: &Value) -> Option<Value> {
        traces().without(&say.to_string()).map(|left| serde_json::from_str(&left).expect("JSON"))
    }

    #[test]
    fn what_quotes_them_goes() {
        let profile = json!({ "profile": { "person": "ana", "about": "Leaks, mostly." } });
        assert_eq!(without(&profile), Some(json!({ "own": "gone" })));
        let asked = json!({ "ask": { "prompt": { "stars": { "code": "K7Q2MX", "other": "Ana" } } } });
        assert_eq!(without(&asked), Some(json!({ "own": "gone" })));
    }

    #[test]
    fn lists_and_receipts_lose_the_name_alone() {
        let line = |job: &str, other: &str| json!({ "id": job, "other": other });
        let lists = json!({ "requests": [line("job-1", "Ana"), line("job-2", "Cleo")] });
        let left = json!({ "requests": [line("job-1", PublicName::FORMER), line("job-2", "Cleo")] });
        assert_eq!(without(&lists), Some(left));
        let inbox =
            |name: &str| json!({ "inbox": [{ "id": "thread-1", "other": "ana", "other_name": name }] });
        assert_eq!(without(&inbox("Ana")), Some(inbox(PublicName::FORMER)));
        let receipt =
            |name: &str| json!({ "receipt": { "job": "job-1", "customer": name, "provider": "Ben" } });
        assert_eq!(without(&receipt("Ana")), Some(receipt(PublicName::FORMER)));
    }

    #[test]
    fn a_name_by_itself_goes_too() {
        let asked = |name: &str| json!({ "ask": { "prompt": { "sanction_reason": { "name": name } } } });
        assert_eq!(without(&asked("Ana")), Some(asked(PublicName::FORMER)));
        assert_eq!(without(&asked("Ana María")), None);
    }

    #[test]
    fn what_is_about_others_stays() {
        assert_eq!(without(&json!({ "profile": { "person": "ben", "about": "Ana knows me." } })), None);
        assert_eq!(without(&json!({ "relayed": { "code": "K7Q2MX", "text": "Of somebody else." } })), None);
        assert_eq!(without(&json!("noted")), None);
    }
}
