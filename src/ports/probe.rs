//! Where an instance can be made to crash or to err, for the simulation. Nothing of it is there in production.

/// Where a crash may be planted. Empty in production.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Point {
    /// An input was taken from the inbox.
    Received,
    /// Everything is written, nothing is committed.
    BeforeCommit,
    /// Committed, not acknowledged.
    Committed,
    /// Acknowledged.
    Acked,
    /// A call is about to go out.
    Sending,
    /// The answer of a call came back.
    Answered,
    /// The outcome of a call is committed.
    Recorded,
}

impl Point {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Received,
        Self::BeforeCommit,
        Self::Committed,
        Self::Acked,
        Self::Sending,
        Self::Answered,
        Self::Recorded,
    ];
}

/// A planted crash: the instance must be thrown away as if the process had died.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
#[error("crashed at {0:?}")]
pub struct Crashed(pub Point);

/// Deliberate defects the checker of the simulation must catch. None in production.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Defect {
    /// Acknowledge before the commit.
    AckBeforeCommit,
    /// Obey timers of an epoch the job has left.
    TimerWithoutEpoch,
    /// Send a chat's messages by the number of the post, not of the order.
    OrderById,
    /// Forget to store under which number a message arrived.
    MapSavedLate,
    /// Commit the claim in a transaction of its own.
    ClaimOutside,
    /// Obey a press without asking who pressed.
    PressWithoutAuthorisation,
    /// Never ask the payment provider for money back.
    RefundForgotten,
    /// Never ask the payment provider how a page ended.
    NeverLooks,
    /// Take a page that is open for one that is paid.
    OpenedIsPaid,
    /// Take half of the total for the fee.
    FeeTooHigh,
    /// Forget which offer was picked.
    PickForgotten,
    /// Tell the others that they were not chosen before anybody is booked.
    NotChosenEarly,
    /// Tell people of requests of somebody they are kept apart from.
    BlockIgnored,
    /// Tell people of requests far outside their area.
    TooFar,
    /// Let everybody somebody talks with read what they write to one of them.
    Overheard,
    /// Pass words on as they were typed.
    Unguarded,
    /// Pass files on that carry a name.
    NamesPass,
    /// Pass contact cards on, as words.
    ContactsPass,
}

/// Watches the crash points.
pub trait Probe: Send + Sync {
    /// Passes a point, or crashes there.
    fn pass(&self, point: Point) -> Result<(), Crashed> {
        let _ = point;
        Ok(())
    }

    /// How many inputs may share a commit.
    fn together(&self) -> usize {
        64
    }

    /// Whether this defect is planted.
    fn planted(&self, defect: Defect) -> bool {
        let _ = defect;
        false
    }
}

/// Production's probe: nothing is planted.
#[derive(Clone, Copy, Default, Debug)]
pub struct NoProbe;

impl Probe for NoProbe {}
