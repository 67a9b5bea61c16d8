//! Chooses what somebody does next: mostly something they see, often something that does not fit.

use dialogues::{
    input::{Did, Kind, OnPost},
    press::{
        CardVerb, DeskVerb, Door, OfferOrder, OfferVerb, Press, ReportVerb, ReviewVerb, SafetyVerb, Whom,
    },
    say::{Ask, BookingPrompt, CasePrompt, OfferPrompt, Prompt, SafetyPrompt, Say},
};
use domain::{
    geo::Point,
    ids::{JobId, PersonId, PostId},
    market::ServiceId,
    person::Side,
};

use super::{
    Walk,
    odd::{COMMANDS, HOSTILE, JUNK, UNOFFERED, almost},
    screens,
};
use crate::world::people::SANTA_FE;

/// An input, and what the house has promised to who makes it.
pub struct Heard {
    pub did: Did,
    pub on: Option<OnPost>,
    pub promise: Promise,
}

/// What a button promises to who presses it before anything else has happened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Promise {
    /// Nothing.
    None,
    /// To be an answer that is taken, or a door that opens.
    Screen,
    /// To be something the job's table allows.
    Card,
}

impl Walk<'_> {
    /// The next input of who acts.
    pub fn hear(&mut self) -> Heard {
        let person = self.actor;
        let (did, promise) = match self.dice.below(100) {
            0..48 => self.answer(person),
            48..62 => self.press_card(person),
            62..68 => self.press_told(person),
            _ => (self.anything(person), Promise::None),
        };
        if let Did::Press(data) = &did {
            self.old.push(data.clone());
        }
        Heard { on: self.on(person, promise), did, promise }
    }

    /// What it points at: pressed buttons stand on a message, texts may reply to one.
    fn on(&mut self, person: PersonId, promise: Promise) -> Option<OnPost> {
        let question = self.town.session(person).question.map(|post| OnPost { post, thread: None });
        match (promise, self.dice.below(10)) {
            (Promise::Screen, _) | (_, 0) => question,
            (_, 1) => {
                let mine =
                    |(t, _): &&(domain::change::Thread, bool)| t.customer == person || t.provider == person;
                let thread = self.town.threads.iter().rev().find(mine).map(|(thread, _)| thread.id)?;
                Some(OnPost { post: PostId(thread.0), thread: Some(thread) })
            }
            _ => None,
        }
    }

    /// An answer to what is on the screen, as a button or in words.
    fn answer(&mut self, person: PersonId) -> (Did, Promise) {
        let Some(say) = self.town.screens.get(&person).cloned() else {
            return (
                Did::Press(Press::Go(self.dice.pick(&[Door::Post, Door::Home, Door::Offer])).data()),
                Promise::None,
            );
        };
        if let Say::Ask(ask) = &say
            && self.dice.percent(10)
        {
            return (Did::Text(self.dice.pick(almost(&ask.prompt)).into()), Promise::None);
        }
        let words = match &say {
            Say::Ask(ask) => self.words(ask),
            _ => None,
        };
        let presses = screens::presses(&self.town, person, &say);
        match words {
            Some(did) if presses.is_empty() || self.dice.percent(80) => (did, Promise::None),
            _ => {
                // Words that were held may not fit the question they turn out to answer.
                let held = matches!(&say, Say::Ask(ask) if matches!(ask.prompt, Prompt::ForWhom { answers: true, .. }));
                let at_hand = self.at_hand.contains(&person) && !held;
                let promise = if at_hand { Promise::Screen } else { Promise::None };
                (Did::Press(self.one_of(&presses)), promise)
            }
        }
    }

    /// A button of the live card of a job; ways out stand last and are pressed less.
    fn press_card(&mut self, person: PersonId) -> (Did, Promise) {
        let mine = |job: &JobId| !self.town.offered(person, *job).is_empty();
        let jobs: Vec<JobId> = self.town.jobs.keys().copied().filter(mine).collect();
        if jobs.is_empty() {
            return (Did::Press(Press::Go(Door::Post).data()), Promise::None);
        }
        let job = self.dice.pick(&jobs);
        let offered = self.town.offered(person, job);
        let likely = offered.len().div_ceil(if self.dice.percent(40) { 1 } else { 3 });
        let verb = self.dice.pick(&offered[..likely]);
        let press = dialogues::press_of(verb, &self.town.file(job, person), person);
        (Did::Press(press.data()), Promise::Card)
    }

    /// A button of one of the last messages.
    fn press_told(&mut self, person: PersonId) -> (Did, Promise) {
        let mine = self.town.told.iter().rev().filter(|tell| tell.to == person).take(4);
        let presses: Vec<String> =
            mine.flat_map(|tell| screens::presses(&self.town, person, &tell.say)).collect();
        if presses.is_empty() {
            (self.command(), Promise::None)
        } else {
            (Did::Press(self.one_of(&presses)), Promise::None)
        }
    }

    /// What answers a question that is answered in words.
    fn words(&self, ask: &Ask) -> Option<Did> {
        let text = match &ask.prompt {
            Prompt::Where(_) => return Some(Did::Pin(middle())),
            // Some send more than there is room for.
            Prompt::Photos(asked) if asked.kept < ask.number as usize % 9 => {
                return Some(Did::Other(Kind::Photo));
            }
            Prompt::JobCode => {
                return self.town.jobs.values().next().map(|job| Did::Text(job.code.to_string()));
            }
            Prompt::Name => "Maria",
            Prompt::Need | Prompt::Describe { .. } | Prompt::DescribeMore { .. } => {
                "The kitchen tap drips all day"
            }
            Prompt::Address => "12 Canyon Road, the blue door",
            Prompt::Offer(OfferPrompt::Note { .. } | OfferPrompt::Explain { .. }) => {
                "A new tap is included, and half an hour of work"
            }
            Prompt::Fixes { .. } | Prompt::HelpWith { .. } => "It still drips a little",
            Prompt::Booking(BookingPrompt::PayoutAccount) => "01-0123-0123456-00",
            Prompt::Booking(BookingPrompt::PayoutLink { .. }) => "paypal.me/ana",
            Prompt::Booking(BookingPrompt::Scope { .. } | BookingPrompt::DoneNote { .. }) => {
                "The tap and the valve below it, and the floor wiped dry"
            }
            Prompt::Case(
                CasePrompt::Happened { .. }
                | CasePrompt::Letter { .. }
                | CasePrompt::Answer { .. }
                | CasePrompt::Appeal,
            ) => "I waited an hour at the door",
            Prompt::Case(CasePrompt::SanctionReason { .. }) => "Two complaints this week",
            Prompt::Safety(SafetyPrompt::ReportWords { .. }) => "He shouted at me on the stairs",
            Prompt::Safety(SafetyPrompt::Reply(_) | SafetyPrompt::BreachWords) => "It was not like that",
            Prompt::Safety(SafetyPrompt::RemovalReason { .. }) => "It insults him",
            _ => return None,
        };
        Some(Did::Text(text.into()))
    }

    fn one_of(&mut self, presses: &[String]) -> String {
        presses[self.dice.below(presses.len())].clone()
    }

    /// Something nobody asked for.
    fn anything(&mut self, person: PersonId) -> Did {
        match self.dice.below(30) {
            0..5 => self.command(),
            5..13 => Did::Text(self.dice.pick(HOSTILE).into()),
            13..16 => self.beside_text(),
            16..18 if !self.old.is_empty() => Did::Press(self.one_of(&self.old.clone())),
            16..18 => Did::Press(self.dice.pick(JUNK).into()),
            18..20 => {
                let choice = UNOFFERED[self.dice.below(UNOFFERED.len())].clone();
                let number = self.town.session(person).number;
                Did::Press(Press::Answer { choice, number }.data())
            }
            20..23 => Did::Press(Press::Go(self.dice.pick(Door::ALL)).data()),
            23 => Did::Press(Press::PostService(ServiceId::new("plumbing").expect("a slug")).data()),
            _ => self.forged(person).map_or_else(|| self.command(), |press| Did::Press(press.data())),
        }
    }

    /// A button somebody made up, with names that exist.
    fn forged(&mut self, person: PersonId) -> Option<Press> {
        let jobs: Vec<JobId> = self.town.jobs.keys().copied().collect();
        let job = *jobs.get(self.dice.below(jobs.len().max(1)))?;
        let epoch = self.town.jobs[&job].epoch;
        let number = epoch - i64::from(self.dice.percent(20));
        Some(match self.dice.below(14) {
            13 => {
                let (review, _) = self.town.reviews.get(self.dice.below(self.town.reviews.len().max(1)))?;
                Press::OfReview { verb: self.dice.pick(ReviewVerb::ALL), review: review.id }
            }
            11 => {
                let people: Vec<PersonId> = self.town.people.keys().copied().collect();
                let other = self.dice.pick(&people);
                let whom = self.dice.pick(&[Whom::Met { job, person: other }, Whom::Listed(other)]);
                Press::Safety { verb: self.dice.pick(SafetyVerb::ALL), whom }
            }
            12 => {
                let case = self.town.cases.get(self.dice.below(self.town.cases.len().max(1)))?.id;
                Press::Report { verb: self.dice.pick(ReportVerb::ALL), case }
            }
            10 => Press::Album { person, job: self.dice.percent(50).then_some(job) },
            8 => Press::Offers { job, order: self.dice.pick(OfferOrder::ALL) },
            9 => {
                let offers: Vec<_> = self.town.offers.iter().filter(|offer| offer.job == job).collect();
                let offer = *offers.get(self.dice.below(offers.len().max(1)))?;
                let number = offer.number - i64::from(self.dice.percent(20));
                Press::Offer { verb: self.dice.pick(OfferVerb::ALL), job, provider: offer.provider, number }
            }
            0..4 => Press::Card { verb: self.dice.pick(CardVerb::ALL), job, number },
            4..6 => Press::Desk { verb: self.dice.pick(DeskVerb::ALL), job, number },
            6 if !self.town.cases.is_empty() => {
                let case = &self.town.cases[self.dice.below(self.town.cases.len())];
                let verb = self.dice.pick(&[
                    DeskVerb::Look,
                    DeskVerb::LetIn,
                    DeskVerb::Refuse,
                    DeskVerb::AppealKept,
                    DeskVerb::AppealShorter,
                    DeskVerb::AppealLifted,
                ]);
                Press::Registration { verb, case: case.id, person: case.person }
            }
            6 => Press::Talk(self.town.threads.first()?.0.id),
            _ => Press::Who { job, person, side: Side::Customer },
        })
    }

    fn command(&mut self) -> Did {
        let line = self.dice.pick(COMMANDS);
        let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
        Did::Command { name: name.into(), rest: rest.into() }
    }

    fn beside_text(&mut self) -> Did {
        match self.dice.below(8) {
            7 => Did::Other(Kind::File),
            0 => Did::Pin(Point::new(-48.0, -123.0).expect("on the map")),
            1 => Did::Pin(middle()),
            2 => Did::Other(Kind::Photo),
            3 => Did::Other(Kind::Voice),
            4 => Did::Edited(Some("It is the second floor".into())),
            5 => Did::Blocked,
            _ => Did::Unblocked,
        }
    }
}

fn middle() -> Point {
    Point::new(SANTA_FE.0, SANTA_FE.1).expect("on the map")
}
