//! In which order buttons stand on a card.

use crate::press::CardVerb;

/// What a candidate may do, likeliest first.
pub(super) const CANDIDATE: &[CardVerb] = &[CardVerb::Accept];

/// What the customer may do, likeliest first; ways out last.
pub(super) const CUSTOMER: &[CardVerb] = &[
    CardVerb::Approve,
    CardVerb::AskFixes,
    CardVerb::AgreeEnd,
    CardVerb::RefuseEnd,
    CardVerb::AgreeChange,
    CardVerb::RefuseChange,
    CardVerb::AdmitMissed,
    CardVerb::DenyMissed,
    CardVerb::CameAfterAll,
    CardVerb::StillOn,
    CardVerb::AcceptSettlement,
    CardVerb::OfferSettlement,
    CardVerb::SettledGoOn,
    CardVerb::AskOperator,
    CardVerb::Sign,
    CardVerb::Propose,
    CardVerb::SayPaid,
    CardVerb::Review,
    CardVerb::Reschedule,
    CardVerb::Amend,
    CardVerb::SayMissed,
    CardVerb::Extend,
    CardVerb::Repost,
    CardVerb::Widen,
    CardVerb::Reprice,
    CardVerb::EditRequest,
    CardVerb::StepBack,
    CardVerb::Release,
    CardVerb::AskEnd,
    CardVerb::Withdraw,
    CardVerb::Cancel,
    CardVerb::GetHelp,
];

/// What the provider may do, likeliest first; ways out last.
pub(super) const PROVIDER: &[CardVerb] = &[
    CardVerb::OnTheWay,
    CardVerb::AtDoor,
    CardVerb::Start,
    CardVerb::Done,
    CardVerb::AgreeEnd,
    CardVerb::RefuseEnd,
    CardVerb::AgreeChange,
    CardVerb::RefuseChange,
    CardVerb::AdmitMissed,
    CardVerb::DenyMissed,
    CardVerb::CameAfterAll,
    CardVerb::StillOn,
    CardVerb::AcceptSettlement,
    CardVerb::OfferSettlement,
    CardVerb::SettledGoOn,
    CardVerb::AskOperator,
    CardVerb::Sign,
    CardVerb::Propose,
    CardVerb::SayReceived,
    CardVerb::SayNotYet,
    CardVerb::Review,
    CardVerb::Reschedule,
    CardVerb::Amend,
    CardVerb::SayMissed,
    CardVerb::Undo,
    CardVerb::StepBack,
    CardVerb::Release,
    CardVerb::AskEnd,
    CardVerb::Cancel,
    CardVerb::GetHelp,
];

/// Why a card was declined, as buttons on it: never asked, never needed.
pub(super) const DECLINE_REASONS: &[CardVerb] =
    &[CardVerb::PriceLow, CardVerb::NoTime, CardVerb::TooFar, CardVerb::NotMyWork];
