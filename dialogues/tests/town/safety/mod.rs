//! Keeping away from somebody, and telling the operator of them.

mod appeals;
mod blocks;
mod own_cases;
mod reports;
mod reviews;

use dialogues::{
    press::{Choice, Press, SafetyVerb, Whom},
    say::{SafetySay, Say},
    step::{Question, Step},
};
use domain::ids::{JobId, PersonId};

use crate::world::Town;

/// Presses it, and says yes.
fn blocks(town: &mut Town, person: PersonId, whom: Whom) -> Step {
    town.press(person, &Press::Safety { verb: SafetyVerb::Block, whom });
    let step = town.choose(person, Choice::Yes);
    town.settle();
    step
}

fn met(job: JobId, person: PersonId) -> Whom {
    Whom::Met { job, person }
}

/// What ended the conversation.
fn last_word(step: &Step) -> &SafetySay {
    match &step.question {
        Question::End(Some(Say::Safety(say))) => say,
        other => panic!("a last word: {other:?}"),
    }
}

/// What somebody was told of it, in order.
fn told(town: &Town, person: PersonId) -> Vec<&SafetySay> {
    let said = town.heard(person).into_iter().filter_map(|say| match say {
        Say::Safety(say) => Some(say),
        _ => None,
    });
    said.collect()
}
