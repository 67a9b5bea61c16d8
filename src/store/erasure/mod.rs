//! Erases somebody: their words, places, files and account go from every table; what must stay names nobody.

mod rows;
mod traces;

use chrono::{DateTime, Utc};
use domain::{
    change::InviteKind,
    ids::{JobId, PersonId, PostId},
    job::Request,
    text::{PublicName, without_name},
};
use sqlx::{query, query_as, query_scalar};
use uuid::Uuid;

use super::{
    Backend, ReadTx, Result, Tx,
    column::{json, read_json},
    jobs, people,
};
use rows::STATEMENTS;
pub use traces::forget_page;

/// Erases a person; of what they are told only the post of that name is still sent. Their dialogue is locked by who
/// does it, and what somebody relies on has ended before.
pub async fn erase<DB: Backend>(
    tx: &mut Tx<DB>,
    person: PersonId,
    last_word: Option<PostId>,
    now: DateTime<Utc>,
) -> Result<()> {
    let involved = involved(tx, person).await?;
    jobs::lock(tx, &involved).await?;
    let known = people::by_id(tx, person).await?;
    let questions = questions(tx, person, known.and_then(|known| known.name).as_ref()).await?;
    for job in &involved {
        forget_request(tx, *job, person, &questions).await?;
    }
    forget_account(tx, person).await?;
    close(tx, person, now).await?;
    let kept = last_word.map_or(Uuid::nil(), |post| post.0);
    for statement in STATEMENTS {
        let mut erase = query(*statement).bind(person.0);
        if statement.contains("$2") {
            erase = erase.bind(kept);
        }
        erase.execute(tx.conn()).await?;
    }
    // What was on its way to others goes no further, and what stands behind it may.
    tx.leaves().messages.anywhere = true;
    people::erase(tx, person, now).await
}

/// Jobs in which they said something, in any role.
async fn involved<DB: Backend>(tx: &mut ReadTx<DB>, person: PersonId) -> Result<Vec<JobId>> {
    let text = "SELECT id FROM jobs WHERE customer = $1 OR provider = $1 \
        UNION SELECT job FROM threads WHERE provider = $1 ORDER BY 1";
    let ids: Vec<Uuid> = query_scalar(text).bind(person.0).fetch_all(tx.conn()).await?;
    Ok(ids.into_iter().map(JobId).collect())
}

/// What they may have asked about requests of others, as it stands there: without their name.
async fn questions<DB: Backend>(
    tx: &mut ReadTx<DB>,
    person: PersonId,
    name: Option<&PublicName>,
) -> Result<Vec<String>> {
    let text = "SELECT m.text FROM messages m JOIN threads t ON t.id = m.thread \
        WHERE t.provider = $1 AND m.author = $1 AND m.text <> ''";
    let said: Vec<String> = query_scalar(text).bind(person.0).fetch_all(tx.conn()).await?;
    let nameless = |text: String| match name {
        Some(name) => [without_name(&text, name.as_str()), text].to_vec(),
        None => vec![text],
    };
    Ok(said.into_iter().flat_map(nameless).collect())
}

/// A request of theirs keeps what it cost and when; one of somebody else loses what they asked about it.
async fn forget_request<DB: Backend>(
    tx: &mut Tx<DB>,
    job: JobId,
    person: PersonId,
    questions: &[String],
) -> Result<()> {
    let text = "SELECT customer, request FROM jobs WHERE id = $1";
    let (customer, stored): (Uuid, String) = query_as(text).bind(job.0).fetch_one(tx.conn()).await?;
    let request: Request = read_json(&stored, "request")?;
    let mut left = request.clone();
    if customer == person.0 {
        left = left.without_words();
    } else {
        left.answered.retain(|(question, _)| !questions.contains(question));
    }
    if left == request {
        return Ok(());
    }
    let text = "UPDATE jobs SET request = $1, fixes = CASE WHEN customer = $2 THEN '[]' ELSE fixes END, \
        version = version + 1 WHERE id = $3";
    query(text).bind(json(&left)).bind(person.0).bind(job.0).execute(tx.conn()).await?;
    Ok(())
}

/// Every row that is known by the number of their account, which is also their chat.
async fn forget_account<DB: Backend>(tx: &mut Tx<DB>, person: PersonId) -> Result<()> {
    let Some(account) = people::telegram_of(tx, person).await? else { return Ok(()) };
    for text in ["DELETE FROM originals WHERE chat = $1", "DELETE FROM paused_chats WHERE chat = $1"] {
        query(text).bind(account).execute(tx.conn()).await?;
    }
    let text = "SELECT reference, input FROM dead_letters";
    let letters: Vec<(String, Vec<u8>)> = query_as(text).fetch_all(tx.conn()).await?;
    for (reference, _) in letters.iter().filter(|(_, input)| names(input, account)) {
        query("DELETE FROM dead_letters WHERE reference = $1").bind(reference).execute(tx.conn()).await?;
    }
    Ok(())
}

/// Whether this number stands in it by itself.
fn names(input: &[u8], account: i64) -> bool {
    let text = String::from_utf8_lossy(input);
    let account = account.to_string();
    text.split(|c: char| !c.is_ascii_digit()).any(|number| number == account)
}

/// What waits because of them waits no longer, but for what is about money; links of theirs lead nowhere.
async fn close<DB: Backend>(tx: &mut Tx<DB>, person: PersonId, now: DateTime<Utc>) -> Result<()> {
    let text =
        "UPDATE threads SET closed_at = $1 WHERE (customer = $2 OR provider = $2) AND closed_at IS NULL";
    query(text).bind(now).bind(person.0).execute(tx.conn()).await?;
    let text = "UPDATE cases SET closed_at = $1 WHERE closed_at IS NULL \
        AND id IN (SELECT review FROM withheld WHERE author = $2 OR reader = $2)";
    query(text).bind(now).bind(person.0).execute(tx.conn()).await?;
    let text = "UPDATE cases SET closed_at = COALESCE(closed_at, $1), what = '' \
        WHERE (person = $2 AND kind <> 'payment') OR id IN (SELECT item FROM reports WHERE reported = $2)";
    query(text).bind(now).bind(person.0).execute(tx.conn()).await?;
    let link = json(&InviteKind::Profile { provider: person });
    query("DELETE FROM invites WHERE kind = $1").bind(link).execute(tx.conn()).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_stands_by_itself_or_is_another_one() {
        assert!(names(br#"{"from":{"id":7001,"x":1}}"#, 7001));
        assert!(!names(br#"{"from":{"id":70012},"message_id":17001}"#, 7001));
    }
}
