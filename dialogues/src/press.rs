//! What a button of ours does, and the callback data that carries it.
//!
//! The data is `verb:id:number` behind one character of version. It is forgeable: ids in it are names, never
//! rights, and whatever cannot be read is answered like a button of long ago.

#[macro_use]
mod words;
mod choice;
mod reason;
mod safety;
mod verbs;

use data_encoding::BASE64URL_NOPAD;
use domain::{
    ids::{CaseId, JobId, MessageId, PersonId, ReviewId, ThreadId},
    market::ServiceId,
    person::Side,
};
use uuid::Uuid;

pub use choice::{Choice, Field, PriceChip, order_word};
pub use reason::{Reason, reasons};
pub use safety::{ReportVerb, ReviewVerb, SafetyVerb, Whom};
pub use words::{CardVerb, DeskVerb, Door, HeldVerb, OfferOrder, OfferVerb, RecordVerb};

/// Telegram's limit for callback data, in bytes.
pub const MAX_DATA: usize = 64;

/// Buttons of another version are not understood, which is never an error for who presses them.
const VERSION: char = '1';

/// What a button does.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Press {
    /// Answers the open question; one that was asked earlier has another number.
    Answer {
        /// The answer.
        choice: Choice,
        /// The number of the question.
        number: u32,
    },
    /// Goes to a place of the house.
    Go(Door),
    /// Acts on a job.
    Card {
        /// What is done.
        verb: CardVerb,
        /// To which job.
        job: JobId,
        /// The job's epoch when the button was drawn; for one that answers terms their number, and for one
        /// about the reader's own offer the number of that, 0 before there is one.
        number: i64,
    },
    /// Compares the offers on a job.
    Offers {
        /// Which job.
        job: JobId,
        /// In which order.
        order: OfferOrder,
    },
    /// Does something with one offer.
    Offer {
        /// What is done.
        verb: OfferVerb,
        /// The job.
        job: JobId,
        /// Who made it.
        provider: PersonId,
        /// Which wording of it was on the screen.
        number: i64,
    },
    /// Answers a question about an open request for everybody.
    Explain {
        /// The request.
        job: JobId,
        /// The question.
        message: MessageId,
    },
    /// Writes to somebody from now on.
    Talk(ThreadId),
    /// Reads what was last written in a conversation.
    Read(ThreadId),
    /// Reads the profile of somebody met in a job.
    Who {
        /// The job they were met in.
        job: JobId,
        /// Who.
        person: PersonId,
        /// In this role.
        side: Side,
    },
    /// Looks at the photos of a profile.
    Album {
        /// Whose.
        person: PersonId,
        /// The job they were met in; none where everybody may read the profile.
        job: Option<JobId>,
    },
    /// Starts a request for a service by name.
    PostService(ServiceId),
    /// Something only the operator does to a job, or to somebody in it.
    Desk {
        /// What is done.
        verb: DeskVerb,
        /// To which job.
        job: JobId,
        /// The job's epoch when the button was drawn.
        number: i64,
    },
    /// Asks the operator to look at words of theirs that were hidden.
    Review {
        /// The job the message is about.
        job: JobId,
        /// The message.
        message: MessageId,
    },
    /// The operator's word on what the guard hid, or on who keeps handing out contacts.
    Held {
        /// What is done.
        verb: HeldVerb,
        /// The waiting item.
        case: CaseId,
        /// The job it is about.
        job: JobId,
    },
    /// A word about a booking that the other side failed.
    Record {
        /// What is said.
        verb: RecordVerb,
        /// The job.
        job: JobId,
        /// Which of its matches.
        number: i64,
    },
    /// Keeps away from somebody, tells the operator of them, or takes the first back.
    Safety {
        /// What is done.
        verb: SafetyVerb,
        /// Of whom, and where they were met.
        whom: Whom,
    },
    /// Replies to a review, or tells the operator of it.
    OfReview {
        /// What is done.
        verb: ReviewVerb,
        /// Which.
        review: ReviewId,
    },
    /// The operator's word on a report.
    Report {
        /// What is done.
        verb: ReportVerb,
        /// The waiting item.
        case: CaseId,
    },
    /// The operator's word on a registration: look at it, let in, refuse.
    Registration {
        /// What is done.
        verb: DeskVerb,
        /// The waiting item.
        case: CaseId,
        /// Who wants to be let in.
        person: PersonId,
    },
}

impl Press {
    /// The callback data, at most [`MAX_DATA`] bytes.
    pub fn data(&self) -> String {
        let (verb, id, number) = match self {
            Self::Answer { choice, number } => ("q".into(), choice.word(), i64::from(*number)),
            Self::Go(door) => ("go".into(), door.word().into(), 0),
            Self::Card { verb, job, number } => (format!("c-{}", verb.word()), packed(job.0), *number),
            Self::Offers { job, order } => (format!("l-{}", order.word()), packed(job.0), 0),
            Self::Offer { verb, job, provider, number } => {
                (format!("o-{}", verb.word()), packed(job.0) + &packed(provider.0), *number)
            }
            Self::Explain { job, message } => ("tell".into(), packed(job.0) + &packed(message.0), 0),
            Self::Talk(thread) => ("talk".into(), packed(thread.0), 0),
            Self::Read(thread) => ("read".into(), packed(thread.0), 0),
            Self::Who { job, person, side } => {
                ("who".into(), packed(job.0) + &packed(person.0), i64::from(*side == Side::Provider))
            }
            Self::Album { person, job } => {
                let met_in = job.map(|job| packed(job.0)).unwrap_or_default();
                ("album".into(), packed(person.0) + &met_in, 0)
            }
            Self::PostService(service) => ("post".into(), service.to_string(), 0),
            Self::Desk { verb, job, number } => (format!("d-{}", verb.word()), packed(job.0), *number),
            Self::Record { verb, job, number } => (format!("f-{}", verb.word()), packed(job.0), *number),
            Self::Review { job, message } => ("eyes".into(), packed(job.0) + &packed(message.0), 0),
            Self::Held { verb, case, job } => {
                (format!("h-{}", verb.word()), packed(case.0) + &packed(job.0), 0)
            }
            Self::Safety { verb, whom } => (format!("s-{}", verb.word()), whom.word(), 0),
            Self::OfReview { verb, review } => (format!("v-{}", verb.word()), packed(review.0), 0),
            Self::Report { verb, case } => (format!("p-{}", verb.word()), packed(case.0), 0),
            Self::Registration { verb, case, person } => {
                (format!("r-{}", verb.word()), packed(case.0) + &packed(person.0), 0)
            }
        };
        format!("{VERSION}{verb}:{id}:{number}")
    }

    /// Reads callback data back; `None` for anything that no button of this version carries.
    pub fn read(data: &str) -> Option<Self> {
        let mut parts = data.strip_prefix(VERSION)?.split(':');
        let (verb, id, number) = (parts.next()?, parts.next()?, parts.next()?);
        let number: i64 = number.parse().ok()?;
        if parts.next().is_some() || data.len() > MAX_DATA {
            return None;
        }
        let job = || unpacked(id).map(JobId);
        match verb {
            "q" => Some(Self::Answer { choice: Choice::read(id)?, number: number.try_into().ok()? }),
            "go" => Door::read(id).map(Self::Go),
            "talk" => unpacked(id).map(|id| Self::Talk(ThreadId(id))),
            "read" => unpacked(id).map(|id| Self::Read(ThreadId(id))),
            "who" => read_who(id, number),
            "album" => read_album(id),
            "tell" => {
                let (job, message) = unpacked_pair(id)?;
                Some(Self::Explain { job: JobId(job), message: MessageId(message) })
            }
            "eyes" => {
                let (job, message) = unpacked_pair(id)?;
                Some(Self::Review { job: JobId(job), message: MessageId(message) })
            }
            "post" => ServiceId::new(id).map(Self::PostService),
            _ => match verb.split_once('-')? {
                ("c", verb) => Some(Self::Card { verb: CardVerb::read(verb)?, job: job()?, number }),
                ("l", order) => Some(Self::Offers { job: job()?, order: OfferOrder::read(order)? }),
                ("o", verb) => read_offer(OfferVerb::read(verb)?, id, number),
                ("d", verb) => Some(Self::Desk { verb: DeskVerb::read(verb)?, job: job()?, number }),
                ("f", verb) => Some(Self::Record { verb: RecordVerb::read(verb)?, job: job()?, number }),
                ("h", verb) => {
                    let (case, job) = unpacked_pair(id)?;
                    Some(Self::Held { verb: HeldVerb::read(verb)?, case: CaseId(case), job: JobId(job) })
                }
                ("s", verb) => Some(Self::Safety { verb: SafetyVerb::read(verb)?, whom: Whom::read(id)? }),
                ("v", verb) => {
                    let review = unpacked(id).map(ReviewId)?;
                    Some(Self::OfReview { verb: ReviewVerb::read(verb)?, review })
                }
                ("p", verb) => {
                    Some(Self::Report { verb: ReportVerb::read(verb)?, case: unpacked(id).map(CaseId)? })
                }
                ("r", verb) => {
                    let (case, person) = unpacked_pair(id)?;
                    let (case, person) = (CaseId(case), PersonId(person));
                    Some(Self::Registration { verb: DeskVerb::read(verb)?, case, person })
                }
                _ => None,
            },
        }
    }
}

fn read_who(ids: &str, number: i64) -> Option<Press> {
    let (job, person) = unpacked_pair(ids)?;
    let side = if number == 0 { Side::Customer } else { Side::Provider };
    Some(Press::Who { job: JobId(job), person: PersonId(person), side })
}

fn read_album(ids: &str) -> Option<Press> {
    let (person, job) = ids.split_at_checked(PACKED)?;
    let job = if job.is_empty() { None } else { Some(JobId(unpacked(job)?)) };
    Some(Press::Album { person: PersonId(unpacked(person)?), job })
}

fn read_offer(verb: OfferVerb, ids: &str, number: i64) -> Option<Press> {
    let (job, provider) = unpacked_pair(ids)?;
    Some(Press::Offer { verb, job: JobId(job), provider: PersonId(provider), number })
}

/// Length of a packed id, in characters.
const PACKED: usize = 22;

/// An id in 22 characters instead of 36.
fn packed(id: Uuid) -> String {
    BASE64URL_NOPAD.encode(id.as_bytes())
}

fn unpacked(text: &str) -> Option<Uuid> {
    let bytes = BASE64URL_NOPAD.decode(text.as_bytes()).ok()?;
    Uuid::from_slice(&bytes).ok()
}

fn unpacked_pair(text: &str) -> Option<(Uuid, Uuid)> {
    let (first, second) = text.split_at_checked(PACKED)?;
    Some((unpacked(first)?, unpacked(second)?))
}

#[cfg(test)]
mod tests;
