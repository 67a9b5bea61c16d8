//! Misfortunes a test can order of a payment provider.

use serde::{Deserialize, Serialize};

use super::Payments;

/// An ordered misfortune, used up by what it strikes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct PaymentFault {
    /// What goes wrong.
    #[serde(flatten)]
    pub kind: PaymentFaultKind,
    /// How often.
    pub times: u32,
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "fault", rename_all = "snake_case")]
pub enum PaymentFaultKind {
    /// A call is refused with a 5xx; nothing was done.
    ServerError {
        /// HTTP status.
        status: u16,
    },
    /// A call is carried out, but the caller never learns of it.
    AnswerLost,
    /// A call is not carried out, and the caller sees a broken connection.
    ConnectionLost,
    /// A refund stays under way for so long.
    RefundPending {
        /// Seconds.
        seconds: u32,
    },
    /// A refund stays under way for so long, and then cannot be made.
    RefundFailsLater {
        /// Seconds.
        seconds: u32,
    },
    /// A refund cannot be made.
    RefundFails,
    /// A callback is never sent.
    CallbackLost,
    /// A callback is sent two times.
    CallbackTwice,
    /// A callback comes so much later, behind others if there are any.
    CallbackLate {
        /// Seconds.
        seconds: u32,
    },
}

impl Payments {
    /// Orders a misfortune.
    pub fn inject(&mut self, fault: PaymentFault) {
        if fault.times > 0 {
            self.faults.push(fault);
        }
    }

    /// Nothing that was ordered goes wrong any more.
    pub fn clear_faults(&mut self) {
        self.faults.clear();
    }

    /// Uses up one strike of the first fault that fits.
    pub(super) fn strike(&mut self, fits: impl Fn(PaymentFaultKind) -> bool) -> Option<PaymentFaultKind> {
        let index = self.faults.iter().position(|fault| fits(fault.kind))?;
        let kind = self.faults[index].kind;
        self.faults[index].times -= 1;
        if self.faults[index].times == 0 {
            self.faults.remove(index);
        }
        Some(kind)
    }
}
