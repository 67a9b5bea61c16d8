//! The switches that make one market differ from another. A job keeps those it was posted under.

use serde::{Deserialize, Serialize};

use super::{problem::Problems, section::overlay};
use crate::job::State;

/// How a job finds its provider.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// Everyone who matches gets a card; the first to accept has the job.
    Dispatch,
    /// Providers make offers; the customer chooses one.
    Offers,
}

impl Mode {
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Dispatch => "dispatch",
            Self::Offers => "offers",
        }
    }

    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Dispatch => "modes.dispatch",
            Self::Offers => "modes.offers",
        }
    }
}

/// One market's answers to the questions on which markets differ.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Switches {
    /// Whether customer and provider may write to each other before a provider is picked.
    pub chat_before_acceptance: bool,
    /// Whether customers can look providers up, invite them and book them again by name.
    pub directory: bool,
    /// Who decides which provider has the job.
    pub winner: Winner,
    /// Whether booking costs a platform fee.
    pub fee: FeePayer,
    /// What a request says about time.
    pub timing: Timing,
    /// What a request says about money.
    pub pricing: Pricing,
    /// What makes a match a booking.
    pub binding: Binding,
    /// When the provider learns the exact place and address.
    pub address_shown: AddressShown,
    /// When both sides may review each other.
    pub reviews_open: ReviewsOpen,
    /// Whether both sides record that the rest was paid.
    pub settlement: Settlement,
    /// Which requests need a place.
    pub place: PlaceNeeded,
    /// In which order matching providers are told.
    pub telling: TellingOrder,
    /// Whether files that cannot be cleaned are passed on; jobs of earlier releases do not say.
    #[serde(default)]
    pub documents: OtherFiles,
}

macro_rules! choices {
    ($($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$item])* $variant,)* }
    )*};
}

choices! {
    /// Who decides which provider has the job.
    Winner {
        /// The customer accepts one of the offers.
        CustomerChooses,
        /// The first provider to accept.
        FirstAccept,
    }
    /// Whether booking costs a platform fee.
    FeePayer {
        /// Booking is free.
        Nobody,
        /// The customer pays it at booking; it is a part of the agreed total.
        Customer,
    }
    /// What a request says about time.
    Timing {
        /// The day by which the work must be done.
        Deadline,
        /// The preferred date and time of the start.
        Slot,
    }
    /// What a request says about money.
    Pricing {
        /// A budget, which offers may beat.
        Budget,
        /// A fixed price, a range, or open to talk.
        Posted,
    }
    /// What makes a match a booking.
    Binding {
        /// The fee is paid.
        FeePaid,
        /// The provider accepted and the terms are agreed.
        Acceptance,
    }
    /// When the provider learns the exact place and address.
    AddressShown {
        /// Once the fee is paid.
        FeePaid,
        /// Once booked and the time to undo is over.
        UndoOver,
    }
    /// When both sides may review each other.
    ReviewsOpen {
        /// After settlement, or when its clock runs out.
        Settlement,
        /// After the customer confirmed the work.
        Completion,
    }
    /// Whether both sides record that the rest was paid.
    Settlement {
        /// Asked of both sides before reviews open.
        Recorded,
        /// Offered, and never in the way of reviews.
        Optional,
    }
    /// Which requests need a place.
    PlaceNeeded {
        /// All but those for services done from afar.
        UnlessRemote,
        /// All.
        Always,
    }
    /// In which order matching providers are told.
    TellingOrder {
        /// All at once, listed by score.
        AllAtOnce,
        /// In two waves where there are many, the better half first.
        Waves,
    }
}

/// Whether files that cannot be cleaned are passed on.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherFiles {
    /// Not at all.
    #[default]
    Never,
    /// Once the job is booked, under a name of ours; both are told that nothing else was done to them.
    AfterBooking,
}

/// A named set of switches to start from.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Preset {
    Kilibis,
    Kiwigigs,
}

impl Switches {
    /// Requests go out to everyone who matches and the first to accept has the job; no fee.
    pub fn kilibis() -> Self {
        Self {
            chat_before_acceptance: false,
            directory: false,
            winner: Winner::FirstAccept,
            fee: FeePayer::Nobody,
            timing: Timing::Slot,
            pricing: Pricing::Posted,
            binding: Binding::Acceptance,
            address_shown: AddressShown::UndoOver,
            reviews_open: ReviewsOpen::Completion,
            settlement: Settlement::Optional,
            place: PlaceNeeded::Always,
            telling: TellingOrder::Waves,
            documents: OtherFiles::Never,
        }
    }

    /// Providers make offers, the customer chooses one and books it by paying the fee.
    pub fn kiwigigs() -> Self {
        Self {
            chat_before_acceptance: true,
            directory: true,
            winner: Winner::CustomerChooses,
            fee: FeePayer::Customer,
            timing: Timing::Deadline,
            pricing: Pricing::Budget,
            binding: Binding::FeePaid,
            address_shown: AddressShown::FeePaid,
            reviews_open: ReviewsOpen::Settlement,
            settlement: Settlement::Recorded,
            place: PlaceNeeded::UnlessRemote,
            telling: TellingOrder::AllAtOnce,
            documents: OtherFiles::Never,
        }
    }

    /// The same where booking is free: the two are bound once they agree, and the place is shown a little later.
    pub fn without_fee(self) -> Self {
        Self {
            fee: FeePayer::Nobody,
            binding: Binding::Acceptance,
            address_shown: AddressShown::UndoOver,
            ..self
        }
    }

    /// The mode these switches make, by who decides.
    pub fn mode(&self) -> Mode {
        match self.winner {
            Winner::FirstAccept => Mode::Dispatch,
            Winner::CustomerChooses => Mode::Offers,
        }
    }

    /// Reads one mode's table: a preset, and single switches set otherwise.
    pub(super) fn read(mode: Mode, mut table: toml::Table, path: &str, problems: &mut Problems) -> Self {
        let named = table.remove("preset").map(toml::Value::try_into::<Preset>);
        let preset = match (named, mode) {
            (Some(Ok(Preset::Kilibis)), _) | (None, Mode::Dispatch) => Self::kilibis(),
            (Some(Ok(Preset::Kiwigigs)), _) | (None, Mode::Offers) => Self::kiwigigs(),
            (Some(Err(error)), _) => {
                problems.add(format!("{path}.preset"), error.message());
                Self::kilibis()
            }
        };
        overlay(preset, table, path, problems)
    }

    /// Whether a file that cannot be cleaned is passed on while the job stands there.
    pub fn passes_documents(&self, state: State) -> bool {
        use State::{Approved, Booked, Closed, Delivered, Disputed, InProgress, Settled};
        let booked = [Booked, InProgress, Delivered, Approved, Settled, Closed, Disputed];
        self.documents == OtherFiles::AfterBooking && booked.contains(&state)
    }

    /// Refuses combinations that leave a job without a way to be booked.
    pub(super) fn validate(&self, mode: Mode, path: &str, problems: &mut Problems) {
        if self.mode() != mode {
            problems.add(format!("{path}.winner"), "dispatch goes to the first to accept, offers are chosen");
        }
        let fee = self.fee == FeePayer::Customer;
        if (self.binding == Binding::FeePaid) != fee {
            problems.add(format!("{path}.binding"), "`fee_paid` where a fee is charged, else `acceptance`");
        }
        if self.address_shown == AddressShown::FeePaid && !fee {
            problems.add(format!("{path}.address_shown"), "`fee_paid` needs a fee");
        }
        if mode == Mode::Dispatch && self.directory {
            problems.add(
                format!("{path}.directory"),
                "needs `winner = \"customer_chooses\"`: who is invited offers",
            );
        }
        let dispatch_with_offers = mode == Mode::Dispatch && self.pricing == Pricing::Budget;
        if dispatch_with_offers || (mode == Mode::Dispatch && self.timing == Timing::Deadline) {
            problems.add(path, "dispatch needs `timing = \"slot\"` and `pricing = \"posted\"`");
        }
        if self.reviews_open == ReviewsOpen::Settlement && self.settlement == Settlement::Optional {
            problems.add(format!("{path}.reviews_open"), "`settlement` needs `settlement = \"recorded\"`");
        }
    }
}
