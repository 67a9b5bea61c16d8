//! Photos, for who may see them: rights are checked at the press, as for what they stand beside.

use domain::{
    ids::{JobId, PersonId},
    job::{Actor, JobFile, Refusal},
    person::{Party, Side},
    photo::Photo,
};

use crate::{
    offered::photos_of,
    press::CardVerb,
    say::{Album, PhotoShown, Say},
    talk::Talk,
};

impl<'a> Talk<'a, '_> {
    /// Photos one by one, each a message of its own.
    pub(crate) fn show_photos(&mut self, photos: &[Photo], of: Album, whose: &str) {
        for (at, photo) in photos.iter().enumerate() {
            let (place, count, whose) = (at + 1, photos.len(), whose.to_owned());
            let shown = PhotoShown { photo: photo.clone(), of, place, count, whose };
            self.tell_me(Say::Photo(Box::new(shown)));
        }
    }

    /// What is asked for, or what was done, as far as the card tells its reader of it.
    pub(super) fn photos_of_job(&mut self, verb: CardVerb, file: &JobFile) {
        let photos = photos_of(verb, file, self.me.id);
        if photos.is_empty() {
            self.redraw(file.job.id);
            return self.refuse(Refusal::NotNow);
        }
        let of = if verb == CardVerb::DonePhotos { Album::Work } else { Album::Request };
        self.show_photos(photos, of, &file.job.code.to_string());
    }

    /// What somebody shows of their work, for who may read their profile: met in that job, or listed for all.
    pub(super) fn photos_of_profile(&mut self, person: PersonId, job: Option<JobId>) {
        let found = match job {
            Some(job) => self.met_in(job, person),
            None => self.listed(person),
        };
        match found {
            Some((photos, party)) => self.show_photos(photos, Album::Profile, party.name.as_str()),
            None => self.refuse(Refusal::NotYours),
        }
    }

    fn met_in(&self, job: JobId, person: PersonId) -> Option<(&'a [Photo], &'a Party)> {
        let side = self.file(job).and_then(|file| met(file, self.me.id, person));
        let may = self.operator || side == Some(Side::Provider);
        let known = self.facts.profile.as_ref().filter(|known| may && known.party.id == person)?;
        Some((&known.photos, &known.party))
    }

    fn listed(&self, person: PersonId) -> Option<(&'a [Photo], &'a Party)> {
        let known = self.facts.listing.as_ref().filter(|known| known.party.id == person)?;
        let for_all = self.market().has_directory() && known.takes_jobs;
        let may = for_all || self.operator || person == self.me.id;
        may.then_some((known.photos.as_slice(), &known.party))
    }
}

/// As which side the reader of a job meets somebody in it.
pub(super) fn met(file: &JobFile, me: PersonId, person: PersonId) -> Option<Side> {
    match (file.role_of(me), file.role_of(person)) {
        (Actor::Customer, Actor::Provider) => Some(Side::Provider),
        (Actor::Customer, _) => {
            let answers = file.invitation_of(person).is_some() || file.bid_of(person).is_some();
            answers.then_some(Side::Provider)
        }
        (Actor::Provider | Actor::Candidate, Actor::Customer) => Some(Side::Customer),
        _ => None,
    }
}
