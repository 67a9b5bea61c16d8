//! A market, its people and a request, as every test of this folder finds them.

use std::sync::LazyLock;

use chrono::{DateTime, TimeDelta, Utc};
use domain::{
    geo::Point,
    ids::{JobCode, JobId, PersonId},
    job::{Answer, Ctx, Dispatch, Job, JobFile, JobPlace, Outreach, Request, State, Telling, open_until},
    market::{AddressShown, Binding, FeePayer, ReviewsOpen, ServiceId, Settlement, Switches},
    money::{Money, Price},
    offer::{Bid, Offer, Origin, Standing},
    person::Party,
    review::Rating,
    text::PublicName,
};
use uuid::Uuid;

/// Who posted the job.
pub const CUSTOMER: PersonId = PersonId(Uuid::from_u128(1));
/// Providers who were told of it.
pub const TOLD: [PersonId; 3] =
    [PersonId(Uuid::from_u128(11)), PersonId(Uuid::from_u128(12)), PersonId(Uuid::from_u128(13))];

static NAME: LazyLock<PublicName> = LazyLock::new(|| PublicName::read("Ana").expect("Ana is a name"));

/// The moment every job is posted.
pub fn posted_at() -> DateTime<Utc> {
    DateTime::from_timestamp(1_800_000_000, 0).expect("a time in 2027")
}

/// So many dollars.
pub fn dollars(whole: i64) -> Money {
    Money::new(100 * whole, "USD".parse().expect("a currency"))
}

/// The price of a request, by its word in the stories.
pub fn price(word: &str) -> Price {
    match word {
        "fixed" => Price::fixed(dollars(80)).expect("a price"),
        "range" => Price::range(dollars(60), dollars(120)).expect("a price"),
        "negotiable" => Price::Negotiable,
        _ => panic!("no price is called {word}"),
    }
}

/// The rules of a market, by their word in the stories: the two presets, and what operators may make of them.
pub fn switches(word: &str) -> Switches {
    let recorded = Settlement::Recorded;
    match word {
        "kilibis" => Switches::kilibis(),
        "kilibis_recorded" => Switches { settlement: recorded, ..Switches::kilibis() },
        "kilibis_fee" => Switches {
            fee: FeePayer::Customer,
            binding: Binding::FeePaid,
            address_shown: AddressShown::FeePaid,
            ..Switches::kilibis()
        },
        "kiwigigs" => Switches::kiwigigs(),
        "kiwigigs_free" => Switches {
            fee: FeePayer::Nobody,
            binding: Binding::Acceptance,
            address_shown: AddressShown::UndoOver,
            ..Switches::kiwigigs()
        },
        "kiwigigs_unrecorded" => Switches {
            reviews_open: ReviewsOpen::Completion,
            settlement: Settlement::Optional,
            ..Switches::kiwigigs()
        },
        _ => panic!("no market is called {word}"),
    }
}

/// Every market of [`switches`].
pub const MARKETS: &[&str] =
    &["kilibis", "kilibis_recorded", "kilibis_fee", "kiwigigs", "kiwigigs_free", "kiwigigs_unrecorded"];

/// Every price of [`price`].
pub const PRICES: &[&str] = &["fixed", "range", "negotiable"];

/// Somebody as the other side sees them.
pub fn party(id: PersonId) -> Party {
    Party {
        id,
        name: NAME.clone(),
        rating: Rating::default(),
        jobs_done: 0,
        faults: 0,
        pace: None,
        badges: Vec::new(),
        since: posted_at(),
        about: String::new(),
        unreachable: false,
    }
}

/// A provider who has the card and has not answered.
pub fn told(provider: PersonId) -> Dispatch {
    Dispatch {
        job: JOB,
        provider,
        answer: Answer::Told,
        distance_km: 3,
        told_at: posted_at(),
        explained: false,
    }
}

/// An offer of this provider on a job just posted: for that total, to start when asked for.
pub fn bid(provider: PersonId, total: Money, start: DateTime<Utc>) -> Bid {
    let offer = Offer {
        job: JOB,
        provider,
        number: 1,
        origin: Origin::Applied,
        total,
        start,
        note: String::new(),
        edition: 0,
        standing: Standing::Live,
        made_at: posted_at(),
        changed_at: posted_at(),
        told_at: None,
        before: None,
    };
    Bid { offer, provider: party(provider), distance_km: Some(3) }
}

/// The total people usually name for a request.
pub fn usual_total(price: Price) -> Money {
    match price {
        Price::Fixed(total) | Price::Range { min: total, .. } => total,
        Price::Negotiable => dollars(90),
    }
}

const JOB: JobId = JobId(Uuid::from_u128(100));

/// A job just posted, wanted so much later.
pub fn posted(switches: Switches, price: Price, wanted_in: TimeDelta, ctx: &Ctx<'_>) -> JobFile {
    let slot = ctx.now + wanted_in;
    let job = Job {
        id: JOB,
        code: JobCode::from_bits(7),
        customer: CUSTOMER,
        request: request(slot, price),
        switches,
        state: State::Open,
        state_since: ctx.now,
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
        open_until: open_until(slot, ctx.now, ctx.clocks),
        created_at: ctx.now,
        version: 1,
        epoch: 1,
    };
    JobFile {
        job,
        customer: party(CUSTOMER),
        provider: None,
        terms: Vec::new(),
        dispatch: None,
        reviews: Vec::new(),
        threads: Vec::new(),
        telling: Telling::default(),
        outside_km: None,
        history: Vec::new(),
        bids: Vec::new(),
        invitations: Vec::new(),
        together: Vec::new(),
        fee: None,
        payout: None,
        views: Vec::new(),
        apart: Vec::new(),
    }
}

fn request(slot: DateTime<Utc>, price: Price) -> Request {
    Request {
        service: ServiceId::try_from("cleaning".to_owned()).expect("a service id"),
        answers: Vec::new(),
        description: String::new(),
        place: JobPlace {
            point: Point::new(35.7, -105.9).expect("on the map"),
            is_pin: true,
            label: "Santa Fe".into(),
            zone: chrono_tz::UTC,
        },
        address: None,
        slot,
        price,
        edition: 0,
        answered: Vec::new(),
        photos: Vec::new(),
        outreach: Outreach::default(),
    }
}
