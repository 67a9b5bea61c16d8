//! The conversations around trouble and sanctions, under one name.

use serde::{Deserialize, Serialize};

use super::{AnsweringLetter, Appealing, Conversation, ProposingWay, TellingSide, WritingLetter};

/// One of them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseFlow {
    /// What one side says.
    Tell(Box<TellingSide>),
    /// A way out.
    Propose(ProposingWay),
    /// The operator writes to one side.
    Letter(WritingLetter),
    /// One side answers the operator.
    Answer(AnsweringLetter),
    /// A sanction is to be looked at again.
    Appeal(Appealing),
}

one_of! {
    CaseFlow: Tell, Propose, Letter, Answer, Appeal,
}
