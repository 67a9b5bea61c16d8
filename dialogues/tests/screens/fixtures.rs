//! A customer, a provider, and a job between them at any point of its life.

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::{America::Denver, Tz};
use dialogues::render::{Scene, Till};
use domain::{
    fee::{Fee, FeeFile, FeeState, figures},
    geo::Point,
    ids::{FeeId, JobCode, JobId, PersonId, TermsId, ThreadId},
    job::{Answer, Dispatch, Job, JobFile, JobPlace, Outreach, Request, State, Telling},
    language::Language,
    market::{self, Market, Mode, ServiceId, Switches},
    money::{Currency, Money, Price},
    offer::{Bid, Offer, Origin, Standing},
    person::{Party, Side},
    review::Rating,
    seal::Seal,
    terms::Terms,
    text::{PublicName, Styled},
};
use uuid::Uuid;

use crate::{case_file::CASE_FILE, held::HELD};

pub const ANA: PersonId = PersonId(Uuid::from_u128(1));
pub const BETO: PersonId = PersonId(Uuid::from_u128(2));
pub const SEAL: Seal = Seal::of([5, 0]);
pub const CARLA: PersonId = PersonId(Uuid::from_u128(3));
pub const JOB: JobId = JobId(Uuid::from_u128(10));
pub const TERMS: TermsId = TermsId(Uuid::from_u128(20));
pub const THREAD: ThreadId = ThreadId(Uuid::from_u128(30));
pub const ZONE: Tz = Denver;

/// Where the fees of this town are paid.
const TILL: Till<'static> = Till { base: "https://gigs.example", test: false };

/// Read once: every screen is drawn in the same market.
static MARKET: LazyLock<Market> = LazyLock::new(|| Market::parse("[modes.dispatch]\n").expect("a profile"));

/// The market, its present moment, and a job that is open.
pub struct Town {
    pub market: &'static Market,
    pub file: JobFile,
    pub now: DateTime<Utc>,
}

/// The twenty-first of November 2026, at that hour in Santa Fe.
pub fn at(hour: u32) -> DateTime<Utc> {
    Denver.with_ymd_and_hms(2026, 11, 21, hour, 0, 0).unwrap().to_utc()
}

pub fn dollars(whole: i64) -> Money {
    Money::new(whole * 100, Currency::USD)
}

pub fn service(id: &str) -> ServiceId {
    ServiceId::new(id).unwrap()
}

fn party(id: PersonId, name: &str, stars: i64, about: &str) -> Party {
    Party {
        id,
        name: PublicName::read(name).unwrap(),
        rating: Rating { sum: stars, count: stars / 4 },
        jobs_done: stars / 4,
        faults: 0,
        pace: None,
        badges: Vec::new(),
        since: at(9) - TimeDelta::days(200),
        about: about.into(),
        unreachable: false,
    }
}

pub fn request() -> Request {
    Request {
        service: service("plumbing"),
        answers: vec![("plumbing-part".into(), "tap".into()), ("water".into(), "stopped".into())],
        description: "The kitchen tap drips all night. I have the new one already.".into(),
        place: JobPlace {
            point: Point::new(35.687, -105.938).unwrap(),
            is_pin: true,
            label: "Santa Fe".into(),
            zone: ZONE,
        },
        address: Some("12 Canyon Road, blue door, ring twice".into()),
        slot: at(15) + TimeDelta::days(1),
        price: Price::Fixed(dollars(80)),
        edition: 0,
        answered: Vec::new(),
        photos: Vec::new(),
        outreach: Outreach::default(),
    }
}

/// What the guard hid, for whoever is to decide about it.
static WITHHELD: LazyLock<Styled> = LazyLock::new(|| "The plate says 0221 730 496".into());

impl Town {
    pub fn new() -> Self {
        let market: &'static Market = &MARKET;
        let switches = market.switches(Mode::Dispatch).unwrap().clone();
        let now = at(9);
        let job = Job {
            id: JOB,
            code: JobCode::read("K7Q2MX").unwrap(),
            customer: ANA,
            request: request(),
            switches,
            state: State::Open,
            state_since: now,
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
            done_note: String::new(),
            done_photos: Vec::new(),
            fixes: Vec::new(),
            open_until: at(14) + TimeDelta::days(1),
            created_at: now,
            version: 1,
            epoch: 1,
        };
        let file = JobFile {
            job,
            customer: party(ANA, "Ana", 24, ""),
            provider: None,
            terms: Vec::new(),
            dispatch: None,
            reviews: Vec::new(),
            threads: Vec::new(),
            telling: Telling { told: 7, declined: 1, ..Telling::default() },
            outside_km: None,
            history: Vec::new(),
            bids: Vec::new(),
            invitations: Vec::new(),
            fee: None,
            together: Vec::new(),
            payout: None,
            views: Vec::new(),
            apart: Vec::new(),
        };
        Self { market, file, now }
    }

    /// The job in that state, with Beto picked and the terms signed as far as the state needs.
    pub fn in_state(state: State) -> Self {
        let mut town = Self::new();
        town.file.job.state = state;
        if state.has_match() {
            town.file.job.provider = Some(BETO);
            town.file.job.match_number = 1;
            town.file.job.matched_at = Some(town.now - TimeDelta::hours(1));
            town.file.provider = Some(party(BETO, "Beto", 47, "Plumber for 12 years, quick and tidy."));
            town.file.threads = vec![(BETO, THREAD)];
            town.propose(80, Side::Provider);
        }
        if state.has_match() && state != State::Matched {
            town.agree();
        }
        if state == State::Disputed {
            town.file.job.disputed_from = Some(State::InProgress);
        }
        town
    }

    /// The same where Ana compares offers: Beto's and Carla's, whichever of them the reader may see.
    pub fn for_offers(state: State) -> Self {
        let mut town = Self::in_state(state);
        town.file.job.switches = Switches::kiwigigs();
        town.file.bids = vec![town.bid(BETO, "Beto", 80), town.bid(CARLA, "Carla", 70)];
        if town.file.job.provider == Some(BETO) {
            town.file.bids[0].offer.standing = Standing::Picked;
        }
        town
    }

    /// The same with the fee of the terms in that state.
    pub fn with_fee(state: State, fee: FeeState) -> Self {
        let mut town = Self::for_offers(if state == State::Cancelled { State::Booked } else { state });
        town.file.job.state = state;
        let attempts = Vec::new();
        let paid_at = matches!(fee, FeeState::Paid | FeeState::GivenBack).then_some(town.now);
        let fee = Fee {
            id: FeeId(TERMS.0),
            job: JOB,
            match_number: 1,
            terms: TERMS,
            figures: figures(dollars(80), &market::Fee::default()).unwrap(),
            state: fee,
            token: "f".repeat(32),
            due_at: at(9) + TimeDelta::days(1),
            made_at: town.now,
            paid_at,
        };
        town.file.fee = Some(FeeFile { fee, attempts });
        town
    }

    /// Version 2 of the terms, by Ana.
    pub fn counter(&mut self, whole: i64, scope: Option<&str>) {
        let mut terms = Terms { id: TermsId(Uuid::from_u128(21)), number: 2, ..self.file.terms[0].clone() };
        (terms.total, terms.scope) = (dollars(whole), scope.map(str::to_owned));
        terms.proposed_by = Side::Customer;
        terms.start += TimeDelta::hours(2);
        (terms.customer_signed, terms.provider_signed) = (None, None);
        terms.sign(Side::Customer, self.now);
        self.file.terms.push(terms);
    }

    fn bid(&self, provider: PersonId, name: &str, whole: i64) -> Bid {
        let offer = Offer {
            job: JOB,
            provider,
            number: 1,
            origin: Origin::Applied,
            total: dollars(whole),
            start: self.file.job.request.slot - TimeDelta::hours(4),
            note: "The new tap included.".into(),
            edition: self.file.job.request.edition,
            standing: Standing::Live,
            made_at: self.now,
            changed_at: self.now,
            told_at: None,
            before: None,
        };
        Bid { offer, provider: party(provider, name, 24, ""), distance_km: Some(4) }
    }

    /// Version 1 of the terms, signed by who proposes it.
    pub fn propose(&mut self, whole: i64, by: Side) {
        let mut terms = Terms {
            id: TERMS,
            job: JOB,
            match_number: self.file.job.match_number,
            number: 1,
            total: dollars(whole),
            start: self.file.job.request.slot,
            scope: None,
            proposed_by: by,
            customer_signed: None,
            provider_signed: None,
        };
        terms.sign(by, self.now);
        self.file.terms = vec![terms];
    }

    pub fn agree(&mut self) {
        for side in [Side::Customer, Side::Provider] {
            self.file.terms[0].sign(side, self.now);
        }
        self.file.job.agreed = Some(TERMS);
    }

    /// Carla was told, and did this.
    pub fn told(&mut self, answer: Answer) {
        let distance_km = 4;
        let told_at = self.now;
        let (job, provider, explained) = (JOB, CARLA, false);
        self.file.dispatch = Some(Dispatch { job, provider, answer, distance_km, told_at, explained });
    }

    pub fn code(&self) -> JobCode {
        self.file.job.code.clone()
    }

    /// Ana reads.
    pub fn scene<'a>(&'a self, language: &'a Language) -> Scene<'a> {
        self.read_by(ANA, language)
    }

    pub fn read_by<'a>(&'a self, reader: PersonId, language: &'a Language) -> Scene<'a> {
        let file = Some(&self.file);
        Scene {
            reader,
            seal: SEAL,
            language,
            market: self.market,
            bot: "GiglineBot",
            till: Some(TILL),
            file,
            withheld: Some(&*WITHHELD),
            held: Some(&*HELD),
            case_file: Some(&*CASE_FILE),
            now: self.now,
            live: true,
        }
    }
}
