//! Before anything else: consent, and what a deep link asked for.

use domain::{
    change::{Change, InviteKind},
    person::Consent,
};

use crate::{
    flows::{ChooseLanguage, Flow, Registering, guarded},
    link,
    press::{Door, Press},
    say::Say,
    step::Question,
    talk::Talk,
};

/// Most graphemes kept of what somebody wrote before they agreed to anything.
const NEED: usize = 1_000;

impl Talk<'_, '_> {
    /// Whether they agreed to the documents in force.
    pub(super) fn has_agreed(&self) -> bool {
        self.me.agreed_to(&self.market().documents.version)
    }

    /// The first words, until they agree.
    pub(super) fn welcome(&mut self) {
        self.session.asked_at = None;
        let (goes_on, again) = (self.session.link.is_some(), self.me.consent.is_some());
        self.question = Question::Ask(Say::Welcome { goes_on: goes_on || again, again });
    }

    /// What can be pressed before consent.
    pub(super) fn press_before_consent(&mut self, press: &Press) {
        match press {
            Press::Go(Door::Agree) => {
                self.agree();
                self.follow_link();
            }
            Press::Go(Door::AgreeAndPost) => {
                self.agree();
                self.go(Door::Post);
            }
            Press::Go(Door::AgreeAndOffer) => {
                self.agree();
                self.go(Door::Offer);
            }
            Press::Go(
                door
                @ (Door::Terms | Door::Privacy | Door::MyData | Door::Erase | Door::Support | Door::Help),
            ) => self.go(*door),
            Press::Go(Door::Language) => self.open(Flow::Language(ChooseLanguage {})),
            Press::Answer { choice, number } if self.answers_before_consent() => {
                self.choose(choice.clone(), *number);
            }
            _ => self.welcome(),
        }
    }

    /// Whether the open question is one that nobody has to agree to anything for.
    fn answers_before_consent(&self) -> bool {
        matches!(self.session.open_flow(), Some(Flow::Language(_) | Flow::Erase(_)))
    }

    /// Keeps a newcomer's first words, for the request they may be about. Who only has to agree to a new
    /// wording may have meant them for somebody else.
    pub(super) fn text_before_consent(&mut self, text: &str) {
        let is_new = self.me.consent.is_none();
        if let Some((need, note)) = guarded(text, NEED).ok().filter(|_| is_new) {
            self.note_request(note.as_ref());
            self.session.need = Some(need);
        }
        self.welcome();
    }

    fn agree(&mut self) {
        let version = self.market().documents.version.clone();
        self.me.consent = Some(Consent { version, at: self.now() });
        self.save_me();
    }

    /// `/start`, alone or behind a link.
    pub(super) fn start(&mut self, payload: &str) {
        if link::is_plausible(payload) {
            self.session.link = Some(payload.into());
        }
        match (self.has_agreed(), self.session.link.is_some()) {
            (false, _) => self.welcome(),
            (true, true) => self.follow_link(),
            (true, false) => self.home(),
        }
    }

    /// Goes where the link leads; an unknown one is a plain start.
    fn follow_link(&mut self) {
        let payload = self.session.link.take();
        match (payload, self.facts.invite.clone()) {
            (Some(payload), Some(InviteKind::Operator)) => self.become_operator(&payload),
            (Some(_), Some(InviteKind::Provider { service })) => self.register_for(service),
            (Some(_), Some(InviteKind::Profile { provider })) => self.follow_profile(provider),
            _ if self.session.flows.is_empty() => self.home(),
            _ => self.go_on(),
        }
    }

    fn become_operator(&mut self, payload: &str) {
        self.operator = true;
        self.change(Change::AddOperator(self.me.id, self.now()));
        self.change(Change::UseInvite(link::hash(payload)));
        self.tell_me(Say::OperatorWelcome);
        self.home();
    }

    fn register_for(&mut self, service: domain::market::ServiceId) {
        if self.market().catalogue.service(&service).is_none() || self.facts.provider.is_some() {
            return self.go(Door::Offer);
        }
        self.open(Flow::Register(Box::new(Registering::for_service(service))));
    }
}
