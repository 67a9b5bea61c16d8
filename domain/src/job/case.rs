//! What waits for the operator.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::ids::{CaseId, JobId, PersonId};

/// An item in the operator's queue.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Case {
    /// Name of the item.
    pub id: CaseId,
    /// What it is.
    pub kind: CaseKind,
    /// The job, if it is about one.
    pub job: Option<JobId>,
    /// Who needs the operator.
    pub person: PersonId,
    /// In their words.
    pub what: String,
    /// Since when.
    pub opened_at: DateTime<Utc>,
    /// Which operator has it.
    #[serde(default)]
    pub taken: Option<Taken>,
}

/// An item in somebody's hands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Taken {
    /// Which operator.
    pub by: PersonId,
    /// Their public name.
    pub name: String,
    /// Since when.
    pub at: DateTime<Utc>,
}

impl Taken {
    /// How long somebody has it who does nothing about it.
    pub const LASTS: TimeDelta = TimeDelta::hours(24);
}

impl Case {
    /// Who has it now, if that is somebody else.
    pub fn with_another(&self, me: PersonId, now: DateTime<Utc>) -> Option<&Taken> {
        self.taken.as_ref().filter(|taken| taken.by != me && now < taken.at + Taken::LASTS)
    }
}

/// What waits for the operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseKind {
    /// Help with a job.
    Help,
    /// A request to look at before anybody is told of it.
    Request,
    /// A registration to approve.
    Registration,
    /// Money that does not fit what was expected, or cannot be given back by itself.
    Payment,
    /// Words the guard hid, whose author asks for a human's eyes.
    Withheld,
    /// Somebody who keeps handing out contacts.
    Conduct,
    /// Somebody told that another person does wrong.
    Report,
    /// Somebody told that a review breaks the rules.
    Review,
    /// Somebody under a sanction asks for another look.
    Appeal,
}

impl CaseKind {
    /// Whether it is about its job as a whole, and is taken and closed with it; the others are decided one by one.
    pub fn goes_with_its_job(self) -> bool {
        !matches!(self, Self::Withheld | Self::Report | Self::Review)
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    #[test]
    fn an_item_is_anothers_for_a_day() {
        let [me, other] = [1, 2].map(|number| PersonId(Uuid::from_u128(number)));
        let at = DateTime::UNIX_EPOCH;
        let mut case = Case {
            id: CaseId(Uuid::from_u128(3)),
            kind: CaseKind::Help,
            job: None,
            person: me,
            what: String::new(),
            opened_at: at,
            taken: None,
        };
        assert_eq!(case.with_another(me, at), None, "nobody has it");
        case.taken = Some(Taken { by: other, name: "Ana".into(), at });
        let name = |who, now| case.with_another(who, now).map(|taken| taken.name.as_str());
        let last = at + Taken::LASTS - TimeDelta::seconds(1);
        assert_eq!((name(me, last), name(other, last)), (Some("Ana"), None));
        assert_eq!(name(me, at + Taken::LASTS), None, "they did nothing about it");
    }

    #[test]
    fn words_people_and_reviews_are_decided_one_by_one() {
        for alone in [CaseKind::Withheld, CaseKind::Report, CaseKind::Review] {
            assert!(!alone.goes_with_its_job(), "{alone:?}");
        }
        for together in [CaseKind::Help, CaseKind::Request, CaseKind::Payment, CaseKind::Conduct] {
            assert!(together.goes_with_its_job(), "{together:?}");
        }
    }
}
