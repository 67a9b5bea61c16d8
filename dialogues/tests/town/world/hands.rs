//! What somebody does with their phone.

use dialogues::{
    input::{Did, Kind},
    press::{CardVerb, Choice, Press},
    step::Step,
};
use domain::{
    geo::Point,
    ids::{JobId, PersonId},
};

use super::Town;

impl Town {
    pub fn text(&mut self, person: PersonId, text: &str) -> Step {
        self.input(person, Did::Text(text.into()), None)
    }

    pub fn command(&mut self, person: PersonId, line: &str) -> Step {
        let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
        self.input(person, Did::Command { name: name.into(), rest: rest.into() }, None)
    }

    pub fn press(&mut self, person: PersonId, press: &Press) -> Step {
        self.input(person, Did::Press(press.data()), None)
    }

    /// Sends a photo; it counts as a step of its own.
    pub fn photo(&mut self, person: PersonId) -> Step {
        self.fresh();
        self.input(person, Did::Other(Kind::Photo), None)
    }

    pub fn pin(&mut self, person: PersonId, lat: f64, lon: f64) -> Step {
        self.input(person, Did::Pin(Point::new(lat, lon).expect("on the map")), None)
    }

    /// Presses a button of the question on the screen.
    pub fn choose(&mut self, person: PersonId, choice: Choice) -> Step {
        let number = self.question(person).expect("a question is open").number;
        self.press(person, &Press::Answer { choice, number })
    }

    /// Presses a button of a job's card.
    pub fn card(&mut self, person: PersonId, verb: CardVerb, job: JobId) -> Step {
        let file = self.file(job, person);
        let press = dialogues::press_of(verb, &file, person);
        self.press(person, &press)
    }
}
