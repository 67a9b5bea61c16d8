//! What is said before a question.

use domain::{
    guard::Kind as Detail,
    ids::JobCode,
    money::{Currency, Money},
    payout::PayoutTrouble,
    text::NameTrouble,
};
use serde::{Deserialize, Serialize};

use crate::{
    input::Kind,
    reading::{MoneyTrouble, NumberTrouble, WhenTrouble},
};

/// What is said before a question.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Note {
    /// The last answer was not taken.
    Trouble(Trouble),
    /// The last answer was taken with contact details masked; so others will read it.
    Masked(String),
    /// The same, and what it was.
    Hidden {
        /// As others will read it.
        text: String,
        /// What was masked.
        kinds: Vec<Detail>,
    },
    /// A conversation left half-way goes on.
    Resumed,
    /// The button belonged to an earlier question.
    Stale,
    /// A link led here, for this registration.
    Invited,
    /// Somebody was invited to a request.
    InvitedTo {
        /// Their public name.
        name: String,
        /// What people call the request.
        code: JobCode,
    },
}

/// Why an answer was not taken. The words are locale keys, `trouble-` before them.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trouble {
    /// Only text can be used here.
    TextOnly(Kind),
    /// A pin was sent where words are asked.
    NoPinHere,
    /// There is nothing in it that says something.
    SaysNothing,
    /// A button is needed, or its label typed.
    PickOne,
    /// No service is called that.
    NoSuchService,
    /// At least one service is needed.
    NoServices,
    /// No place is called that.
    NoSuchPlace,
    /// A pin far from any town.
    FarFromAnywhere,
    /// No time in it that can be understood.
    WhenNotUnderstood,
    /// A day or time that does not exist.
    NoSuchTime,
    /// Before now.
    Past,
    /// Too far ahead.
    TooFarAhead,
    /// No amount in it that can be understood.
    MoneyNotUnderstood,
    /// Zero or less.
    NotPositive,
    /// More than any job costs.
    TooMuch,
    /// Finer than the smallest coin.
    TooFine,
    /// The lowest figure is above the highest.
    Reversed,
    /// In another currency.
    ForeignMoney(Currency),
    /// Not more than the booking fee; the least that is.
    BelowFee(Money),
    /// Comparing offers takes a budget.
    NeedsBudget,
    /// Too near for the fee to arrive before it.
    TooSoon,
    /// The request changed while the offer was written.
    RequestChanged,
    /// Outside what the request allows.
    PriceOutside,
    /// No more than the price is now.
    NotHigher,
    /// No number that fits.
    NumberNotUnderstood,
    /// A number out of what can be chosen.
    OutOfRange,
    /// The name is too short.
    NameTooShort,
    /// The name is too long.
    NameTooLong,
    /// No letter in the name.
    NameNoLetter,
    /// The name carries contact details.
    NameContact,
    /// No job is called that.
    NoSuchJob,
    /// A picture that was sent as a file.
    AsPhoto,
    /// There are as many photos as there may be.
    AllPhotos,
    /// A photo is needed, or a button.
    PhotosOnly,
    /// A way to be paid carries contact details.
    PayoutContact,
    /// Not a whole bank account number.
    NotAnAccount,
    /// A link that leads to no pay host of this market.
    NotAPayHost,
}

impl From<WhenTrouble> for Trouble {
    fn from(trouble: WhenTrouble) -> Self {
        match trouble {
            WhenTrouble::NotUnderstood => Self::WhenNotUnderstood,
            WhenTrouble::NoSuchDate | WhenTrouble::NoSuchTime => Self::NoSuchTime,
            WhenTrouble::Past => Self::Past,
            WhenTrouble::TooFar => Self::TooFarAhead,
        }
    }
}

impl From<MoneyTrouble> for Trouble {
    fn from(trouble: MoneyTrouble) -> Self {
        match trouble {
            MoneyTrouble::NotUnderstood => Self::MoneyNotUnderstood,
            MoneyTrouble::Negative | MoneyTrouble::Zero => Self::NotPositive,
            MoneyTrouble::TooLarge => Self::TooMuch,
            MoneyTrouble::TooFine => Self::TooFine,
            MoneyTrouble::Foreign(currency) => Self::ForeignMoney(currency),
            MoneyTrouble::Reversed => Self::Reversed,
        }
    }
}

impl From<NumberTrouble> for Trouble {
    fn from(trouble: NumberTrouble) -> Self {
        match trouble {
            NumberTrouble::NotUnderstood => Self::NumberNotUnderstood,
            NumberTrouble::OutOfRange => Self::OutOfRange,
        }
    }
}

impl From<NameTrouble> for Trouble {
    fn from(trouble: NameTrouble) -> Self {
        match trouble {
            NameTrouble::TooShort => Self::NameTooShort,
            NameTrouble::TooLong => Self::NameTooLong,
            NameTrouble::NoLetter => Self::NameNoLetter,
            NameTrouble::Contact => Self::NameContact,
        }
    }
}

impl From<PayoutTrouble> for Trouble {
    fn from(trouble: PayoutTrouble) -> Self {
        match trouble {
            PayoutTrouble::Contact => Self::PayoutContact,
            PayoutTrouble::NotAnAccount => Self::NotAnAccount,
            PayoutTrouble::NotAPayHost => Self::NotAPayHost,
        }
    }
}
