//! A small world to tell stories in: Ana needs something done, Ben and Cleo do it, Olga runs the market.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    change::{Change, Thread},
    facts::{Facts, Read, Wants},
    geo::{Circle, Point},
    ids::{JobCode, JobId, PersonId, TermsId, ThreadId},
    job::{Answer, Dispatch, Job, JobPlace, Outreach, Request, State},
    language::Language,
    market::{ServiceId, Switches},
    money::{Currency, Money, Price},
    offer::{Offer, Origin, Standing},
    person::{Approval, Area, Consent, Person, Provider, Side},
    terms::Terms,
};
use gigline::store::{
    Backend, Store, StoreError, Tx, apply, facts,
    outbox::{self, Shown},
    people,
};
use uuid::Uuid;

pub const ANA: PersonId = PersonId(Uuid::from_u128(1));
pub const BEN: PersonId = PersonId(Uuid::from_u128(2));
pub const CLEO: PersonId = PersonId(Uuid::from_u128(3));
pub const OLGA: PersonId = PersonId(Uuid::from_u128(9));

/// The Telegram account, and chat, of a person of this world.
pub fn account(person: PersonId) -> i64 {
    7_000 + i64::try_from(person.0.as_u128()).unwrap()
}

pub fn noon() -> DateTime<Utc> {
    DateTime::from_timestamp(1_780_315_200, 0).unwrap()
}

pub fn after(minutes: i64) -> DateTime<Utc> {
    noon() + TimeDelta::minutes(minutes)
}

pub fn id(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

pub fn plumbing() -> ServiceId {
    ServiceId::new("plumbing").unwrap()
}

pub fn plaza() -> Point {
    Point::new(35.687, -105.938).unwrap()
}

/// Writes changes in a transaction of their own.
pub async fn write<DB: Backend>(store: &Store<DB>, changes: &[Change]) {
    let mut tx = store.begin().await.unwrap();
    apply(&mut tx, changes, noon()).await.unwrap();
    tx.commit().await.unwrap();
}

/// A post was shown, as that message.
pub async fn delivered<DB: Backend>(
    tx: &mut Tx<DB>,
    seq: i64,
    wanted: i64,
    message: Option<i64>,
    at: DateTime<Utc>,
) -> Result<(), StoreError> {
    outbox::delivered(tx, &[Shown { seq, wanted, message }], at).await.map(|_| ())
}

/// What a person knows of everything they may read.
pub async fn known<DB: Backend>(store: &Store<DB>, me: PersonId, jobs: &[JobId], reads: &[Read]) -> Facts {
    let wants = Wants { jobs: jobs.to_vec(), reads: reads.to_vec() };
    let mut tx = store.read().await.unwrap();
    let mut facts = facts::load(&mut tx, me, &wants, noon()).await.unwrap();
    // As a step that looks at everything.
    let _ = (&*facts.lines, &*facts.supply, &*facts.operators);
    facts::load_missed(&mut tx, &mut facts, &wants, noon()).await.unwrap();
    facts
}

pub fn named(id: PersonId, name: &str) -> Person {
    Person {
        name: Some(serde_json::from_value(name.into()).unwrap()),
        consent: Some(Consent { version: "1".into(), at: noon() }),
        ..Person::new(id, Language::english(), noon())
    }
}

async fn moves_in<DB: Backend>(tx: &mut Tx<DB>, id: PersonId, name: &str) {
    people::create(tx, account(id), &named(id, name)).await.unwrap();
}

/// Ana, Ben, Cleo and Olga; Ben and Cleo are plumbers within 10 km of the plaza.
pub async fn inhabited<DB: Backend>(store: &Store<DB>) {
    let mut tx = store.begin().await.unwrap();
    for (id, name) in [(ANA, "Ana"), (BEN, "Ben"), (CLEO, "Cleo"), (OLGA, "Olga")] {
        moves_in(&mut tx, id, name).await;
    }
    let registered = [Change::SaveProvider(plumber(BEN)), Change::SaveProvider(plumber(CLEO))];
    apply(&mut tx, &registered, noon()).await.unwrap();
    tx.commit().await.unwrap();
}

pub fn plumber(person: PersonId) -> Provider {
    Provider {
        person,
        services: vec![plumbing()],
        area: Area { circle: Circle::new(plaza(), 10).unwrap(), label: "Santa Fe".into() },
        about: "Leaks, mostly.".into(),
        prices: BTreeMap::new(),
        experience: None,
        languages: Vec::new(),
        photos: Vec::new(),
        paused: false,
        approval: Approval::Approved,
        since: noon(),
    }
}

/// Ana's leak: the job of that number, open at the plaza.
pub fn leak(number: u128) -> Job {
    let place = JobPlace {
        point: plaza(),
        is_pin: true,
        label: "Santa Fe".into(),
        zone: "America/Denver".parse().unwrap(),
    };
    let request = Request {
        service: plumbing(),
        answers: vec![("where".into(), "kitchen".into())],
        description: "The tap drips.".into(),
        place,
        address: Some("12 Canyon Road".into()),
        slot: after(600),
        price: Price::fixed(dollars(80)).unwrap(),
        edition: 0,
        answered: Vec::new(),
        photos: Vec::new(),
        outreach: Outreach::default(),
    };
    Job {
        id: JobId(id(number)),
        code: JobCode::from_bits(u64::try_from(number).unwrap()),
        customer: ANA,
        request,
        switches: Switches::kilibis(),
        state: State::Open,
        state_since: noon(),
        disputed_from: None,
        provider: None,
        match_number: 0,
        matched_at: None,
        agreed: None,
        end_asked: None,
        change: None,
        missed: None,
        first_start: None,
        settled_by: None,
        settling: domain::job::Settling::default(),
        asked_at: None,
        said_paid: false,
        fixes: Vec::new(),
        done_note: String::new(),
        done_photos: Vec::new(),
        open_until: after(300),
        created_at: noon() + TimeDelta::seconds(i64::try_from(number).unwrap()),
        version: 0,
        epoch: 0,
    }
}

/// Ana's leak where she chooses among offers and the booking costs a fee.
pub fn offers_wanted(number: u128) -> Job {
    Job { switches: Switches::kiwigigs(), ..leak(number) }
}

/// A provider's first offer on that job.
pub fn offer(job: &Job, provider: PersonId) -> Offer {
    Offer {
        job: job.id,
        provider,
        number: 1,
        origin: Origin::Applied,
        total: dollars(75),
        start: after(500),
        note: "I have the parts.".into(),
        edition: job.request.edition,
        standing: Standing::Live,
        made_at: noon(),
        changed_at: noon(),
        told_at: None,
        before: None,
    }
}

/// The same job one write later.
pub fn moved(job: &Job, state: State) -> Job {
    Job { state, version: job.version + 1, epoch: job.epoch + 1, ..job.clone() }
}

/// The same job, taken by Ben one write later.
pub fn taken(job: &Job) -> Job {
    Job { provider: Some(BEN), match_number: 1, matched_at: Some(noon()), ..moved(job, State::Matched) }
}

pub fn told(job: &Job, provider: PersonId, answer: Answer) -> Dispatch {
    Dispatch { job: job.id, provider, answer, distance_km: 2, told_at: noon(), explained: false }
}

pub fn offered(job: &Job, number: i64) -> Terms {
    Terms {
        id: TermsId(id(1_000 + u128::try_from(number).unwrap())),
        job: job.id,
        match_number: job.match_number,
        number,
        total: dollars(80),
        start: after(600),
        scope: None,
        proposed_by: Side::Provider,
        customer_signed: None,
        provider_signed: Some(noon()),
    }
}

pub fn thread(job: &Job, number: u128) -> Thread {
    Thread { id: ThreadId(id(number)), job: job.id, customer: ANA, provider: BEN, opened_at: noon() }
}

pub fn dollars(whole: i64) -> Money {
    Money::new(whole * 100, Currency::USD)
}
