//! What kind of thing a button of a card does.

use domain::job::{Act, DeclineReason};

use super::words::CardVerb;

impl CardVerb {
    /// The act of the job table behind the verb; none where it only shows something or concerns no one else.
    pub fn act(self) -> Option<Act> {
        Act::read(self.word())
    }

    /// Whether it only shows something, so that no state can forbid it.
    pub fn only_shows(self) -> bool {
        self.leads_on()
            || matches!(
                self,
                Self::Show
                    | Self::Write
                    | Self::Profile
                    | Self::History
                    | Self::Photos
                    | Self::DonePhotos
                    | Self::Block
                    | Self::Report
                    | Self::Reply
                    | Self::ReportReview
                    | Self::TheirSide
            )
    }

    /// Whether what it shows is the next thing to do.
    pub fn leads_on(self) -> bool {
        matches!(self, Self::Offers | Self::Invite | Self::Invited | Self::BookAgain | Self::PostAgain)
    }

    /// Whether it leads out of the job, or to somebody who decides.
    pub fn is_way_out(self) -> bool {
        let out = [Self::StepBack, Self::Release, Self::AskEnd, Self::Withdraw, Self::Cancel, Self::GetHelp];
        out.contains(&self)
    }

    /// Whether it answers a version of the terms, whose number the button then carries.
    pub fn is_of_terms(self) -> bool {
        matches!(self, Self::Sign | Self::AgreeChange | Self::RefuseChange)
    }

    /// Whether it answers the way out on the table, whose number the button then carries.
    pub fn is_of_settling(self) -> bool {
        self == Self::AcceptSettlement
    }

    /// Whether it is about trouble, and no act of the table.
    pub fn is_of_trouble(self) -> bool {
        matches!(self, Self::TellSide | Self::TheirSide)
    }

    /// Whether it is about the reader's own offer, whose number the button then carries.
    pub fn is_of_offer(self) -> bool {
        matches!(self, Self::MakeOffer | Self::ChangeOffer | Self::TakeBack | Self::StillStands)
    }

    /// The reason a decline was given, if this names one.
    pub fn decline_reason(self) -> Option<DeclineReason> {
        DeclineReason::read(self.word())
    }
}
