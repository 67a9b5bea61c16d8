//! Quick fingers: buttons pressed again before the message under them was drawn anew.

use chrono::{Datelike, Months};
use dialogues::{
    input::OnPost,
    press::{Choice, Press},
    say::Prompt,
    step::Question,
};
use domain::{ids::PersonId, market::GroupId};

use crate::world::{
    Town,
    people::{EIGHTY, service},
};

/// A provider-to-be who looks at the services of the repairs group, and the number of that question.
fn at_the_services() -> (Town, PersonId, u32) {
    let mut town = Town::new();
    let pablo = town.resident();
    town.command(pablo, "offer");
    let group =
        town.market.catalogue.service(&service("plumbing")).expect("it is in the catalogue").group.clone();
    town.choose(pablo, Choice::Group(group));
    let number = town.question(pablo).expect("a question").number;
    (town, pablo, number)
}

fn chosen(town: &Town, person: PersonId) -> Vec<String> {
    let (Prompt::Services { chosen } | Prompt::ServicesOf { chosen, .. }) = town.prompt(person) else {
        panic!("services are asked")
    };
    chosen.iter().map(ToString::to_string).collect()
}

#[test]
fn a_tick_and_that_is_all_at_once_are_both_heard() {
    let (mut town, pablo, number) = at_the_services();
    town.press(pablo, &Press::Answer { choice: Choice::Service(service("plumbing")), number });
    town.press(pablo, &Press::Answer { choice: Choice::Finished, number });
    assert!(matches!(town.prompt(pablo), Prompt::Where(_)), "{:?}", town.prompt(pablo));
}

#[test]
fn a_second_tap_on_a_tick_does_not_take_it_back() {
    let (mut town, pablo, number) = at_the_services();
    for _ in 0..2 {
        town.press(pablo, &Press::Answer { choice: Choice::Service(service("plumbing")), number });
        assert_eq!(chosen(&town, pablo), ["plumbing"]);
    }
    for _ in 0..2 {
        town.press(pablo, &Press::Answer { choice: Choice::Without(service("plumbing")), number });
        assert_eq!(chosen(&town, pablo), Vec::<String>::new());
    }
}

#[test]
fn another_group_is_another_question() {
    let (mut town, pablo, number) = at_the_services();
    town.choose(pablo, Choice::Other);
    let moving = GroupId::new("moving").unwrap();
    town.choose(pablo, Choice::Group(moving));
    assert_ne!(town.question(pablo).unwrap().number, number);
}

#[test]
fn a_calendar_turns_as_fast_as_one_taps() {
    let mut town = Town::new();
    let ana = town.resident();
    town.write_request(ana, "Ana", EIGHTY);
    for choice in [Choice::Change, Choice::Edit(dialogues::press::Field::When)] {
        town.choose(ana, choice);
    }
    let Prompt::Day { month, .. } = *town.prompt(ana) else { panic!("a calendar") };
    let number = town.question(ana).unwrap().number;
    let later = |months| month.checked_add_months(Months::new(months)).unwrap();
    for months in [1, 2, 1] {
        town.press(ana, &Press::Answer { choice: Choice::Month(later(months)), number });
        assert!(matches!(town.prompt(ana), Prompt::Day { month, .. } if *month == later(months)));
    }
    let day = later(1).with_day(12).unwrap();
    town.press(ana, &Press::Answer { choice: Choice::Day(day), number });
    assert!(matches!(town.prompt(ana), Prompt::Time { day: asked, .. } if *asked == day));
}

#[test]
fn a_second_tap_is_no_answer_to_the_question_that_followed() {
    let (mut town, pablo, _) = at_the_services();
    town.choose(pablo, Choice::Service(service("plumbing")));
    let number = town.question(pablo).unwrap().number;
    let done = Press::Answer { choice: Choice::Finished, number };
    town.press(pablo, &done);
    let on = town.session(pablo).question.map(|post| OnPost { post, thread: None });
    let step = town.input(pablo, dialogues::input::Did::Press(done.data()), on);
    assert_eq!((step.question, step.toast), (Question::Keep, None));
}
