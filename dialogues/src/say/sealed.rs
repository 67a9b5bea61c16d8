//! Which messages bear the seal of who reads them.

use domain::job::{Actor, News};

use super::{CaseSay, SafetySay, Say};

impl Say {
    /// Whether somebody could gain by forging it: word from the operator, a ban, a decision, money that goes back.
    pub fn is_sealed(&self) -> bool {
        match self {
            Self::Barred { .. } | Self::Sanctioned { .. } => true,
            Self::Card { news, .. } => {
                matches!(news, Some(News::Did { by: Actor::Operator, .. } | News::Refund(..)))
            }
            Self::Case(say) => matches!(
                say,
                CaseSay::BothTold { .. }
                    | CaseSay::Letter { .. }
                    | CaseSay::Free
                    | CaseSay::Kept
                    | CaseSay::Shortened { .. }
            ),
            Self::Safety(say) => matches!(
                say,
                SafetySay::Warned { .. }
                    | SafetySay::ReportDealt { .. }
                    | SafetySay::ReviewGone
                    | SafetySay::ReviewStays
                    | SafetySay::ReviewRemoved { .. }
            ),
            _ => false,
        }
    }
}
