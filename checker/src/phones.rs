//! Phones at rest: no message without a row, and of each job one live card.

use std::collections::BTreeMap;

use uuid::Uuid;

use super::{evidence::Phones, order::Order, rows::Rows};

/// States in which both sides hold a live card.
const BOUND: [&str; 7] =
    ["matched", "awaiting_fee", "booked", "in_progress", "delivered", "approved", "settled"];

/// What is wrong on the phones.
pub async fn at_rest(rows: &mut Rows, phones: &Phones, order: &Order) -> Vec<String> {
    let (jobs, people) = (rows.jobs().await, rows.people().await);
    let cards = live_cards(phones, order);
    let mut broken = strays(phones, order);
    for ((job, chat), messages) in cards.iter().filter(|(_, messages)| messages.len() > 1) {
        broken.push(format!("{chat} has live cards {messages:?} of {job}"));
    }
    let active = jobs.iter().filter(|job| BOUND.contains(&job.state.as_str()));
    for (job, id) in
        active.flat_map(|job| [Some((job, job.customer)), job.provider.map(|id| (job, id))]).flatten()
    {
        let reachable = people.iter().find(|person| person.id == id && !person.unreachable);
        let Some(chat) = reachable.map(|person| person.telegram_id) else { continue };
        if !cards.contains_key(&(job.id, chat)) && !phones.tidied.contains(&chat) {
            broken.push(format!("{chat} has no live card of {}, which is {}", job.id, job.state));
        }
    }
    broken
}

/// Messages of the bot that no row stands for, and that no crash or lost answer explains.
fn strays(phones: &Phones, order: &Order) -> Vec<String> {
    let mut broken = Vec::new();
    for shown in &phones.shown {
        let spot = (shown.chat, shown.message);
        if order.post_of(spot).is_none() && !order.may_repeat(spot) {
            let words: String = shown.words.chars().take(40).collect();
            broken.push(format!("{} has message {} of no row: {words}", shown.chat, shown.message));
        }
    }
    broken
}

/// How words on a block begin, and on what must end before somebody is erased: below them stand the ways out of a job
/// that goes on.
const WAYS_OUT: [&str; 2] = ["🚫", "⚓"];

type Cards = BTreeMap<(Uuid, i64), Vec<i64>>;

/// The messages with buttons that act on a job; repeats nobody knows of are left out.
fn live_cards(phones: &Phones, order: &Order) -> Cards {
    let mut cards = Cards::new();
    for shown in &phones.shown {
        if order.post_of((shown.chat, shown.message)).is_none()
            || WAYS_OUT.iter().any(|sign| shown.words.starts_with(sign))
        {
            continue;
        }
        if let Some(job) = shown.presses.iter().find_map(|press| acts_on(press)) {
            cards.entry((job, shown.chat)).or_default().push(shown.message);
        }
    }
    cards
}

/// Buttons about a job that only open a page or a question: a list or a notice may have them, and is no second card.
const OPENS: [&str; 4] = ["show", "invite", "their_side", "answer_operator"];

/// The job a button acts on; those that only open something act on none.
fn acts_on(data: &str) -> Option<Uuid> {
    let mut parts = data.strip_prefix("1c-")?.split(':');
    let (verb, id) = (parts.next()?, unpacked(parts.next()?)?);
    (!OPENS.contains(&verb)).then_some(id)
}

/// An id in its 22 characters of URL-safe base 64.
fn unpacked(text: &str) -> Option<Uuid> {
    const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let digits = text.chars().map(|c| DIGITS.find(c).and_then(|digit| u128::try_from(digit).ok()));
    let digits: Vec<u128> = digits.collect::<Option<_>>()?;
    let (last, first) = digits.split_last()?;
    // 21 whole characters carry 126 bits; of the last one only the upper two bits count.
    let bits = first.iter().fold(0, |bits: u128, digit| bits << 6 | digit);
    (text.len() == 22).then(|| Uuid::from_u128(bits << 2 | last >> 4))
}
