//! Posting a request: from a need in free words to a preview, and out.

mod answers;
mod by_name;
mod prompts;
mod publish;
mod rules;

use domain::{
    facts::{Read, Wants},
    job::Request,
    market::{GroupId, Mode, Question, Service, ServiceId},
    money::Price,
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, PhotosAnswer, PlaceAnswer, SlotAnswer, Turn, asking};
use crate::{
    input::Input,
    say::{Album, Prompt, Purpose},
    talk::{Talk, answer_of},
};
pub use by_name::Invitee;

/// The answers of a request that is being written.
#[derive(Clone, PartialEq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Posting {
    /// What they need, in their words.
    pub need: Option<String>,
    /// The service.
    pub service: Option<ServiceId>,
    /// What the services are searched by, where it is not the need.
    pub search: Option<String>,
    /// Where in the catalogue they look.
    pub browsing: Browsing,
    /// The service's own questions and the chosen answers.
    pub details: Vec<(String, String)>,
    /// What exactly is to be done.
    pub description: Option<String>,
    /// What it looks like.
    pub photos: PhotosAnswer,
    /// Where.
    pub place: PlaceAnswer,
    /// Whether the address was given or skipped.
    pub address_asked: bool,
    /// Exact address and access notes.
    pub address: Option<String>,
    /// When.
    pub slot: SlotAnswer,
    /// For how much.
    pub price: Option<Price>,
    /// How it finds its provider, where they were asked.
    pub mode: Option<Mode>,
    /// Who is invited to it by name.
    pub invites: Option<Invitee>,
    /// Whether another public name is asked for.
    pub renaming: bool,
    /// The request as it was before one of its answers was reopened.
    pub before_edit: Option<Box<Posting>>,
    /// Whether the list of editable answers is shown.
    pub choosing_edit: bool,
}

/// Where somebody looks in the catalogue.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Browsing {
    /// At what was guessed for them.
    #[default]
    Guesses,
    /// At the groups.
    Groups,
    /// At one group.
    Group(GroupId),
}

/// A question of the request, in the order they are asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Need,
    Service,
    Details,
    Description,
    Photos,
    Place,
    Address,
    When,
    Price,
    Name,
    Preview,
}

const ORDER: [Step; 10] = [
    Step::Need,
    Step::Service,
    Step::Details,
    Step::Description,
    Step::Photos,
    Step::Place,
    Step::Address,
    Step::When,
    Step::Price,
    Step::Name,
];

impl Posting {
    /// A request that starts from what was written already.
    pub fn from_need(need: &str) -> Self {
        Self { need: Some(need.into()), ..Self::default() }
    }

    /// A request for a service by name.
    pub fn for_service(service: ServiceId) -> Self {
        Self { service: Some(service), ..Self::default() }
    }

    /// The answers of a request that is out already.
    pub fn of(request: &Request, mode: Mode) -> Self {
        let from_afar = request.place.label.is_empty();
        Self {
            service: Some(request.service.clone()),
            details: request.answers.clone(),
            description: Some(request.description.clone()),
            photos: PhotosAnswer::of(&request.photos),
            place: PlaceAnswer {
                chosen: (!from_afar).then(|| request.place.clone()),
                ..PlaceAnswer::default()
            },
            address_asked: true,
            address: request.address.clone(),
            slot: SlotAnswer { at: Some(request.slot), ..SlotAnswer::default() },
            price: Some(request.price),
            mode: Some(mode),
            ..Self::default()
        }
    }

    /// Whether nothing is left to ask.
    pub(crate) fn is_complete(&self, talk: &Talk<'_, '_>) -> bool {
        !self.choosing_edit && self.step(talk) == Step::Preview
    }

    /// The first question unanswered.
    fn step(&self, talk: &Talk<'_, '_>) -> Step {
        ORDER.into_iter().find(|step| !self.is_answered(*step, talk)).unwrap_or(Step::Preview)
    }

    fn is_answered(&self, step: Step, talk: &Talk<'_, '_>) -> bool {
        match step {
            Step::Need => self.need.is_some() || self.service.is_some() || self.invites.is_some(),
            Step::Service => self.service(talk).is_some(),
            Step::Details => self.next_question(talk).is_none(),
            Step::Description => self.description.is_some(),
            Step::Photos => self.photos.done,
            Step::Place => self.place.chosen.is_some() || !self.needs_place(talk),
            Step::Address => self.address_asked || self.place.chosen.is_none(),
            Step::When => self.slot.at.is_some_and(|at| at > talk.now()),
            Step::Price => self.price.is_some_and(|price| self.takes_price(price, talk)),
            Step::Name => talk.me.name.is_some() && !self.renaming,
            Step::Preview => false,
        }
    }

    fn service<'t>(&self, talk: &'t Talk<'_, '_>) -> Option<&'t Service> {
        talk.market().catalogue.service(self.service.as_ref()?)
    }

    /// The service's first question without an answer that still exists.
    fn next_question<'t>(&self, talk: &'t Talk<'_, '_>) -> Option<&'t Question> {
        let service = self.service(talk)?;
        let answered = |question: &Question| {
            let answer = self.details.iter().find(|(asked, _)| asked == question.id.as_str());
            answer.is_some_and(|(_, answer)| question.answer(answer).is_some())
        };
        talk.market().catalogue.questions(service).find(|question| !answered(question))
    }

    /// Takes one answer away.
    fn clear(&mut self, step: Step) {
        match step {
            Step::Need => {
                self.need = None;
                self.clear(Step::Service);
            }
            Step::Service => {
                self.service = None;
                self.search = None;
                self.browsing = Browsing::Guesses;
                self.details.clear();
            }
            Step::Details => self.details.clear(),
            Step::Description => self.description = None,
            Step::Photos => self.photos.done = false,
            Step::Place => self.place = PlaceAnswer::default(),
            Step::Address => (self.address, self.address_asked) = (None, false),
            Step::When => self.slot = SlotAnswer::default(),
            Step::Price => self.price = None,
            Step::Name | Step::Preview => {}
        }
    }

    /// The answered question before this one that can be asked again.
    fn previous(&self, step: Step, talk: &Talk<'_, '_>) -> Option<Step> {
        let has_questions = self.service(talk).is_some_and(|service| !service.questions.is_empty());
        let asked = |step: &Step| match step {
            Step::Details => has_questions,
            Step::Place => self.place.chosen.is_some(),
            Step::Address => self.address_asked,
            Step::Name => false,
            Step::Need => self.need.is_some(),
            _ => true,
        };
        ORDER.into_iter().take_while(|earlier| *earlier != step).filter(asked).last()
    }
}

impl Conversation for Posting {
    fn wants(&self, input: &Input) -> Wants {
        let answer = answer_of(input);
        // Going back from an edit shows the preview of what was there before it.
        let before = self.before_edit.as_deref();
        let service = match &answer {
            Some(Answer::Choice(crate::press::Choice::Service(service))) => Some(service.clone()),
            _ => self.service.clone().or_else(|| before?.service.clone()),
        };
        let place = self.place.expected(answer.as_ref()).or_else(|| before?.place.expected(None));
        let supply = service.zip(place).map(|(service, point)| Read::Supply(service, point));
        let invitee = self.invites.as_ref().map(|invitee| Read::Listing(invitee.provider));
        Wants {
            jobs: Vec::new(),
            reads: supply.into_iter().chain(invitee).chain([Read::Lines, Read::Operators]).collect(),
        }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        if self.choosing_edit {
            return Some(Prompt::EditRequest);
        }
        let service = || self.service.clone();
        Some(match self.step(talk) {
            Step::Need => Prompt::Need,
            Step::Service => self.service_prompt(talk),
            Step::Details => {
                let question = self.next_question(talk)?.id.to_string();
                Prompt::ServiceQuestion { service: service()?, question }
            }
            Step::Description => self.description_prompt(service()?),
            Step::Photos => self.photos.prompt(Album::Request),
            Step::Place => self.place.prompt(Purpose::Post),
            Step::Address => Prompt::Address,
            Step::When => {
                let zone = self.place(talk)?.zone;
                self.slot.prompt(self.occasion(talk), zone, talk.now())
            }
            Step::Price => asking::price_prompt(self.service(talk)?, talk.market(), self.asks_budget(talk)),
            Step::Name => Prompt::Name,
            Step::Preview => self.preview(talk)?,
        })
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        answers::take(self, answer, talk)
    }

    fn back(&mut self, talk: &Talk<'_, '_>) -> bool {
        answers::back(self, talk)
    }

    fn has_back(&self, talk: &Talk<'_, '_>) -> bool {
        self.before_edit.is_some() || self.previous(self.step(talk), talk).is_some()
    }
}
