//! What the makers of both ways of working ask for, by number, and which numbers a story has to show.

use std::fmt;

/// One requirement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Requirement {
    /// Of the `KiwiGigs` way: offers, and a fee that books.
    K(u8),
    /// Of the Kilibis way: the first to accept has the job.
    B(u8),
    /// Where the two differ: each market's profile chooses.
    X(u8),
    /// When things go wrong, and what keeps it fair.
    R(u8),
}

/// What a story has to show, and what it may leave with the reason why.
#[derive(Clone, Debug)]
pub struct Programme {
    /// Every number it is played for.
    pub numbers: Vec<Requirement>,
    /// Numbers it leaves.
    pub left: &'static [(Requirement, &'static str)],
}

/// How many there are of each kind.
pub const K_LAST: u8 = 39;
/// See [`K_LAST`].
pub const B_LAST: u8 = 28;
/// See [`K_LAST`].
pub const X_LAST: u8 = 8;
/// See [`K_LAST`].
const R_LAST: u8 = 21;

const K: [&str; K_LAST as usize] = [
    "posting costs nothing; no payment is spoken of before booking",
    "no request goes out without details, a deadline and a budget",
    "an open request can be changed and taken back; whoever offered has to confirm a change",
    "everyone who does this work sees the request and can make an offer",
    "providers have a listing that customers find, and can be invited from it",
    "an invitation is told; it binds nobody: one offers or declines",
    "invited and other offers stand in one list, marked; one live offer each",
    "nobody offers on, is invited to, accepts or reviews their own request",
    "an offer can be revised and taken back; one that is gone cannot be accepted",
    "every offer leads to a profile with ratings, reviews and experience",
    "questions are asked and answered here before anybody is chosen",
    "nobody reads the questions or offers of others",
    "the customer accepts an offer: exactly one",
    "of two accepts at once one counts; the others are on hold, and told once, at booking",
    "the two have a private channel; each message arrives once and in order",
    "contact details do not get through; their writer is warned",
    "nothing shows who somebody is elsewhere",
    "what the work needs to know gets through after booking",
    "either side can propose other terms before booking",
    "terms are final once both have signed the same version; a change voids both signatures",
    "the customer books by paying the fee; nothing is booked before that",
    "fee and direct payment make the total; both read all three figures before anybody pays",
    "a payment that is repeated, told twice or given up charges and books once, and can be tried again in time",
    "every fee that is given back or kept names its rule",
    "nobody starts, or is done, before the fee is paid",
    "the provider hears that the work can start",
    "news of the work is written here",
    "only the provider marks the work done, and only once it has started",
    "that asks the customer to look; before it nothing can be approved",
    "the customer approves, or asks for something to be put right",
    "after approval the customer is asked to pay the rest directly",
    "both say that it is paid; where they differ, both see it and can get help",
    "the customer reviews only after completion and payment",
    "the review stands on the profile, with the right mean and count",
    "the provider reviews the customer; later providers read it before offering",
    "one review a side, by the two only",
    "each step is told to the other side with what comes next; both can read the history",
    "every press is checked again: who asks, and for what",
    "offers close by a time of their own; then the customer can keep it open in one tap",
];

const B: [&str; B_LAST as usize] = [
    "a request holds service, description, place, date and time, and a price or “open to talk”",
    "the service comes from the catalogue, the time lies ahead, the lower price comes first",
    "customers do not search for providers",
    "every provider of that service around gets the request",
    "nobody else does",
    "requests come by themselves, free of charge",
    "the full details are there before answering",
    "accept or decline",
    "a decline changes nothing: the next request comes all the same",
    "no pressure: nothing more is heard after a decline",
    "of two who accept at once, one wins",
    "the others' cards close; a late accept is answered kindly",
    "the customer is told who, with profile and rating",
    "if nobody accepts in time, the customer is told and can ask further away, for more, or post again",
    "nothing passes between them before acceptance",
    "acceptance opens a chat for exactly those two",
    "details are agreed in the chat and kept as terms",
    "the price is open only where the request said so",
    "no contact passes at any time",
    "the provider marks the work done, the customer confirms it",
    "both are asked for a review, not earlier",
    "reviews build both reputations; the customer's is seen before accepting",
    "good reviews bring more; they may order who is told first",
    "requests are complete, and limited in number",
    "providers choose services and area, and can pause",
    "the customer can leave a booking and post again, free of charge",
    "failing after accepting is what costs reputation",
    "two bookings at the same time bring a warning",
];

const X: [&str; X_LAST as usize] = [
    "messages before acceptance, or none",
    "a directory with invitations, or requests that find their people",
    "the customer chooses, or the first to accept has it",
    "a fee paid at booking, or none",
    "a deadline, or a date and time",
    "a budget and offers, or a price, a range, open to talk",
    "bound once the fee is paid, or by acceptance",
    "area and distance first; the exact place after the fee, or after the time to undo",
];

const R: [&str; R_LAST as usize] = [
    "the fee goes back unless the customer leaves late, past the minutes of grace, or is not there",
    "whoever leaves says why, the other side has a word, and only what was one's own doing counts",
    "a wish to end work under way is asked, recalled once, and agreed to by silence",
    "another start takes both, and moving it first gains nobody the fee",
    "a fee that is not paid in a day, or by the start, lets the match go, and is recalled before",
    "work nobody objects to is approved after three days and two reminders; a wish for fixes or help stops that, and no money moves by it",
    "a time to come dies with the state it was set in, and a warning comes first",
    "neither reads the other's review first; silence hides it two weeks at most, and a payment nobody recorded does not hold it up",
    "the two of a finished job review; one public reply; removed is only what breaks the rules",
    "the mean is shown as it is, with its count; for the rank it weighs how many there are",
    "how quickly somebody answers is told fairly: a no is an answer, quiet hours do not count, few requests tell nothing",
    "how often somebody accepts is neither kept nor shown",
    "people stay because staying is worth it",
    "contacts stay hidden; before a booking a hint, strikes, a break, then a human; coming back can cost less",
    "trouble stops the clocks; the two or a human end it within two weeks, and it counts against nobody",
    "so many open requests, invitations and loud cards a person, and only what is their own counts",
    "a person is a number, with or without a username, and reads their own language",
    "sending keeps the limits and waits as long as it is told; whom it does not reach is remembered, and who wrote to them hears of it",
    "a press is answered at once and decided once; an old one shows how things stand, and a card that need not change is no error",
    "the payment provider can be exchanged; which one may take a fee is decided by whoever runs the market",
    "topics in private chats may be added, and nothing rests on them",
];

impl Requirement {
    /// One line about it.
    pub fn line(self) -> &'static str {
        let (lines, number): (&[&str], u8) = match self {
            Self::K(number) => (&K, number),
            Self::B(number) => (&B, number),
            Self::X(number) => (&X, number),
            Self::R(number) => (&R, number),
        };
        lines.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or("")
    }
}

impl fmt::Display for Requirement {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::K(number) => write!(formatter, "K{number}"),
            Self::B(number) => write!(formatter, "B{number}"),
            Self::X(number) => write!(formatter, "X{number}"),
            Self::R(number) => write!(formatter, "R{number}"),
        }
    }
}

impl From<Requirement> for Vec<Requirement> {
    fn from(requirement: Requirement) -> Self {
        vec![requirement]
    }
}

impl Programme {
    /// All numbers of one kind, and all on which the two ways differ.
    pub fn of(kind: fn(u8) -> Requirement, last: u8, left: &'static [(Requirement, &'static str)]) -> Self {
        let numbers = (1..=last).map(kind).chain((1..=X_LAST).map(Requirement::X)).collect();
        Self { numbers, left }
    }
}

impl Programme {
    /// These alone.
    pub fn some(numbers: &[Requirement]) -> Self {
        Self { numbers: numbers.to_vec(), left: &[] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_requirement_has_its_line() {
        let numbers = [
            Programme::of(Requirement::K, K_LAST, &[]).numbers,
            Programme::of(Requirement::B, B_LAST, &[]).numbers,
        ];
        assert!(numbers.concat().into_iter().all(|requirement| !requirement.line().is_empty()));
        assert_eq!(Requirement::K(40).line(), "");
    }
}
