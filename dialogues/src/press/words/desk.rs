//! What the operator can press.

use domain::{
    badge::{Badge, BadgeKind},
    change::SanctionKind,
    job::Act,
    person::Side,
};
use serde::{Deserialize, Serialize};

words! {
    /// What the operator presses.
    DeskVerb {
        /// Looks at the item.
        Look = "look",
        /// Lets a request out that was looked at.
        LetOut = "let_out",
        /// Does not let it out.
        TurnDown = "turn_down",
        /// Puts a disputed job back to where it was.
        PutBack = "put_back",
        /// Ends a disputed job.
        End = "end",
        /// Finds that one side did not come, as the other said.
        ConfirmMissed = "confirm_missed",
        /// Ends a disputed job, and a fee that was paid stays.
        EndKeep = "end_keep",
        /// Proposes a way out to both.
        Propose = "propose",
        /// Takes what waits about a job.
        Take = "take",
        /// Gives it back.
        Return = "return",
        /// Has the whole file handed out.
        CaseFile = "case_file",
        /// Writes to the customer.
        WriteCustomer = "write_c",
        /// Writes to the provider.
        WriteProvider = "write_p",
        /// A sanction that was looked at again stays as it is.
        AppealKept = "keep",
        /// It ends earlier.
        AppealShorter = "shorter",
        /// It is over.
        AppealLifted = "free",
        /// Counts a disputed job as done.
        CountAsDone = "count_as_done",
        /// A failed booking counts on the record.
        FaultCounts = "fault_counts",
        /// It does not.
        FaultExcused = "fault_excused",
        /// Dealt with, without touching the job.
        Dealt = "dealt",
        /// Has money given back that could not be given back before.
        GiveBack = "give_back",
        /// Lets a provider in.
        LetIn = "let_in",
        /// Does not let a provider in.
        Refuse = "refuse",
        /// The provider's identity was checked.
        CheckIdentity = "check_id",
        /// That is taken back.
        UncheckIdentity = "uncheck_id",
        /// The provider's licence was checked.
        CheckLicence = "check_lic",
        /// That is taken back.
        UncheckLicence = "uncheck_lic",
        /// Pauses the customer of the job.
        PauseCustomer = "pause_c",
        /// Bans the customer of the job.
        BanCustomer = "ban_c",
        /// Lifts what lies on the customer of the job.
        LiftCustomer = "lift_c",
        /// Pauses the provider of the job.
        PauseProvider = "pause_p",
        /// Bans the provider of the job.
        BanProvider = "ban_p",
        /// Lifts what lies on the provider of the job.
        LiftProvider = "lift_p",
    }
}

words! {
    /// What the operator does about words the guard hid, and about who keeps handing out contacts.
    HeldVerb {
        /// Looks at the item.
        Look = "look",
        /// The other side reads them.
        Pass = "pass",
        /// They stay hidden.
        Hide = "hide",
        /// Takes the pause away.
        Lift = "lift",
        /// Closes the account.
        Ban = "ban",
        /// Leaves it at that.
        Dealt = "dealt",
    }
}

impl DeskVerb {
    /// The sanction it leads to, and on whom.
    pub fn sanction(self) -> Option<(SanctionKind, Side)> {
        match self {
            Self::PauseCustomer => Some((SanctionKind::Paused, Side::Customer)),
            Self::BanCustomer => Some((SanctionKind::Banned, Side::Customer)),
            Self::LiftCustomer => Some((SanctionKind::Lifted, Side::Customer)),
            Self::PauseProvider => Some((SanctionKind::Paused, Side::Provider)),
            Self::BanProvider => Some((SanctionKind::Banned, Side::Provider)),
            Self::LiftProvider => Some((SanctionKind::Lifted, Side::Provider)),
            _ => None,
        }
    }

    /// Whether it only looks, so that whoever has the item is in nobody's way.
    pub fn only_looks(self) -> bool {
        matches!(self, Self::Look | Self::CaseFile)
    }

    /// Whether it is a step on the way to a decision.
    pub fn prepares(self) -> bool {
        matches!(
            self,
            Self::Propose
                | Self::Take
                | Self::Return
                | Self::CaseFile
                | Self::WriteCustomer
                | Self::WriteProvider
        )
    }

    /// What it says of a provider: what was checked, and whether that counts.
    pub fn badge(self) -> Option<(BadgeKind, bool)> {
        match self {
            Self::CheckIdentity => Some((BadgeKind::Identity, true)),
            Self::UncheckIdentity => Some((BadgeKind::Identity, false)),
            Self::CheckLicence => Some((BadgeKind::Licence, true)),
            Self::UncheckLicence => Some((BadgeKind::Licence, false)),
            _ => None,
        }
    }

    /// The buttons about what may be checked of a provider with these badges.
    pub fn checks(badges: &[Badge]) -> Vec<Self> {
        let has = |kind| badges.iter().any(|badge| badge.kind == kind);
        let all = [Self::CheckIdentity, Self::UncheckIdentity, Self::CheckLicence, Self::UncheckLicence];
        let fits = |verb: &Self| verb.badge().is_some_and(|(kind, counts)| counts != has(kind));
        all.into_iter().filter(fits).collect()
    }

    /// The act of the job table behind the verb.
    pub fn act(self) -> Option<Act> {
        match self {
            Self::LetOut => Some(Act::LetOut),
            Self::TurnDown => Some(Act::TurnDown),
            Self::PutBack => Some(Act::PutBack),
            Self::End => Some(Act::EndByOperator),
            Self::EndKeep => Some(Act::EndKeepingFee),
            Self::ConfirmMissed => Some(Act::ConfirmMissed),
            Self::CountAsDone => Some(Act::CountAsDone),
            _ => None,
        }
    }
}
