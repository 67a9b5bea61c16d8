//! Offers: one of a request is picked, by who made it and nobody else; whoever was not chosen is told so once, and
//! not before somebody is booked.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    evidence::{Entry, Event},
    order::{Order, Spot},
    rows::{EventRow, JobRow, OfferRow, PersonRow, Rows},
};

/// States in which a request has found who does it.
const TAKEN: [&str; 7] =
    ["matched", "awaiting_fee", "booked", "in_progress", "delivered", "approved", "settled"];
/// States in which the others wait.
const UNDECIDED: [&str; 4] = ["open", "matched", "awaiting_fee", "expired"];
/// States that end the wait of the others.
const DECIDED: [&str; 2] = ["booked", "cancelled"];
/// How the notice begins, and what stands on the card afterwards, in every language.
const NOT_CHOSEN: &str = "🔒 ";

/// Somebody was told, in a message of its own.
struct Notice {
    spot: Spot,
    code: String,
    at: DateTime<Utc>,
}

/// Everybody who was told that they were not chosen.
#[derive(Default)]
pub struct NotChosen {
    notices: Vec<Notice>,
    /// When each phone last showed that a job is over for its reader.
    shown: BTreeMap<(i64, String), DateTime<Utc>>,
}

impl NotChosen {
    /// Takes in what was sent.
    pub fn hear(&mut self, log: &[Entry]) {
        for entry in log {
            let Event::Call { chat: Some(chat), method, params, status: 200, message_ids, .. } = &entry.event
            else {
                continue;
            };
            let Some(text) = params["text"].as_str() else { continue };
            let Some(code) = code_in(text) else { continue };
            if text.contains(NOT_CHOSEN) {
                self.shown.insert((*chat, code.clone()), entry.at);
            }
            let is_new = method.eq_ignore_ascii_case("sendMessage");
            if let (true, true, Some(message)) = (is_new, text.starts_with(NOT_CHOSEN), message_ids.last()) {
                self.notices.push(Notice { spot: (*chat, *message), code, at: entry.at });
            }
        }
    }

    /// Who was told too early or too often, or never saw that it is over.
    pub async fn at_rest(&self, rows: &mut Rows, order: &Order) -> Vec<String> {
        let (jobs, offers, events) = (rows.jobs().await, rows.offers().await, rows.events().await);
        let people = rows.people().await;
        // Who keeps away from somebody ends the offers between them at once.
        let blockers: Vec<Uuid> = rows.blockers().await.into_iter().map(|(person,)| person).collect();
        let keeps_away = |person: &PersonRow| blockers.contains(&person.id);
        let mut broken = Vec::new();
        for job in jobs.iter().filter(|job| job.takes_offers && !blockers.contains(&job.customer)) {
            let decided: Vec<DateTime<Utc>> = decisions(&events, job);
            let notices = self.notices.iter().filter(|notice| notice.code == job.code);
            let kept_away =
                |chat| people.iter().any(|person| person.telegram_id == chat && keeps_away(person));
            // Customers are told under the same sign that an offer went with whoever made it.
            let asks = |chat| people.iter().any(|one| one.telegram_id == chat && one.id == job.customer);
            let notices = notices.filter(|notice| !kept_away(notice.spot.0) && !asks(notice.spot.0));
            let early = notices.filter(|notice| decided.first().is_none_or(|first| notice.at < *first));
            broken.extend(early.map(|notice| {
                format!("{} was told of {} before somebody was booked", notice.spot.0, job.code)
            }));
            for offer in offers.iter().filter(|offer| offer.job == job.id) {
                let Some(person) = people.iter().find(|person| person.id == offer.provider) else { continue };
                if !keeps_away(person) {
                    broken.extend(self.told(job, offer, person, &decided, order));
                }
            }
        }
        broken
    }

    fn told(
        &self,
        job: &JobRow,
        offer: &OfferRow,
        person: &PersonRow,
        decided: &[DateTime<Utc>],
        order: &Order,
    ) -> Option<String> {
        let chat = person.telegram_id;
        let of_job = self.notices.iter().filter(|notice| notice.code == job.code && notice.spot.0 == chat);
        // A repeat after a crash shows the same post once more.
        let posts: BTreeSet<Uuid> = of_job.filter_map(|notice| order.post_of(notice.spot)).collect();
        if posts.len() > decided.len() {
            return Some(format!("{chat} was told {} times of {}", posts.len(), job.code));
        }
        let over = *decided.last().filter(|_| DECIDED_FOR_GOOD.contains(&job.state.as_str()))?;
        let saw = self.shown.get(&(chat, job.code.clone())).is_some_and(|at| *at >= over);
        let waits = offer.standing == "live";
        let unheard = offer.standing == "not_chosen" && !person.unreachable && !saw;
        (waits || unheard)
            .then(|| format!("{chat} never heard that {} went to somebody else: {offer:?}", job.code))
    }
}

/// States from which an offer does not come back.
const DECIDED_FOR_GOOD: [&str; 6] =
    ["booked", "in_progress", "delivered", "approved", "settled", "cancelled"];

/// When a request was booked, or taken back.
fn decisions(events: &[EventRow], job: &JobRow) -> Vec<DateTime<Utc>> {
    let mut state = "open";
    let mut decided = Vec::new();
    for event in events.iter().filter(|event| event.job == job.id) {
        if UNDECIDED.contains(&state) && DECIDED.contains(&event.state.as_str()) {
            decided.push(event.at);
        }
        state = &event.state;
    }
    decided
}

/// The code of the job a text is about.
fn code_in(text: &str) -> Option<String> {
    let (_, rest) = text.split_once('#')?;
    let code: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
    (code.len() == 6).then_some(code)
}

/// What is wrong with the offers of requests as they stand: nobody bids on their own, has two, or is picked beside
/// another.
pub async fn picked(rows: &mut Rows) -> Vec<String> {
    let (jobs, offers) = (rows.jobs().await, rows.offers().await);
    let mut broken = Vec::new();
    for job in jobs.iter().filter(|job| job.takes_offers) {
        let of_job: Vec<&OfferRow> = offers.iter().filter(|offer| offer.job == job.id).collect();
        let own = of_job.iter().filter(|offer| offer.provider == job.customer);
        broken.extend(own.map(|_| format!("{} has an offer of its own customer", job.code)));
        let live: Vec<Uuid> =
            of_job.iter().filter(|offer| offer.standing == "live").map(|offer| offer.provider).collect();
        if live.len() != live.iter().collect::<BTreeSet<_>>().len() {
            broken.push(format!("{} has two live offers of one provider", job.code));
        }
        let picked: Vec<Uuid> =
            of_job.iter().filter(|offer| offer.standing == "picked").map(|offer| offer.provider).collect();
        let taken = TAKEN.contains(&job.state.as_str());
        if taken && picked != Vec::from_iter(job.provider) {
            broken.push(format!(
                "{} is {} by {:?}, and picked are {picked:?}",
                job.code, job.state, job.provider
            ));
        }
    }
    broken
}
