//! Where a job stands, who may act on it, and with what.

use serde::{Deserialize, Serialize};

use crate::person::Side;

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$item:meta])* $variant:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$item])* $variant,)* }

        impl $name {
            /// All of them, in order of life.
            pub const ALL: &[Self] = &[$(Self::$variant,)*];

            /// The word it is stored and logged under.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word,)* }
            }

            /// Reads the word back.
            pub fn read(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|known| known.word() == word)
            }
        }
    };
}

words! {
    /// The state of a job (design: one table decides every move).
    State {
        /// Written with words the profile lists: the operator looks before anybody is told.
        Checking = "checking",
        /// Published; providers may answer.
        Open = "open",
        /// One provider is picked; the terms are not signed by both yet.
        Matched = "matched",
        /// Signed by both; the platform fee is due.
        AwaitingFee = "awaiting_fee",
        /// Binding.
        Booked = "booked",
        /// Being done.
        InProgress = "in_progress",
        /// The provider says it is done.
        Delivered = "delivered",
        /// The customer says it is right (or let the clock say so).
        Approved = "approved",
        /// Paid directly, as far as the market needs to know; reviews are open.
        Settled = "settled",
        /// Over.
        Closed = "closed",
        /// Nobody was picked in time; can be posted again.
        Expired = "expired",
        /// Ended without being done.
        Cancelled = "cancelled",
        /// Somebody asked for help; clocks stand still.
        Disputed = "disputed",
    }
}

impl State {
    /// Whether nothing can happen to the job any more.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Closed | Self::Cancelled)
    }

    /// Whether the work was done and counts as paid for (or never found anybody and is over).
    pub fn is_done(self) -> bool {
        matches!(self, Self::Settled | Self::Closed)
    }

    /// Whether it is booked, or was: from then on contacts are hidden without anything following from it.
    pub fn was_booked(self) -> bool {
        !matches!(self, Self::Checking | Self::Open | Self::Matched | Self::AwaitingFee | Self::Expired)
    }

    /// Whether it still looks for somebody, or waits to.
    pub fn is_unanswered(self) -> bool {
        matches!(self, Self::Checking | Self::Open)
    }

    /// Whether two people are bound to each other by it, so that both hold a deal card.
    pub fn has_match(self) -> bool {
        !matches!(self, Self::Checking | Self::Open | Self::Expired | Self::Cancelled)
    }
}

words! {
    /// What can be done to a job.
    Act {
        /// The operator lets a request out that was looked at.
        LetOut = "let_out",
        /// The operator does not let it out.
        TurnDown = "turn_down",
        /// The operator did not look in time.
        CheckLapse = "check_lapse",
        /// A told provider takes the job (dispatch).
        Accept = "accept",
        /// The customer picks an offer.
        AcceptOffer = "accept_offer",
        /// The provider takes the acceptance back within its minutes of grace.
        Undo = "undo",
        /// The customer changes an unanswered request (offers).
        EditRequest = "edit_request",
        /// The customer answers a question about the request for everybody (offers).
        Explain = "explain",
        /// The request takes answers longer.
        Extend = "extend",
        /// Providers somewhat beyond their own area are asked, too.
        Widen = "widen",
        /// The customer names a higher price.
        Reprice = "reprice",
        /// A new version of the terms.
        Propose = "propose",
        /// A signature under the newest version.
        Sign = "sign",
        /// Leaving a match that binds nobody yet.
        StepBack = "step_back",
        /// The fee arrived.
        FeePaid = "fee_paid",
        /// The fee did not arrive in time.
        FeeLapse = "fee_lapse",
        /// Both did not sign in time.
        TermsLapse = "terms_lapse",
        /// A booked job goes out again to all who had not declined (dispatch, before the start).
        Release = "release",
        /// One side proposes another start for a booked job.
        Reschedule = "reschedule",
        /// One side proposes other terms than were booked: more or less work, another total or start.
        Amend = "amend",
        /// The other side signs what is to change: it replaces what was agreed.
        AgreeChange = "agree_change",
        /// The other side would rather leave it as agreed.
        RefuseChange = "refuse_change",
        /// Nobody answered what is to change: what was agreed holds.
        ChangeLapse = "change_lapse",
        /// The provider is on the way.
        OnTheWay = "on_the_way",
        /// The provider stands at the door.
        AtDoor = "at_door",
        /// One side says that the other did not come.
        SayMissed = "say_missed",
        /// The other side agrees that it was so.
        AdmitMissed = "admit_missed",
        /// The other side sees it otherwise: the operator decides.
        DenyMissed = "deny_missed",
        /// They came after all.
        CameAfterAll = "came_after_all",
        /// Work begins.
        Start = "start",
        /// The provider says the work is done.
        Done = "done",
        /// The customer asks for something to be put right.
        AskFixes = "ask_fixes",
        /// The work is right.
        Approve = "approve",
        /// The customer says the rest is paid.
        SayPaid = "say_paid",
        /// The provider says the rest came.
        SayReceived = "say_received",
        /// The provider says the rest has not come yet.
        SayNotYet = "say_not_yet",
        /// The record of payment was not completed in time.
        SettleLapse = "settle_lapse",
        /// A review of the other side.
        Review = "review",
        /// The window for reviews is over.
        CloseReviews = "close_reviews",
        /// The customer takes an unanswered request back.
        Withdraw = "withdraw",
        /// Open until was reached without a match.
        Expire = "expire",
        /// An expired request is published again.
        Repost = "repost",
        /// An expired request was left alone.
        Forget = "forget",
        /// Ended before the start.
        Cancel = "cancel",
        /// One side asks to end a job under way.
        AskEnd = "ask_end",
        /// The other side agrees to end it.
        AgreeEnd = "agree_end",
        /// The other side wants to go on.
        RefuseEnd = "refuse_end",
        /// The agreed time is long past: both are asked what happened.
        AskWhatHappened = "ask_what_happened",
        /// Somebody answers that all is well.
        StillOn = "still_on",
        /// Nobody answered.
        Unanswered = "unanswered",
        /// Somebody needs the operator.
        GetHelp = "get_help",
        /// One side says the trouble is settled; with the other's word the job goes on.
        SettledGoOn = "settled_go_on",
        /// Somebody proposes a way out of the trouble.
        OfferSettlement = "offer_settlement",
        /// A side agrees to the way out on the table.
        AcceptSettlement = "accept_settlement",
        /// A side asks the operator not to wait until the two had their time.
        AskOperator = "ask_operator",
        /// The two had their time to settle it alone.
        TalkOver = "talk_over",
        /// The operator puts the job back where it was.
        PutBack = "put_back",
        /// The operator ends the job.
        EndByOperator = "end_by_operator",
        /// The operator ends the job, and a fee that was paid stays.
        EndKeepingFee = "end_keeping_fee",
        /// The operator finds that one side did not come, as the other said.
        ConfirmMissed = "confirm_missed",
        /// The operator counts the job as done.
        CountAsDone = "count_as_done",
        /// Nobody decided in time.
        HelpLapse = "help_lapse",
    }
}

words! {
    /// Who acts.
    Actor {
        /// Who posted the job.
        Customer = "customer",
        /// Who is picked for it.
        Provider = "provider",
        /// A provider who was told of it and is not picked.
        Candidate = "candidate",
        /// Who runs the market.
        Operator = "operator",
        /// A time that was reached.
        Clock = "clock",
        /// The payment provider.
        Bank = "bank",
        /// Anybody else.
        Stranger = "stranger",
    }
}

impl Actor {
    /// The side of the job this actor stands on, if any.
    pub fn side(self) -> Option<Side> {
        match self {
            Self::Customer => Some(Side::Customer),
            Self::Provider => Some(Side::Provider),
            _ => None,
        }
    }
}

impl From<Side> for Actor {
    fn from(side: Side) -> Self {
        match side {
            Side::Customer => Self::Customer,
            Side::Provider => Self::Provider,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn those(hold: fn(State) -> bool) -> Vec<&'static str> {
        State::ALL.iter().filter(|state| hold(**state)).map(|state| state.word()).collect()
    }

    #[test]
    fn states_are_told_apart() {
        assert_eq!(those(State::is_final), ["closed", "cancelled"]);
        assert_eq!(those(State::is_done), ["settled", "closed"]);
        assert_eq!(those(State::is_unanswered), ["checking", "open"]);
        let unbooked = ["checking", "open", "matched", "awaiting_fee", "expired"];
        assert_eq!(those(|state| !state.was_booked()), unbooked);
        assert_eq!(those(|state| !state.has_match()), ["checking", "open", "expired", "cancelled"]);
    }
}
