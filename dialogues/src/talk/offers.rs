//! Offers as the customer compares them, opens one, and picks it or not.

use domain::{
    change::Change,
    ids::{JobId, PersonId, TermsId, ThreadId},
    job::{self, Actor, Deed, JobFile, Level, News, Refusal},
    offer::{self, Bid},
};

use crate::{
    flows::{Flow, Proposing},
    press::{OfferOrder, OfferVerb},
    say::{OfferList, OfferView, Say},
    step::{Card, Question},
    talk::Talk,
};

impl<'a> Talk<'a, '_> {
    /// The offers on the acting person's own request, in that order.
    pub(super) fn compare_offers(&mut self, job: JobId, order: OfferOrder) {
        match self.own_request(job) {
            Some(file) => self.put_on_screen(Say::Offers(OfferList::of(file, order))),
            None => self.refuse(Refusal::NotYours),
        }
    }

    /// What the customer does with one offer.
    pub(super) fn with_offer(&mut self, verb: OfferVerb, job: JobId, provider: PersonId, number: i64) {
        let Some(file) = self.own_request(job) else { return self.refuse(Refusal::NotYours) };
        match (verb, file.bid_of(provider)) {
            (OfferVerb::Ask, _) => self.ask_provider(file, provider),
            (_, None) => self.refuse(Refusal::NotYours),
            (OfferVerb::Look, Some(bid)) => self.open_offer(file, bid),
            (OfferVerb::Accept, Some(_)) => self.accept_offer(file, provider, number, true),
            (OfferVerb::AcceptChange, Some(_)) => self.accept_offer(file, provider, number, false),
            (OfferVerb::NoThanks, Some(bid)) => self.turn_down(file, bid, number),
        }
    }

    /// A request of the acting person that was loaded.
    pub(super) fn own_request(&self, job: JobId) -> Option<&'a JobFile> {
        self.file(job).filter(|file| file.role_of(self.me.id) == Actor::Customer)
    }

    fn open_offer(&mut self, file: &JobFile, bid: &Bid) {
        let figures =
            job::check_total(file, bid.offer.provider, bid.offer.total, &self.rules(0)).ok().flatten();
        let profile = self.facts.profile.as_ref().filter(|profile| profile.party.id == bid.offer.provider);
        let view = OfferView::of(file, bid, figures, profile);
        self.put_on_screen(Say::Offer(Box::new(view)));
    }

    /// Picks an offer. One that changed since it was read is shown again, as it was and as it is.
    fn accept_offer(&mut self, file: &JobFile, provider: PersonId, number: i64, as_it_stands: bool) {
        if let Some(barred) = self.barred() {
            return self.toast = Some(barred);
        }
        let (terms, thread) = (TermsId(self.fresh()), ThreadId(self.fresh()));
        let deed = Deed::AcceptOffer { provider, number, as_it_stands, terms, thread };
        match self.act(file, Actor::Customer, &deed) {
            Ok(()) if as_it_stands => {
                self.put_aside();
                self.show_card(file.job.id);
            }
            Ok(()) => {
                let offer = file.bid_of(provider).map(|bid| &bid.offer);
                let proposing = offer.map(|offer| Proposing::of_pick(file, offer));
                self.open(Flow::Propose(proposing.unwrap_or_else(|| Proposing::of(file))));
            }
            Err(refusal) => {
                self.refuse(refusal);
                if let (Refusal::OfferChanged, Some(bid)) = (refusal, file.bid_of(provider)) {
                    self.open_offer(file, bid);
                }
            }
        }
    }

    /// Says no thanks, to the wording that was read.
    fn turn_down(&mut self, file: &JobFile, bid: &Bid, number: i64) {
        let provider = bid.offer.provider;
        match offer::turn_down(file, Actor::Customer, provider, &self.rules(0)) {
            Ok(_) if bid.offer.number != number => {
                self.refuse(Refusal::OfferChanged);
                self.open_offer(file, bid);
            }
            Ok(offer) => {
                let mut left = file.clone();
                left.bids.retain(|bid| bid.offer.provider != provider);
                self.change(Change::SaveOffer(offer));
                let (job, news) = (file.job.id, Some(News::TurnedDown));
                self.out.cards.push(Card { job, to: provider, news, level: Level::Quiet });
                self.redraw(job);
                self.toast = Some(Say::Noted);
                self.put_on_screen(Say::Offers(OfferList::of(&left, OfferOrder::Score)));
            }
            Err(refusal) => self.refuse(refusal),
        }
    }

    /// Takes the place of the question: what was open waits.
    fn put_on_screen(&mut self, say: Say) {
        self.put_aside();
        self.question = Question::Ask(say);
    }
}
