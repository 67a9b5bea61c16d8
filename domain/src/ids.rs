//! Names of things. Every id is made by the service and passed in; ids are names, never rights.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

id! {
    /// A person, whatever roles they take.
    PersonId;
    /// A job, from request to the last review.
    JobId;
    /// One numbered version of a job's terms.
    TermsId;
    /// The conversation of one pair about one job.
    ThreadId;
    /// One message written by a person in a thread.
    MessageId;
    /// One message of ours on one phone, before and after Telegram gave it a number.
    PostId;
    /// A thing that will happen at a time.
    TimerId;
    /// One review, by one side of one job.
    ReviewId;
    /// A waiting item in the operator's queue.
    CaseId;
    /// The platform fee of one booking.
    FeeId;
    /// One attempt to pay a fee.
    AttemptId;
    /// One piece of durable work towards somebody else.
    CallId;
    /// Several pictures or files sent as one.
    AlbumId;
}

/// The six base32 characters people use to speak of a job (`#K7Q2MX`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct JobCode(String);

/// Base32 without the letters and digits that look alike on a phone (I, L, O, U).
const CODE_ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_LENGTH: usize = 6;

impl JobCode {
    /// Makes a code from 30 of the given random bits.
    pub fn from_bits(bits: u64) -> Self {
        let places = (0..CODE_LENGTH).map(|place| bits >> (5 * place) & 31);
        let character =
            |place: u64| usize::try_from(place).map_or('0', |place| char::from(CODE_ALPHABET[place]));
        Self(places.map(character).collect())
    }

    /// Reads a code as people type it: any case, with or without `#`, O for 0, I or L for 1.
    pub fn read(text: &str) -> Option<Self> {
        let bare = text.trim().trim_start_matches('#');
        let code: String = bare
            .chars()
            .map(|c| match c.to_ascii_uppercase() {
                'O' => '0',
                'I' | 'L' => '1',
                c => c,
            })
            .collect();
        let known = |b: u8| CODE_ALPHABET.contains(&b);
        (code.len() == CODE_LENGTH && code.bytes().all(known)).then_some(Self(code))
    }

    /// The bare characters, as stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for JobCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code = JobCode::from_bits(0x1234_5678);
        assert_eq!(JobCode::read(&code.to_string().to_lowercase()), Some(code.clone()));
        assert_eq!(JobCode::read(&format!("  {} ", code.as_str())), Some(code));
        assert_eq!(JobCode::read("#OIL0O1"), JobCode::read("011001"));
    }

    #[test]
    fn what_is_no_code_is_not_read_as_one() {
        for text in ["", "#", "K7Q2M", "K7Q2MXX", "K7Q2M!", "ñ7Q2MX", "U7Q2MX"] {
            assert_eq!(JobCode::read(text), None, "{text}");
        }
    }
}
