//! Registering as a provider, and editing the registration: every answer alone.

mod answers;
mod listing;
mod save;

use domain::{
    facts::{Read, Wants},
    geo::Circle,
    job::JobPlace,
    market::{GroupId, ServiceId},
    person::{Area, Provider},
};
use serde::{Deserialize, Serialize};

use super::{Answer, Conversation, PhotosAnswer, PlaceAnswer, Turn};
use crate::{
    input::Input,
    press::Field,
    say::{Album, ListingPrompt, Offering, Prompt, Purpose, RadiusAsked, Standing},
    talk::Talk,
};

pub use listing::ListingAnswers;
pub(crate) use save::catch_up;

/// The answers of a registration that is being written.
#[derive(Clone, PartialEq, Default, Debug, Serialize, Deserialize)]
#[serde(default)]
pub struct Registering {
    /// What they do.
    pub services: Vec<ServiceId>,
    /// Whether those are all.
    pub services_done: bool,
    /// Which services are on the screen.
    pub shelf: Shelf,
    /// The middle of their area.
    pub place: PlaceAnswer,
    /// How far around it, in kilometres.
    pub radius_km: Option<u32>,
    /// In their words; empty if they skipped it.
    pub about: Option<String>,
    /// What the directory tells of them.
    pub listing: ListingAnswers,
    /// What their work looks like; nobody is asked who does not ask for it.
    pub photos: Option<PhotosAnswer>,
    /// Whether another public name is asked for.
    pub renaming: bool,
    /// The registration as it was before one of its answers was reopened.
    pub before_edit: Option<Box<Registering>>,
    /// Whether the list of editable answers is shown.
    pub choosing_edit: bool,
}

/// Which services are on the screen.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shelf {
    /// The groups.
    #[default]
    Groups,
    /// Those of a group.
    Group(GroupId),
    /// Those that fit what was typed.
    Found(Vec<ServiceId>),
}

/// A question of the registration, in the order they are asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Step {
    Services,
    Place,
    Radius,
    Name,
    About,
    Prices,
    Years,
    Languages,
    Photos,
    Summary,
}

impl Step {
    /// Whether only customers who look for somebody want to know it.
    fn is_for_directory(self) -> bool {
        matches!(self, Self::Prices | Self::Years | Self::Languages)
    }
}

const ORDER: [Step; 9] = [
    Step::Services,
    Step::Place,
    Step::Radius,
    Step::Name,
    Step::About,
    Step::Prices,
    Step::Years,
    Step::Languages,
    Step::Photos,
];

/// Radii offered as buttons, in kilometres, beside the usual one of the market.
const RADII: [u32; 6] = [2, 5, 10, 20, 50, 100];

/// The answer before this question that can be asked again.
fn previous(step: Step, talk: &Talk<'_, '_>) -> Option<Step> {
    let listed = talk.market().has_directory();
    let asked =
        |step: &Step| !matches!(step, Step::Name | Step::Photos) && (listed || !step.is_for_directory());
    ORDER.into_iter().take_while(|earlier| *earlier != step).filter(asked).last()
}

impl Registering {
    /// A registration that starts with a service.
    pub fn for_service(service: ServiceId) -> Self {
        Self { services: vec![service], ..Self::default() }
    }

    /// The registration as it stands, to be edited.
    pub fn of(provider: &Provider, zone: chrono_tz::Tz) -> Self {
        let Area { circle, label } = &provider.area;
        let middle = JobPlace { point: circle.centre(), is_pin: true, label: label.clone(), zone };
        Self {
            services: provider.services.clone(),
            services_done: true,
            place: PlaceAnswer { chosen: Some(middle), ..PlaceAnswer::default() },
            radius_km: Some(circle.radius_km()),
            about: Some(provider.about.clone()),
            listing: ListingAnswers::of(provider),
            photos: Some(PhotosAnswer::of(&provider.photos)),
            ..Self::default()
        }
    }

    fn step(&self, talk: &Talk<'_, '_>) -> Step {
        ORDER.into_iter().find(|step| !self.is_answered(*step, talk)).unwrap_or(Step::Summary)
    }

    fn is_answered(&self, step: Step, talk: &Talk<'_, '_>) -> bool {
        match step {
            Step::Services => self.services_done && !self.services.is_empty(),
            Step::Place => self.place.chosen.is_some(),
            Step::Radius => self.radius_km.is_some(),
            Step::Name => talk.me.name.is_some() && !self.renaming,
            Step::About => self.about.is_some(),
            _ if step.is_for_directory() && !talk.market().has_directory() => true,
            Step::Prices => self.listing.unpriced(&self.services).is_none(),
            Step::Years => self.listing.years_asked,
            Step::Languages => self.listing.languages_done,
            Step::Photos => self.photos.as_ref().is_none_or(|photos| photos.done),
            Step::Summary => false,
        }
    }

    fn area(&self) -> Option<Area> {
        let place = self.place.chosen.as_ref()?;
        Some(Area { circle: Circle::new(place.point, self.radius_km?)?, label: place.label.clone() })
    }

    fn clear(&mut self, step: Step) {
        match step {
            Step::Services => (self.services_done, self.shelf) = (false, Shelf::Groups),
            Step::Place => self.place = PlaceAnswer::default(),
            Step::Radius => self.radius_km = None,
            Step::About => self.about = None,
            Step::Prices => self.listing.prices.clear(),
            Step::Years => (self.listing.years, self.listing.years_asked) = (None, false),
            Step::Languages => self.listing.languages_done = false,
            Step::Photos => self.photos.get_or_insert_default().done = false,
            Step::Name | Step::Summary => {}
        }
    }

    fn services_prompt(&self) -> Prompt {
        let chosen = self.services.clone();
        match &self.shelf {
            Shelf::Groups => Prompt::Services { chosen },
            Shelf::Group(group) => Prompt::ServicesOf { group: group.clone(), chosen },
            Shelf::Found(found) => Prompt::ServicesFound { found: found.clone(), chosen },
        }
    }

    fn radius_prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let rule = &talk.market().providers;
        let mut radii: Vec<u32> = RADII.into_iter().chain([rule.usual_radius_km]).collect();
        radii.retain(|km| *km <= rule.largest_radius_km);
        radii.sort_unstable();
        radii.dedup();
        Some(Prompt::Radius(RadiusAsked { place: self.place.chosen.as_ref()?.label.clone(), radii }))
    }

    fn summary(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        let standing = match &talk.facts.provider {
            Some(provider) => provider.into(),
            None if talk.market().providers.approved_by_operator => Standing::Waiting,
            None => Standing::Active,
        };
        let offering = Offering {
            services: self.services.clone(),
            area: self.area()?,
            about: self.about.clone().unwrap_or_default(),
            prices: self.listing.named(&self.services),
            experience: self.listing.years,
            languages: self.listing.languages.clone(),
            photos: self.photos.as_ref().map_or(0, |photos| photos.kept.len()),
            standing,
        };
        Some(Prompt::Offering { offering, name: talk.me.name.as_ref()?.to_string() })
    }

    /// Reopens one answer; going back keeps the old one.
    fn edit(&mut self, field: Field) {
        let before = Self { choosing_edit: false, before_edit: None, ..self.clone() };
        self.choosing_edit = false;
        match field {
            Field::Service => self.clear(Step::Services),
            Field::Place => {
                self.clear(Step::Place);
                self.clear(Step::Radius);
            }
            Field::Radius => self.clear(Step::Radius),
            Field::About => self.clear(Step::About),
            Field::FromPrices => self.clear(Step::Prices),
            Field::Years => self.clear(Step::Years),
            Field::Languages => self.clear(Step::Languages),
            Field::Photos => self.clear(Step::Photos),
            Field::Name => self.renaming = true,
            _ => return,
        }
        self.before_edit = Some(Box::new(before));
    }
}

impl Conversation for Registering {
    fn wants(&self, _input: &Input) -> Wants {
        Wants { jobs: Vec::new(), reads: vec![Read::Operators] }
    }

    fn prompt(&self, talk: &Talk<'_, '_>) -> Option<Prompt> {
        if self.choosing_edit {
            return Some(Prompt::EditOffering);
        }
        match self.step(talk) {
            Step::Services => Some(self.services_prompt()),
            Step::Place => Some(self.place.prompt(Purpose::Offer)),
            Step::Radius => self.radius_prompt(talk),
            Step::Name => Some(Prompt::Name),
            Step::About => Some(Prompt::About),
            Step::Prices => self.listing.price_prompt(&self.services, talk.market()).map(Prompt::Listing),
            Step::Years => Some(Prompt::Listing(ListingPrompt::Years)),
            Step::Languages => {
                let chosen = self.listing.languages.clone();
                Some(Prompt::Listing(ListingPrompt::Speaks { chosen }))
            }
            Step::Photos => Some(self.photos.as_ref()?.prompt(Album::Profile)),
            Step::Summary => self.summary(talk),
        }
    }

    fn take(&mut self, answer: &Answer<'_>, talk: &mut Talk<'_, '_>) -> Turn {
        answers::take(self, answer, talk)
    }

    fn back(&mut self, talk: &Talk<'_, '_>) -> bool {
        answers::back(self, talk)
    }

    fn has_back(&self, talk: &Talk<'_, '_>) -> bool {
        let within = self.step(talk) == Step::Services && self.shelf != Shelf::Groups;
        within
            || self.choosing_edit
            || self.before_edit.is_some()
            || previous(self.step(talk), talk).is_some()
    }
}
