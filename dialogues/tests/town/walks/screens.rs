//! What is on the phones: everything said is drawn once in every language, and its buttons can be pressed.

use std::collections::BTreeSet;

use dialogues::{
    locale::languages,
    press::Press,
    render::{Scene, render},
    rendered::{Does, Rendered},
    say::{Ask, Say},
    step::{Card, Question, Step, Tell},
};
use domain::{ids::PersonId, job::JobFile, language::Language, seal::Seal};

use crate::{
    fits::{assert_fits, buttons},
    held::HELD,
    world::Town,
};

/// Everything that was drawn already.
#[derive(Default)]
pub struct Screens {
    seen: BTreeSet<String>,
}

impl Screens {
    /// Everything a step shows.
    pub fn show(&mut self, town: &Town, me: PersonId, step: &Step, told: &[Tell]) {
        if let Question::Ask(say) | Question::Redraw(say) | Question::End(Some(say)) = &step.question {
            self.draw(town, me, say);
        }
        if let Some(say) = &step.toast {
            self.draw(town, me, say);
        }
        for tell in told {
            self.draw(town, tell.to, &tell.say);
        }
        for card in &step.cards {
            self.draw_card(town, card);
        }
    }

    fn draw(&mut self, town: &Town, reader: PersonId, say: &Say) {
        let stored = serde_json::to_string(&numbered_zero(say)).expect("it can be stored");
        if !self.seen.insert(stored) {
            return;
        }
        let stored = serde_json::to_string(say).expect("it can be stored");
        assert_eq!(serde_json::from_str::<Say>(&stored).expect("it reads back"), *say);
        for (language, _) in languages() {
            let rendered = render(say, &scene(town, reader, language, None));
            assert_fits(&rendered, &format!("{language}: {say:?}"));
            if let Say::Ask(ask) = say {
                assert_way_out(&rendered, ask);
            }
        }
    }

    fn draw_card(&mut self, town: &Town, card: &Card) {
        let file = town.file(card.job, card.to);
        let role = file.role_of(card.to);
        let what =
            format!("{:?} {role:?} {:?} {:?}", file.job.state, card.news, town.offered(card.to, card.job));
        if !self.seen.insert(what.clone()) {
            return;
        }
        let say = Say::Card { job: card.job, news: card.news };
        for (language, _) in languages() {
            let rendered = render(&say, &scene(town, card.to, language, Some(&file)));
            assert_fits(&rendered, &format!("{language}: {what}"));
        }
    }
}

/// The same question under any number looks the same.
fn numbered_zero(say: &Say) -> Say {
    match say {
        Say::Ask(ask) => Say::Ask(Ask { number: 0, ..ask.clone() }),
        say => say.clone(),
    }
}

/// Every question can be left, refused or answered by a button of its own.
fn assert_way_out(rendered: &Rendered, ask: &Ask) {
    use dialogues::press::Choice;
    let out = |press: Press| match press {
        Press::Answer { choice, .. } => matches!(choice, Choice::Leave | Choice::No | Choice::Language(_)),
        _ => false,
    };
    assert!(pressed(rendered).filter_map(Press::read).any(out), "no way out of {ask:?}");
}

fn pressed(rendered: &Rendered) -> impl Iterator<Item = &str> {
    buttons(&rendered.keyboard).into_iter().filter_map(|button| match &button.does {
        Does::Press(data) => Some(data.as_str()),
        Does::Open(_) | Does::Copy(_) => None,
    })
}

/// What the buttons of a message carry.
pub fn presses(town: &Town, reader: PersonId, say: &Say) -> Vec<String> {
    let language = &town.people[&reader].language;
    pressed(&render(say, &scene(town, reader, language, None))).map(str::to_owned).collect()
}

fn scene<'a>(
    town: &'a Town,
    reader: PersonId,
    language: &'a Language,
    file: Option<&'a JobFile>,
) -> Scene<'a> {
    Scene {
        reader,
        seal: Seal::of([5, 0]),
        language,
        market: &town.market,
        bot: "gigline_bot",
        till: None,
        file,
        withheld: None,
        held: Some(&*HELD),
        case_file: None,
        now: town.now,
        live: true,
    }
}
