//! The conversations around trouble and sanctions, under one name.

use domain::facts::Wants;
use serde::{Deserialize, Serialize};

use super::{
    Answer, AnsweringLetter, Appealing, Conversation, ProposingWay, TellingSide, Turn, WritingLetter,
};
use crate::{input::Input, say::Prompt, talk::Talk};

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

macro_rules! each {
    ($flow:expr, $conversation:ident => $does:expr) => {
        match $flow {
            CaseFlow::Tell($conversation) => $does,
            CaseFlow::Propose($conversation) => $does,
            CaseFlow::Letter($conversation) => $does,
            CaseFlow::Answer($conversation) => $does,
            CaseFlow::Appeal($conversation) => $does,
        }
    };
}

impl Conversation for CaseFlow {
    fn wants(&self, input: &Input) -> Wants {
        each!(self, conversation => conversation.wants(input))
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        each!(self, conversation => conversation.prompt(talk))
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        each!(self, conversation => conversation.take(answer, talk))
    }

    fn back(&mut self, talk: &Talk<'_, '_>) -> bool {
        each!(self, conversation => conversation.back(talk))
    }

    fn has_back(&self, talk: &Talk<'_, '_>) -> bool {
        each!(self, conversation => conversation.has_back(talk))
    }
}
