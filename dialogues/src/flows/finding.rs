//! Looking people up: what they should do, around where, whom first; then a page at a time, and one of them in full.

mod inviting;
mod pages;

use domain::{
    facts::{Read, Search, SearchOrder, Wants},
    ids::{JobId, PersonId},
    job::JobFile,
    market::PlaceNeeded,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, PlaceAnswer, ServiceAnswer, Turn, pick_one};
use crate::{
    input::Input,
    press::Choice,
    say::{DirectoryPrompt, Prompt, Purpose},
    talk::{Talk, answer_of},
};

/// How many people a page holds.
const PAGE: i64 = 5;

/// What somebody looks for, and where they are in what was found.
#[derive(Clone, PartialEq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Finding {
    /// The request they may be invited to, if it began at one.
    pub job: Option<JobId>,
    /// What they should do.
    pub service: ServiceAnswer,
    /// Whether it is done from afar, so that no place is asked.
    pub from_afar: bool,
    /// Around where.
    pub place: PlaceAnswer,
    /// Whom first.
    pub order: Option<SearchOrder>,
    /// At least so many tenths of a star.
    pub rating_from: Option<i64>,
    /// At most so many kilometres away.
    pub within_km: Option<i64>,
    /// How many were seen already.
    pub skip: i64,
    /// Whether it is asked who is left out.
    pub filtering: bool,
    /// Who is read in full.
    pub person: Option<PersonId>,
    /// Who was invited from here.
    pub invited: Vec<PersonId>,
}

/// A question, in the order they are asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Service,
    Place,
    Order,
    Filter,
    Page,
    Person,
}

impl Finding {
    /// Somebody for an open request: what and where are known.
    pub fn for_request(file: &JobFile) -> Self {
        let request = &file.job.request;
        let from_afar = request.place.label.is_empty();
        let chosen = (!from_afar).then(|| request.place.clone());
        Self {
            job: Some(file.job.id),
            service: ServiceAnswer::known(request.service.clone()),
            from_afar,
            place: PlaceAnswer { chosen, ..PlaceAnswer::default() },
            ..Self::default()
        }
    }

    /// One person, whose link was followed.
    pub fn of_person(person: PersonId) -> Self {
        Self { person: Some(person), ..Self::default() }
    }

    fn step(&self) -> Step {
        match self {
            Self { person: Some(_), .. } => Step::Person,
            Self { service: ServiceAnswer { chosen: None, .. }, .. } => Step::Service,
            Self { from_afar: false, place: PlaceAnswer { chosen: None, .. }, .. } => Step::Place,
            Self { order: None, .. } => Step::Order,
            Self { filtering: true, .. } => Step::Filter,
            _ => Step::Page,
        }
    }

    /// What is looked for, once all of it is known.
    fn search(&self) -> Option<Search> {
        let place = self.place.chosen.as_ref().map(|place| place.point);
        if place.is_none() && !self.from_afar {
            return None;
        }
        Some(Search {
            service: self.service.chosen.clone()?,
            place: place.filter(|_| !self.from_afar),
            rating_from: self.rating_from,
            within_km: self.within_km,
            order: self.order?,
            skip: self.skip,
        })
    }

    /// What a button under a list does. No rule of the market is asked, so that what is to be loaded is known
    /// beforehand by doing it.
    fn press(&mut self, choice: &Choice) -> bool {
        match (self.step(), choice) {
            (Step::Order, Choice::Order(order)) => (self.order, self.skip) = (Some(*order), 0),
            (Step::Page, Choice::More) => self.skip += PAGE,
            (Step::Page, Choice::Sort) => self.order = None,
            (Step::Page, Choice::Filter) => self.filtering = true,
            (Step::Page, Choice::Person(person)) => self.person = Some(*person),
            (Step::Filter, Choice::RatedFrom(tenths)) => self.rating_from = at_least_one(i64::from(*tenths)),
            (Step::Filter, Choice::Within(km)) => self.within_km = at_least_one(i64::from(*km)),
            _ => return false,
        }
        if matches!(choice, Choice::RatedFrom(_) | Choice::Within(_)) {
            (self.filtering, self.skip) = (false, 0);
        }
        true
    }

    /// One question, or one page, back.
    fn step_back(&mut self) -> bool {
        match self.step() {
            Step::Person => self.person = None,
            Step::Filter => self.filtering = false,
            Step::Page if self.skip > 0 => self.skip = (self.skip - PAGE).max(0),
            Step::Page => self.order = None,
            Step::Order if self.job.is_some() => return false,
            Step::Order if !self.from_afar => self.place = PlaceAnswer::default(),
            Step::Place if !self.place.found.is_empty() => self.place = PlaceAnswer::default(),
            Step::Order | Step::Place => (self.service, self.from_afar) = (ServiceAnswer::default(), false),
            Step::Service => return self.service.back(),
        }
        true
    }

    fn take_service(&mut self, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Turn {
        if let Err(trouble) = self.service.take(answer, talk) {
            return Turn::again(trouble);
        }
        let needs_no_place = || {
            let rules = talk.market().directory_switches()?;
            let service = talk.market().catalogue.service(self.service.chosen.as_ref()?)?;
            Some(service.remote && rules.place == PlaceNeeded::UnlessRemote)
        };
        self.from_afar = needs_no_place().unwrap_or(false);
        Turn::NEXT
    }

    /// Words on a list look for something else.
    fn search_anew(&mut self, answer: &Answer<'_>, talk: &Talk<'_, '_>) -> Turn {
        let mut service = ServiceAnswer::default();
        match service.take(answer, talk) {
            Ok(()) => {
                let place = std::mem::take(&mut self.place);
                *self = Self { service, place, ..Self::default() };
                Turn::NEXT
            }
            Err(trouble) => Turn::again(trouble),
        }
    }
}

fn at_least_one(figure: i64) -> Option<i64> {
    (figure > 0).then_some(figure)
}

impl Conversation for Finding {
    fn wants(&self, input: &Input) -> Wants {
        let mut next = self.clone();
        let mut jobs: Vec<JobId> = self.job.into_iter().collect();
        let mut reads = Vec::new();
        match answer_of(input) {
            Some(Answer::Choice(Choice::Back)) => _ = next.step_back(),
            Some(Answer::Choice(Choice::InviteTo(job))) => {
                jobs.push(job);
                // Afterwards the list is shown again.
                next.person = None;
                reads.extend(self.person.map(Read::Listing));
            }
            Some(Answer::Choice(choice)) => _ = next.press(&choice),
            _ => {}
        }
        match next.step() {
            Step::Person => reads.extend(next.person.map(Read::Listing)),
            Step::Page => reads.extend(next.search().map(Read::Directory)),
            _ => {}
        }
        reads.push(Read::Lines);
        Wants { jobs, reads }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let from_afar = self.from_afar;
        Some(match self.step() {
            Step::Service => self.service.prompt(Purpose::Find, talk),
            Step::Place => self.place.prompt(Purpose::Find),
            Step::Order => Prompt::Directory(DirectoryPrompt::Order { from_afar }),
            Step::Filter => {
                let Self { rating_from, within_km, .. } = *self;
                Prompt::Directory(DirectoryPrompt::Filter { rating_from, within_km, from_afar })
            }
            Step::Page => Prompt::Directory(DirectoryPrompt::Page(self.page(talk)?)),
            Step::Person => Prompt::Directory(DirectoryPrompt::Person(Box::new(self.person_page(talk)?))),
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        match (self.step(), answer) {
            (Step::Service, _) => self.take_service(answer, talk),
            (Step::Place, _) => {
                self.place.take(answer, talk.market()).map_or_else(Turn::again, |()| Turn::NEXT)
            }
            (Step::Person, Answer::Choice(Choice::InviteTo(job))) => self.invite(*job, talk),
            (Step::Person, Answer::Choice(Choice::Yes)) => self.post_for_them(talk),
            (_, Answer::Choice(choice)) if self.press(choice) => Turn::NEXT,
            (_, Answer::Text(_)) if self.job.is_none() => self.search_anew(answer, talk),
            _ => pick_one(answer),
        }
    }

    fn back(&mut self, _talk: &Talk<'_, '_>) -> bool {
        self.step_back()
    }

    fn has_back(&self, _talk: &Talk<'_, '_>) -> bool {
        match self.step() {
            Step::Service => self.service.has_back(),
            Step::Order => self.job.is_none(),
            _ => true,
        }
    }
}
