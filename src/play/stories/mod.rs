//! The stories: each is played against a real house, by people who act and look at their phones.

pub(super) mod cast;
mod dispute;
mod erase;
mod fees;
mod guard;
mod kilibis;
mod kiwigigs;
mod plans;
mod rescue;
mod rows;
mod safety;

use chrono::{DateTime, TimeZone as _, Utc};
use domain::market::{FeePayer, Market, Mode, Settlement};

use super::director::{B_LAST, Director, K_LAST, Programme, Requirement};
use crate::store::Backend;

pub use cast::{Offer, Request};

const KILIBIS: &str = include_str!("../../../markets/kilibis.toml");
const KIWIGIGS: &str = include_str!("../../../markets/kiwigigs.toml");

/// A story that can be played.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Story {
    /// Customers post, everyone who fits is told, the first to accept has the job.
    Kilibis,
    /// What becomes of a fee: paid, given up, late, twice, and given back or kept.
    Fees,
    /// Customers post, providers make offers or are invited, the customer chooses, and a fee books the job.
    KiwiGigs,
    /// What happens when somebody hands out contacts, and what takes their place.
    Guard,
    /// Telling the operator of somebody, and keeping away from them.
    Safety,
    /// Nobody takes it: why, and what one tap does about it.
    Rescue,
    /// Another time, another deal, nobody there, no answer: what each of them reads, and what it costs whom.
    Plans,
    /// Two who do not agree: both are heard, and a human decides in the end.
    Dispute,
    /// Somebody takes what is held of them with them, and has everything erased.
    Erase,
}

impl Story {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::KiwiGigs,
        Self::Kilibis,
        Self::Fees,
        Self::Guard,
        Self::Safety,
        Self::Plans,
        Self::Dispute,
        Self::Erase,
        Self::Rescue,
    ];

    /// What it is started by.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kilibis => "kilibis",
            Self::Fees => "fees",
            Self::KiwiGigs => "kiwigigs",
            Self::Guard => "guard",
            Self::Safety => "safety",
            Self::Plans => "plans",
            Self::Dispute => "dispute",
            Self::Erase => "erase",
            Self::Rescue => "rescue",
        }
    }

    /// What people read.
    pub fn title(self) -> &'static str {
        match self {
            Self::Fees => "Fees: paid at the second try, given back, kept, late and twice",
            Self::Kilibis => "Kilibis: the first to accept has the job",
            Self::KiwiGigs => "KiwiGigs: offers are compared, and a fee books the job",
            Self::Guard => "The guard: contacts stay hidden, and nobody needs them",
            Self::Safety => "Safety: telling the operator of somebody, and keeping away from them",
            Self::Plans => "Plans change: another time, another deal, nobody there, no answer",
            Self::Dispute => "Dispute: both sides are heard, the two talk first, and a human decides",
            Self::Erase => "Erase: somebody leaves, and nothing of them is left",
            Self::Rescue => "Rescue: nobody takes it, and one tap finds somebody",
        }
    }

    /// The story of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|story| story.name() == name)
    }

    /// The market it plays in.
    pub fn market(self) -> Market {
        let profile = match self {
            Self::Kilibis | Self::Safety | Self::Erase | Self::Rescue => KILIBIS,
            Self::Fees | Self::Plans | Self::Dispute => fees::MARKET,
            Self::KiwiGigs => KIWIGIGS,
            Self::Guard => return guard::market(KILIBIS),
        };
        Market::parse(profile).expect("the profiles are tested")
    }

    /// Whether it can be played in that market.
    pub fn fits(self, market: &Market) -> bool {
        match self {
            // Safety needs a desk at which nobody sits yet, too.
            Self::Kilibis | Self::Safety | Self::Erase | Self::Rescue => {
                market.switches(Mode::Dispatch).is_some_and(|switches| switches.fee == FeePayer::Nobody)
            }
            Self::Fees | Self::Plans | Self::Dispute => {
                market.switches(Mode::Dispatch).is_some_and(|switches| switches.fee == FeePayer::Customer)
            }
            Self::KiwiGigs => {
                market.switches(Mode::Offers).is_some_and(|switches| switches.fee == FeePayer::Customer)
            }
            // It needs a desk at which nobody sits yet, and a market that asks how people like to be paid.
            Self::Guard => market.switches(Mode::Dispatch).is_some_and(|switches| {
                switches.fee == FeePayer::Nobody && switches.settlement == Settlement::Recorded
            }),
        }
    }

    /// When it begins, where nobody watches: a Monday morning at nine, in the town it plays in.
    pub fn opening(self) -> DateTime<Utc> {
        let (day, hour) = match self {
            Self::Kilibis
            | Self::Fees
            | Self::Guard
            | Self::Safety
            | Self::Plans
            | Self::Dispute
            | Self::Erase
            | Self::Rescue => (4, 15),
            Self::KiwiGigs => (3, 21),
        };
        Utc.with_ymd_and_hms(2026, 5, day, hour, 0, 0).single().unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// What it has to show.
    pub fn programme(self) -> Programme {
        use Requirement::{B, K, R};
        match self {
            Self::Kilibis => Programme::of(
                B,
                B_LAST,
                &[
                    (B(27), "nobody here fails after accepting"),
                    (B(28), "nobody here books two jobs at one time"),
                ],
            ),
            Self::Fees => Programme::some(&[K(21), K(22), K(23), K(24), Requirement::X(4)]),
            Self::Guard => Programme::some(&[B(19), K(16), K(18), Requirement::X(8)]),
            Self::Safety => Programme::some(&[B(4), B(5), B(19), B(26), K(15)]),
            Self::Plans => Programme::some(&[B(26), K(22), R(1), R(2), R(4), R(6), R(8)]),
            Self::Dispute => Programme::some(&[K(24), K(32)]),
            Self::KiwiGigs => Programme::of(K, K_LAST, &[]),
            Self::Erase => Programme::some(&[B(26)]),
            Self::Rescue => Programme::some(&[B(5), B(10), B(14)]),
        }
    }

    /// Plays it. An error says which expectation was not met, and what the phone showed instead.
    pub async fn play<DB: Backend>(self, director: &Director<DB>) -> anyhow::Result<()> {
        match self {
            Self::Kilibis => kilibis::play(director).await?,
            Self::KiwiGigs => kiwigigs::play(director).await?,
            Self::Fees => fees::play(director).await?,
            Self::Guard => guard::play(director).await?,
            Self::Safety => safety::play(director).await?,
            Self::Plans => plans::play(director).await?,
            Self::Dispute => dispute::play(director).await?,
            Self::Erase => erase::play(director).await?,
            Self::Rescue => rescue::play(director).await?,
        }
        director.keeps_secrets()
    }
}
