//! The questions.

use chrono::{NaiveDate, NaiveTime};
use domain::{
    change::SanctionKind,
    fee::Figures,
    ids::JobCode,
    job::{Act, Request},
    market::{GroupId, Mode, ServiceId},
    money::{Money, Price},
};
use serde::{Deserialize, Serialize};

use super::{
    asked::{Occasion, PlaceChip, Purpose, ThreadChip},
    views::Offering,
};
use crate::press::{PriceChip, Reason};

/// What is asked, with all that its words and buttons need.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Prompt {
    /// What do you need done? Free words.
    Need,
    /// Is it one of these? [`crate::press::Choice::Service`], or `Other` for the whole tree.
    PickService {
        /// In their words.
        need: String,
        /// Likeliest first, one to three.
        guessed: Vec<ServiceId>,
    },
    /// A group of the catalogue.
    PickGroup(Purpose),
    /// A service of a group; `Other` leads back to the groups.
    PickInGroup {
        /// The group.
        group: GroupId,
        /// What for.
        purpose: Purpose,
    },
    /// A question of the service's own; answers by their place in the list.
    ServiceQuestion {
        /// The service.
        service: ServiceId,
        /// The name of the question in the catalogue.
        question: String,
    },
    /// What exactly is to be done? Free words.
    Describe {
        /// The service.
        service: ServiceId,
    },
    /// A little more, please: asked once, where the description says too little.
    DescribeMore {
        /// The service.
        service: ServiceId,
        /// What was said.
        so_far: String,
    },
    /// Where? A pin, or the name of a place.
    Where(Purpose),
    /// Which of these? By their place in the list; `Other` asks again.
    WhichPlace {
        /// What was typed.
        typed: String,
        /// Likeliest first.
        places: Vec<PlaceChip>,
    },
    /// Exact address and access notes; private, can be skipped.
    Address,
    /// On which day? A calendar of one month, or words.
    Day {
        /// What for.
        occasion: Occasion,
        /// The first day of the month shown.
        month: NaiveDate,
        /// The earliest day that can be chosen.
        earliest: NaiveDate,
        /// The latest day that can be chosen.
        latest: NaiveDate,
    },
    /// At what time? Buttons, or words.
    Time {
        /// What for.
        occasion: Occasion,
        /// The day.
        day: NaiveDate,
        /// The times offered, ascending.
        times: Vec<NaiveTime>,
    },
    /// What may it cost? One figure, a range, or open to talk.
    Price {
        /// The service.
        service: ServiceId,
        /// What it usually costs here, if known.
        typical: Option<(Money, Money)>,
        /// Offered as buttons.
        chips: Vec<PriceChip>,
        /// Whether it is a budget that offers may beat.
        #[serde(default)]
        budget: bool,
    },
    /// The name others will see.
    Name,
    /// The request as it will go out: publish (`Yes`, or [`crate::press::Choice::Mode`] where there is more than
    /// one way), `Change`, or leave.
    Preview {
        /// All of it.
        request: Box<Request>,
        /// The author's public name.
        name: String,
        /// How many people do this there, if it is known.
        supply: Option<i64>,
        /// How it may find its provider; none is as in the releases that knew one way.
        #[serde(default)]
        modes: Vec<Mode>,
    },
    /// Which answer of the request is to be given again? [`crate::press::Choice::Edit`].
    EditRequest,
    /// The same for a request that is out already: what it is about stays.
    EditOpen,
    /// An open request as it will go out anew: publish (`Yes`), `Change`, or leave.
    Changes {
        /// The job.
        code: JobCode,
        /// All of it.
        request: Box<Request>,
        /// How many offers are to be confirmed then.
        offers: usize,
    },
    /// What would you do it for? `Skip` keeps the present offer.
    OfferTotal {
        /// The job.
        code: JobCode,
        /// What the request says.
        price: Price,
        /// The total offered before.
        present: Option<Money>,
        /// Offered as buttons.
        chips: Vec<Money>,
    },
    /// When would you start? `Yes` is that start, `No` opens the calendar.
    OfferStart {
        /// The job.
        code: JobCode,
        /// The total offered.
        total: Money,
        /// Its three figures, where booking costs a fee.
        figures: Option<Figures>,
        /// The start that takes one tap.
        start: chrono::DateTime<chrono::Utc>,
        /// When the work must be done, where a last day was named.
        by: Option<chrono::DateTime<chrono::Utc>>,
        /// The zone of the place.
        zone: chrono_tz::Tz,
    },
    /// A few words to the offer; `Skip` leaves them out, `Yes` keeps those of the present offer.
    OfferNote {
        /// The job.
        code: JobCode,
        /// The words of the present offer.
        present: Option<String>,
    },
    /// The offer as the customer will read it: send (`Yes`), go back, or leave.
    OfferPreview {
        /// The job.
        code: JobCode,
        /// The total.
        total: Money,
        /// Its three figures, where booking costs a fee.
        figures: Option<Figures>,
        /// When work would start.
        start: chrono::DateTime<chrono::Utc>,
        /// It can be chosen until then.
        until: chrono::DateTime<chrono::Utc>,
        /// In their words; may be empty.
        note: String,
        /// The zone of the place.
        zone: chrono_tz::Tz,
    },
    /// What is the answer, for everybody?
    Explain {
        /// The job.
        code: JobCode,
        /// As it was asked.
        question: String,
    },
    /// Which services do you offer? Groups to open, words to search; `Finished` when done.
    Services {
        /// Chosen so far.
        chosen: Vec<ServiceId>,
    },
    /// The services of one group, each on or off; `Other` leads back to the groups.
    ServicesOf {
        /// The group.
        group: GroupId,
        /// Chosen so far.
        chosen: Vec<ServiceId>,
    },
    /// The services that fit what was typed, each on or off; `Other` leads back to the groups.
    ServicesFound {
        /// Likeliest first.
        found: Vec<ServiceId>,
        /// Chosen so far.
        chosen: Vec<ServiceId>,
    },
    /// How far around?
    Radius {
        /// The middle.
        place: String,
        /// Offered as buttons, in kilometres.
        radii: Vec<u32>,
    },
    /// A few words about yourself; can be skipped.
    About,
    /// The registration as others will see it: save (`Yes`), `Change`, or leave.
    Offering {
        /// All of it.
        offering: Offering,
        /// The public name.
        name: String,
    },
    /// Which answer of the registration is to be given again?
    EditOffering,
    /// For how much do you take it? Chips, a typed figure, or `NoFigure` to talk first.
    Figure {
        /// The job.
        code: JobCode,
        /// What the request says.
        price: Price,
        /// Offered as buttons.
        chips: Vec<Money>,
    },
    /// What should the new total be? `Skip` keeps the present one.
    Total {
        /// The job.
        code: JobCode,
        /// What the request says.
        price: Price,
        /// The newest total, if there is one.
        present: Option<Money>,
        /// Offered as buttons.
        chips: Vec<Money>,
    },
    /// When should work start? `Yes` keeps the present start, `No` opens the calendar.
    KeepStart {
        /// The job.
        code: JobCode,
        /// The present start.
        start: chrono::DateTime<chrono::Utc>,
        /// The zone of the place.
        zone: chrono_tz::Tz,
    },
    /// Why do you leave? Reasons as buttons; says what leaving means.
    Why {
        /// The job.
        code: JobCode,
        /// How it is left.
        act: Act,
        /// Likeliest first.
        reasons: Vec<Reason>,
    },
    /// Really? Says what follows; `Yes` does it, `No` leaves everything as it is.
    Sure {
        /// The job.
        code: JobCode,
        /// What would be done.
        act: Act,
        /// Why.
        reason: Reason,
    },
    /// What should be put right? Free words.
    Fixes {
        /// The job.
        code: JobCode,
    },
    /// What is the trouble? Free words, for the operator.
    HelpWith {
        /// The job.
        code: JobCode,
        /// Whether asking for help stops the job's clocks.
        stops_clocks: bool,
    },
    /// How many stars?
    Stars {
        /// The job.
        code: JobCode,
        /// The other side's public name.
        other: String,
    },
    /// A few words to the stars; can be skipped.
    ReviewWords {
        /// The job.
        code: JobCode,
        /// The other side's public name.
        other: String,
        /// Given already.
        stars: u8,
    },
    /// For whom is this? Nothing is sent on a guess.
    ForWhom {
        /// What was written.
        text: String,
        /// Who could be meant.
        threads: Vec<ThreadChip>,
        /// Whether it could answer the question that was open (`Other`).
        answers: bool,
    },
    /// Shall I post this as a job? `Yes`, or `No`.
    PostThis {
        /// What was written.
        need: String,
    },
    /// Which language?
    Language,
    /// Why is this person paused, banned or let go? Free words, told to them.
    SanctionReason {
        /// What.
        kind: SanctionKind,
        /// Their public name.
        name: String,
    },
    /// Which job? Its code.
    JobCode,
}

impl Prompt {
    /// What is asked, without what changes while it is: how much of a list is ticked, which month is shown.
    pub fn subject(&self) -> Self {
        let none = Vec::new;
        match self {
            Self::Services { .. } => Self::Services { chosen: none() },
            Self::ServicesOf { group, .. } => Self::ServicesOf { group: group.clone(), chosen: none() },
            Self::ServicesFound { found, .. } => Self::ServicesFound { found: found.clone(), chosen: none() },
            Self::Day { occasion, .. } => {
                let day = NaiveDate::default();
                Self::Day { occasion: *occasion, month: day, earliest: day, latest: day }
            }
            other => other.clone(),
        }
    }
}
