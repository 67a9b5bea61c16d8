//! The questions about an open request that compares offers, and about an offer on one.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    fee::Figures,
    ids::JobCode,
    job::Request,
    money::{Money, Price},
};
use serde::{Deserialize, Serialize};

use crate::say::Prompt;

/// What is asked, with all that its words and buttons need.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OfferPrompt {
    /// Which answer of a request that is out is to be given again? What it is about stays.
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
    Total {
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
    Start {
        /// The job.
        code: JobCode,
        /// The total offered.
        total: Money,
        /// Its three figures, where booking costs a fee.
        figures: Option<Figures>,
        /// The start that takes one tap.
        start: DateTime<Utc>,
        /// When the work must be done, where a last day was named.
        by: Option<DateTime<Utc>>,
        /// The zone of the place.
        zone: Tz,
    },
    /// A few words to the offer; `Skip` leaves them out, `Yes` keeps those of the present offer.
    Note {
        /// The job.
        code: JobCode,
        /// The words of the present offer.
        present: Option<String>,
    },
    /// The offer as the customer will read it: send (`Yes`), go back, or leave.
    Preview {
        /// The job.
        code: JobCode,
        /// The total.
        total: Money,
        /// Its three figures, where booking costs a fee.
        figures: Option<Figures>,
        /// When work would start.
        start: DateTime<Utc>,
        /// It can be chosen until then.
        until: DateTime<Utc>,
        /// In their words; may be empty.
        note: String,
        /// A job of theirs at about that time.
        #[serde(default)]
        clash: Option<JobCode>,
        /// The zone of the place.
        zone: Tz,
    },
    /// What is the answer, for everybody?
    Explain {
        /// The job.
        code: JobCode,
        /// As it was asked.
        question: String,
    },
}

impl From<OfferPrompt> for Prompt {
    fn from(prompt: OfferPrompt) -> Self {
        Self::Offer(prompt)
    }
}
