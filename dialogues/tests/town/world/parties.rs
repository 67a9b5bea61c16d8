//! People as the others see them.

use domain::{
    badge::Badge,
    facts::Profile,
    fault::{Fault, FaultStanding},
    ids::PersonId,
    job::State,
    pace::Pace,
    person::{Party, Side},
    review::Rating,
    text::PublicName,
};

use super::Town;

impl Town {
    pub(super) fn party(&self, id: PersonId, side: Side) -> Option<Party> {
        let person = self.people.get(&id)?;
        let about = self.providers.get(&id).filter(|_| side == Side::Provider);
        Some(Party {
            id,
            name: person.name.clone()?,
            rating: self.rating(id, side),
            jobs_done: self.jobs_done(id, side),
            faults: self.faults(id, side),
            badges: self.badges_of(id, side),
            pace: Pace::of(self.answers_of(id)).filter(|_| side == Side::Provider),
            since: person.since,
            about: about.map_or(String::new(), |provider| provider.about.clone()),
            unreachable: false,
        })
    }

    fn badges_of(&self, id: PersonId, side: Side) -> Vec<Badge> {
        let theirs = self.badges.iter().filter(|(person, _)| *person == id && side == Side::Provider);
        theirs.map(|(_, badge)| *badge).collect()
    }

    /// After how many minutes somebody answered, each time.
    pub fn answers_of(&self, id: PersonId) -> Vec<i64> {
        self.answers.iter().filter(|kept| kept.person == id).map(|kept| kept.minutes).collect()
    }

    pub(super) fn name_of(&self, id: PersonId) -> Option<PublicName> {
        self.people.get(&id)?.name.clone()
    }

    pub(super) fn rating(&self, id: PersonId, side: Side) -> Rating {
        let visible =
            self.reviews.iter().filter(|(r, shown)| *shown && r.subject == id && r.by == side.other());
        visible.filter(|(review, _)| review.removed.is_none()).map(|(review, _)| review.stars).collect()
    }

    fn faults(&self, id: PersonId, side: Side) -> i64 {
        let counts = |fault: &&Fault| fault.person == id && fault.side == side;
        let counted = self.faults.iter().filter(|fault| fault.standing == FaultStanding::Counts);
        counted.filter(counts).count().try_into().expect("few")
    }

    pub(super) fn jobs_done(&self, id: PersonId, side: Side) -> i64 {
        let done = |job: &&domain::job::Job| {
            let person = if side == Side::Customer { Some(job.customer) } else { job.provider };
            person == Some(id) && matches!(job.state, State::Settled | State::Closed)
        };
        self.jobs.values().filter(done).count().try_into().expect("few")
    }

    pub(super) fn profile(&self, id: PersonId, side: Side) -> Option<Profile> {
        let provider = self.providers.get(&id).filter(|_| side == Side::Provider);
        Some(Profile {
            party: self.party(id, side)?,
            services: provider.map_or(Vec::new(), |provider| provider.services.clone()),
            prices: provider.map(|provider| provider.prices.clone()).unwrap_or_default(),
            experience: provider.and_then(|provider| provider.experience),
            languages: provider.map(|provider| provider.languages.clone()).unwrap_or_default(),
            photos: provider.map(|provider| provider.photos.clone()).unwrap_or_default(),
            area: provider.map(|provider| provider.area.label.clone()),
            reviews: self.read_reviews(id, side),
        })
    }
}
