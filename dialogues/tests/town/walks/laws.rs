//! What must hold after every act.

use dialogues::{
    flows::Flow,
    input::Did,
    press::{Door, Press},
    say::{Note, Prompt, Say, Standing, Trouble},
    session::Session,
    step::{Question, Step},
};
use domain::ids::PersonId;

use super::inputs::Promise;
use crate::{dice::Dice, world::Town};

/// What is asked stands on the screen, and nothing else does.
pub fn screen_is_the_session(town: &Town, person: PersonId, step: &Step) {
    let session = town.session(person);
    if let Question::Ask(Say::Ask(ask)) = &step.question {
        assert_eq!(ask.number, session.number, "the buttons on the screen are those of the session");
        assert!(session.is_asking());
    }
    if session.is_asking() {
        let on_screen = town.question(person).map(|ask| ask.number);
        assert_eq!(on_screen, Some(session.number), "one question has live buttons");
    }
}

/// Where somebody stands can be put down and taken up again.
pub fn session_is_kept(town: &Town, person: PersonId) {
    let session = town.session(person);
    let stored = serde_json::to_string(&session).expect("it can be stored");
    assert_eq!(serde_json::from_str::<Session>(&stored).expect("it reads back"), session);
}

/// What somebody wrote reaches the other side of their conversation, and nobody else.
pub fn only_the_pair_reads_it(town: &Town, person: PersonId, step: &Step) {
    for tell in step.tells.iter().filter(|tell| matches!(tell.say, Say::Relayed { .. })) {
        let known = town.threads.iter().find(|(thread, _)| Some(thread.id) == tell.thread);
        let (thread, _) = known.expect("a thread");
        let pair = [thread.customer, thread.provider];
        assert!(pair.contains(&person) && pair.contains(&tell.to) && tell.to != person);
    }
}

/// Commands and keys are the house's: nothing of them reaches anybody else.
pub fn commands_stay_here(did: &Did, step: &Step) {
    let relayed = step.tells.iter().any(|tell| matches!(tell.say, Say::Relayed { .. }));
    assert!(!(relayed && matches!(did, Did::Command { .. })), "{did:?} was passed on");
}

/// A button that was drawn for this moment does what it says.
pub fn kept(town: &Town, person: PersonId, step: &Step, promise: Promise) {
    let said = |say: &Say| match &step.question {
        Question::End(Some(last)) if last == say => true,
        _ => step.toast.as_ref() == Some(say),
    };
    let noted = match &step.question {
        Question::Ask(Say::Ask(ask)) => ask.note.as_ref(),
        _ => None,
    };
    match promise {
        Promise::None => {}
        Promise::Screen => {
            assert!(!said(&Say::Stale), "an offered answer is not of an earlier time");
            // Nobody offers on words that changed since they began: that is said once, whenever it is.
            let reads_anew = matches!(noted, Some(Note::Trouble(Trouble::RequestChanged)));
            assert!(
                reads_anew || !matches!(noted, Some(Note::Stale | Note::Trouble(_))),
                "{noted:?} of {:?}",
                town.prompt(person)
            );
        }
        Promise::Card => {
            assert!(!matches!(step.toast, Some(Say::Refused(_) | Say::Stale)), "{:?}", step.toast);
        }
    }
}

/// From wherever somebody is, /menu leads home, and a few /cancel leave everything.
pub fn can_be_left(town: &Town, person: PersonId) {
    let command = |name: &str| Did::Command { name: name.into(), rest: String::new() };
    let (home, _) = town.would(person, command("menu"), None);
    assert!(
        matches!(home.question, Question::Ask(Say::Home(_) | Say::Welcome { .. })),
        "{:?}",
        home.question
    );
    assert!(!home.session.is_asking());
    let (left, _) = town.would(person, command("cancel"), None);
    let flows = town.session(person).flows.len();
    if town.people[&person].consent.is_some() {
        assert!(left.session.flows.len() < flows || flows == 0, "one conversation fewer");
    }
}

/// A request or registration that is open is still there, answer by answer, after its author went home and came
/// back.
pub fn draft_survives(town: &Town, person: PersonId, before: &Session, did: &Did, dice: &mut Dice) {
    let session = town.session(person);
    let draft = |session: &Session| session.flows.last().filter(|flow| flow.is_kept()).cloned();
    let Some(open) = draft(&session).filter(|_| session.asked_at == Some(town.now)) else { return };
    if draft(before).as_ref() == Some(&open) && !dice.percent(3) {
        return;
    }
    let mut away = town.clone();
    away.press(person, &Press::Go(Door::Home));
    let asked = town.prompt(person);
    let kept: Option<Flow> = draft(&away.session(person));
    assert_eq!(kept, Some(open), "after {did:?}");
    away.press(person, &Press::Go(Door::Continue));
    assert_eq!(of_its_author_alone(away.prompt(person)), of_its_author_alone(asked));
}

/// A question without what is not its author's answer: how many people do this there, as others come and go
/// meanwhile, and whether the registration is paused.
fn of_its_author_alone(prompt: &Prompt) -> Prompt {
    let mut prompt = prompt.clone();
    match &mut prompt {
        Prompt::Preview { supply, .. } => *supply = None,
        Prompt::Offering { offering, .. } => offering.standing = Standing::Active,
        _ => {}
    }
    prompt
}
