//! The questions.

mod subject;

use chrono::{NaiveDate, NaiveTime};
use domain::{
    fee::Figures,
    ids::JobCode,
    job::{Act, Request},
    market::{GroupId, Mode, ServiceId},
    money::{Money, Price},
};
use serde::{Deserialize, Serialize};

use super::{
    asked::{Occasion, PlaceChip, PlaceToSend, Purpose, RadiusAsked, ThreadChip},
    booking::{BookingPrompt, FeeThen},
    cases::CasePrompt,
    directory::{DirectoryPrompt, listing::ListingPrompt},
    offers::OfferPrompt,
    own::OwnPrompt,
    photos::PhotosPrompt,
    safety::SafetyPrompt,
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
    /// Photos of it.
    Photos(PhotosPrompt),
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
    /// The request as it will go out: `Yes` or [`crate::press::Choice::Mode`] publishes it, `Change`, or leave.
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
        /// The public name of who is invited to it.
        #[serde(default)]
        invites: Option<String>,
    },
    /// Which answer of the request is to be given again? [`crate::press::Choice::Edit`].
    EditRequest,
    /// About an open request that compares offers, or an offer on one.
    Offer(OfferPrompt),
    /// About what is held of them.
    Own(OwnPrompt),
    /// About terms, the work and the payment.
    Booking(BookingPrompt),
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
    Radius(RadiusAsked),
    /// A few words about yourself; can be skipped.
    About,
    /// What the directory tells of them.
    Listing(ListingPrompt),
    /// Who can do it? Looking people up.
    Directory(DirectoryPrompt),
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
    /// To what may the price rise? Chips or a typed figure.
    Raise {
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
        /// The total that is proposed.
        #[serde(default)]
        total: Option<Money>,
        /// Its three figures, where booking costs a fee.
        #[serde(default)]
        figures: Option<Figures>,
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
        /// What becomes of a fee that was paid.
        #[serde(default)]
        fee: Option<FeeThen>,
        /// Whether it may count on their record.
        #[serde(default)]
        record: bool,
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
    /// Shall this place be sent? It shows exactly where it is. `Yes`, or `No`.
    SendPlace(PlaceToSend),
    /// Shall I post this as a job? `Yes`, or `No`.
    PostThis {
        /// What was written.
        need: String,
    },
    /// About somebody to keep away from, or to tell the operator of.
    Safety(SafetyPrompt),
    /// About trouble that is settled, and sanctions.
    Case(CasePrompt),
    /// Which language?
    Language,
    /// Which job? Its code.
    JobCode,
}
