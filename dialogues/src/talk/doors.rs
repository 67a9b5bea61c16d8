//! The places of the house.

use domain::{
    change::Change,
    facts::{Facts, JobLine},
    ids::JobId,
    job::{JobFile, State},
    market::ServiceId,
    person::{Provider, Side},
    places,
};

use crate::{
    flows::{
        ChooseLanguage, ChooseName, FindJob, Flow, GettingPaid, InviteProvider, Posting, Registering,
        catch_up,
    },
    press::Door,
    say::{Home, Offering, ProfileView, SafetySay, Say, SettingsView, Topic},
    step::Question,
    talk::Talk,
};

/// How many jobs that wait are listed at home.
const MOST_WAITING: usize = 8;

impl Talk<'_, '_> {
    /// Goes through a door.
    pub(super) fn go(&mut self, door: Door) {
        match door {
            Door::Home => self.home(),
            Door::Post | Door::AgreeAndPost => self.post(),
            Door::Continue | Door::Agree => self.go_on(),
            Door::Discard => {
                self.session.flows.clear();
                self.home();
            }
            Door::Requests => self.tell_me(Say::Requests(self.facts.requests.clone())),
            Door::Work => {
                let (lines, registered) = (self.facts.work.clone(), self.facts.provider.is_some());
                self.tell_me(Say::Work { lines, registered });
            }
            Door::Inbox => self.tell_me(Say::Inbox(self.facts.inbox.clone())),
            Door::Profile => self.my_profile(),
            Door::Offer | Door::AgreeAndOffer => self.offer(),
            Door::Find | Door::Listing | Door::Share | Door::Why => self.directory_door(door),
            Door::Pause => self.pause(true),
            Door::Resume => self.pause(false),
            Door::Settings => {
                let name = self.me.name.as_ref().map(ToString::to_string);
                let registered = self.facts.provider.is_some();
                self.tell_me(Say::Settings(SettingsView { name, registered }));
            }
            Door::Name => self.open(Flow::Name(ChooseName {})),
            Door::Language => self.open(Flow::Language(ChooseLanguage {})),
            Door::Payout => self.get_paid(None),
            Door::Blocks => self.list_blocks(),
            Door::Help => self.tell_me(Say::Help(self.topic())),
            Door::Terms => self.tell_me(Say::Terms),
            Door::Privacy => self.tell_me(Say::Privacy),
            Door::Support => self.tell_me(Say::Support),
            Door::Appeal => self.ask_again(),
            Door::MyData | Door::Erase => self.own_door(door),
            Door::Desk | Door::Statistics | Door::FindJob | Door::InviteOperator | Door::InviteProvider => {
                self.operators_door(door);
            }
        }
    }

    fn operators_door(&mut self, door: Door) {
        if !self.operator {
            return self.tell_me(Say::NoSuchCommand);
        }
        match door {
            Door::FindJob => self.open(Flow::FindJob(FindJob {})),
            Door::InviteProvider => self.open(Flow::Invite(InviteProvider::default())),
            Door::InviteOperator => self.invite_operator(),
            Door::Statistics => {
                self.tell_me(Say::Statistics(self.facts.statistics.clone().unwrap_or_default()));
            }
            _ => {
                self.tell_me(Say::Desk(self.facts.cases.clone()));
                let count = self.facts.own_cases;
                if count > 0 {
                    self.tell_me(Say::Safety(SafetySay::OwnCases { count }));
                }
            }
        }
    }

    /// What waits for them first, then everything they can start. A draft waits too.
    pub(super) fn home(&mut self) {
        if !self.has_agreed() {
            return self.welcome();
        }
        self.session.asked_at = None;
        self.session.flows.retain(Flow::is_kept);
        let all = &self.facts.lines;
        let waiting: Vec<_> = all.iter().filter(|line| line.waiting).take(MOST_WAITING).cloned().collect();
        let home = Home {
            running: all.len() - waiting.len(),
            waiting,
            draft: self.session.flows.last().map(Flow::draft),
            provider: self.facts.provider.as_ref().map(Into::into),
            operator: self.operator,
            sanction: self.barred().and(self.facts.sanction.clone()),
            cases: if self.operator { self.facts.cases.len() } else { 0 },
        };
        self.question = Question::Ask(Say::Home(home));
    }

    /// A new request, or the one left half-way.
    fn post(&mut self) {
        let need = self.session.need.take();
        let known = self.session.flows.iter().position(|flow| matches!(flow, Flow::Post(_)));
        match (self.cannot_post(), known, need) {
            (Some(why), _, _) => self.end(Some(why)),
            (None, Some(at), None) => {
                let flow = self.session.flows.remove(at);
                self.open(flow);
            }
            (None, _, Some(need)) => self.open(Flow::Post(Box::new(Posting::from_need(&need)))),
            (None, None, None) => self.open(Flow::Post(Box::default())),
        }
    }

    /// A request for a service by name.
    pub(super) fn post_service(&mut self, service: ServiceId) {
        if self.market().catalogue.service(&service).is_none() {
            return self.stale();
        }
        match self.cannot_post() {
            Some(why) => self.end(Some(why)),
            None => self.open(Flow::Post(Box::new(Posting::for_service(service)))),
        }
    }

    /// Why no request can be started now, if none can.
    pub fn cannot_post(&self) -> Option<Say> {
        let most = self.market().caps.open_requests;
        let full = open_requests(self.facts) >= most as usize;
        self.barred().or_else(|| full.then_some(Say::TooManyOpen { most }))
    }

    /// Whether this request, open again, would be one more than a person may have open.
    pub fn would_be_too_many(&self, file: &JobFile) -> bool {
        file.job.state == State::Expired
            && open_requests(self.facts) >= self.market().caps.open_requests as usize
    }

    /// How a provider likes to be paid; the customer of this job waits for it, if one does.
    pub(super) fn get_paid(&mut self, job: Option<JobId>) {
        if !self.market().records_payment() {
            return self.tell_me(Say::NoSuchCommand);
        }
        if self.facts.provider.is_none() {
            return self.tell_me(Say::NotRegistered);
        }
        self.open(Flow::Payout(GettingPaid { job, typing: None }));
    }

    /// Registering, or editing what is registered.
    fn offer(&mut self) {
        if let Some(barred) = self.barred() {
            return self.end(Some(barred));
        }
        let known = self.session.flows.iter().position(|flow| matches!(flow, Flow::Register(_)));
        let flow = match (known, &self.facts.provider) {
            (Some(at), _) => self.session.flows.remove(at),
            (None, Some(provider)) => Flow::Register(Box::new(registration_of(provider))),
            (None, None) => Flow::Register(Box::default()),
        };
        self.open(flow);
    }

    fn pause(&mut self, paused: bool) {
        let Some(provider) = self.facts.provider.clone() else { return self.tell_me(Say::NotRegistered) };
        if let Some(barred) = self.barred().filter(|_| !paused) {
            return self.tell_me(barred);
        }
        let provider = Provider { paused, ..provider };
        if provider.takes_jobs() {
            catch_up(self);
        }
        self.change(Change::SaveProvider(provider));
        self.tell_me(if paused { Say::Paused } else { Say::Resumed });
    }

    fn my_profile(&mut self) {
        let side = Side::Provider;
        let seen = self.facts.profile.as_ref().map(|profile| ProfileView::of(profile, side, None));
        let offering = self.facts.provider.as_ref().map(Offering::from);
        let name = self.me.name.as_ref().map(ToString::to_string);
        self.tell_me(Say::MyProfile { name, seen, offering });
    }

    fn topic(&self) -> Topic {
        match self.session.open_flow() {
            _ if !self.has_agreed() => Topic::Welcome,
            Some(flow) => flow.topic(),
            None if self.session.active.is_some_and(|active| active.is_fresh(self.now())) => Topic::Talking,
            None => Topic::Home,
        }
    }
}

fn registration_of(provider: &Provider) -> Registering {
    // A circle has no zone of its own; the town at its middle has.
    let zone = places::nearest(provider.area.circle.centre()).map_or(chrono_tz::UTC, |town| town.time_zone);
    Registering::of(provider, zone)
}

/// How many requests of the acting person still look for somebody, or wait to.
pub(crate) fn open_requests(facts: &Facts) -> usize {
    let open = |line: &&JobLine| line.side == Side::Customer && line.state.is_unanswered();
    facts.lines.iter().filter(open).count()
}
