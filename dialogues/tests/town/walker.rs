//! Chooses what somebody does next, mostly something that fits, often something that does not.

use std::sync::LazyLock;

use chrono::TimeDelta;
use dialogues::{
    input::{Did, Kind},
    press::{CardVerb, Choice, DeskVerb, Door, Field, OfferOrder, OfferVerb, Press, PriceChip},
    say::Prompt,
    step::Step,
};
use domain::{
    geo::Point,
    ids::{JobId, PersonId},
    job::{Act, Actor, Deed, State},
    market::{Market, Mode},
};

use crate::world::{Town, people::SANTA_FE};

/// A town that is walked through.
pub struct Walker {
    pub town: Town,
    people: Vec<PersonId>,
    old: Vec<String>,
    random: u64,
}

/// A market that posts both ways.
pub static BOTH_WAYS: LazyLock<Market> =
    LazyLock::new(|| Market::parse("[modes.offers]\n[modes.dispatch]\n[fee]\n").expect("a profile"));

const TEXTS: &[&str] = &[
    "My tap is leaking and the floor is wet",
    "Santa Fe",
    "Springfield",
    "tomorrow 10am",
    "yesterday",
    "80",
    "60-120",
    "negotiable",
    "Maria",
    "yes",
    "no",
    "15",
    "5",
    "",
    "   ",
    "🙂🙂",
    "\u{202e}evil\u{200b}\u{7}",
    "<b>bold</b> *md* `code`",
    "call me 505 555 0134 or me@example.com",
    "#K7Q2MX",
    "𝕋𝕒𝕡 מים دوش",
];

const COMMANDS: &[&str] = &[
    "start",
    "start p_unknown",
    "menu",
    "post",
    "jobs",
    "requests",
    "inbox",
    "profile",
    "pause",
    "settings",
    "language",
    "help",
    "terms",
    "support",
    "cancel",
    "admin",
    "offer",
    "nonsense",
];

const PLAIN: &[Choice] = &[
    Choice::Yes,
    Choice::No,
    Choice::Back,
    Choice::Skip,
    Choice::Leave,
    Choice::Other,
    Choice::Finished,
    Choice::NoFigure,
    Choice::Change,
];

impl Walker {
    /// Two providers, three customers, an operator, and somebody who agreed to nothing yet; in every other walk
    /// requests may compare offers too.
    pub fn new(seed: u64) -> Self {
        let mut town = if seed % 2 == 0 { Town::new() } else { Town::of(BOTH_WAYS.clone()) };
        let mut people = vec![town.plumber("Pablo"), town.plumber("Petra")];
        people.extend((0..3).map(|_| town.resident()));
        town.operators.insert(people[4]);
        people.push(town.newcomer());
        Self { town, people, old: Vec::new(), random: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1 }
    }

    /// One input of somebody; `None` if time passed instead.
    pub fn act(&mut self) -> Option<(PersonId, Step)> {
        let mut person = self.one_of(&self.people.clone());
        let what = if self.is_offering(person) && self.below(4) > 0 { 0 } else { self.below(100) };
        let did = match what {
            0..=47 => self.answer(person),
            48..=68 => self.press_card(person),
            69..=74 => self.command(),
            75..=81 => Did::Text(self.one_of(TEXTS).into()),
            82..=84 => self.other(),
            85..=87 => self.old_button(),
            88..=90 => Did::Press(Press::Go(self.one_of(Door::ALL)).data()),
            91..=93 => self.press_desk(),
            94 => self.talk(person),
            95..=96 => {
                let (who, did) = self.choose_offer(person);
                person = who;
                did
            }
            _ => {
                let minutes = self.one_of(&[1, 5, 10, 60, 60, 600, 600, 3_000, 9_000]);
                self.town.pass(TimeDelta::minutes(minutes));
                return None;
            }
        };
        if let Did::Press(data) = &did {
            self.old.push(data.clone());
        }
        let step = self.town.input(person, did, None);
        self.town.settle();
        Some((person, step))
    }

    /// Whether they are writing an offer: a few questions in a row, which chance alone seldom gets through.
    fn is_offering(&self, person: PersonId) -> bool {
        let asked = self.town.question(person).map(|ask| &ask.prompt);
        matches!(
            asked,
            Some(
                Prompt::OfferTotal { .. }
                    | Prompt::OfferStart { .. }
                    | Prompt::OfferNote { .. }
                    | Prompt::OfferPreview { .. }
            )
        )
    }

    fn below(&mut self, end: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random >> 11) % end
    }

    fn one_of<T: Clone>(&mut self, all: &[T]) -> T {
        let at = self.below(all.len() as u64);
        all[usize::try_from(at).expect("an index")].clone()
    }

    /// An answer to what is asked, as a button or in words.
    fn answer(&mut self, person: PersonId) -> Did {
        let Some(ask) = self.town.question(person).cloned() else {
            let door = self.one_of(&[Door::Post, Door::Post, Door::Agree, Door::Home, Door::Offer]);
            return Did::Press(Press::Go(door).data());
        };
        if self.below(8) == 0 {
            return Did::Text(self.one_of(TEXTS).into());
        }
        match self.choices(&ask.prompt) {
            choices if choices.is_empty() => Self::words(&ask.prompt),
            choices => {
                let choice = self.one_of(&choices);
                Did::Press(Press::Answer { choice, number: ask.number }.data())
            }
        }
    }

    fn words(prompt: &Prompt) -> Did {
        let text = match prompt {
            Prompt::Where(_) => return Did::Pin(Point::new(SANTA_FE.0, SANTA_FE.1).expect("on the map")),
            Prompt::Name => "Maria",
            Prompt::Day { .. } => "tomorrow 10am",
            _ => "The kitchen tap is leaking and water runs under the sink",
        };
        Did::Text(text.into())
    }

    /// The buttons a question has, as far as a walk needs them.
    fn choices(&mut self, prompt: &Prompt) -> Vec<Choice> {
        match prompt {
            Prompt::PickService { guessed, .. } => guessed.iter().cloned().map(Choice::Service).collect(),
            Prompt::PickGroup(_) | Prompt::Services { .. } => {
                let groups = self.town.market.catalogue.groups().map(|group| Choice::Group(group.id.clone()));
                groups.chain([Choice::Finished]).collect()
            }
            Prompt::PickInGroup { group, .. } | Prompt::ServicesOf { group, .. } => {
                let services = self.town.market.catalogue.in_group(group);
                services.map(|service| Choice::Service(service.id.clone())).chain([Choice::Other]).collect()
            }
            Prompt::ServiceQuestion { .. } => vec![Choice::Option(0), Choice::Option(1)],
            Prompt::WhichPlace { .. } => vec![Choice::Place(0), Choice::Place(1), Choice::Other],
            Prompt::Time { times, .. } => times.iter().copied().map(Choice::Time).collect(),
            Prompt::Price { chips, .. } => chips.iter().copied().map(Choice::Price).collect(),
            Prompt::Figure { chips, .. } | Prompt::Total { chips, .. } => {
                let figures = chips.iter().map(|total| Choice::Price(PriceChip::Fixed(total.minor)));
                figures.chain([Choice::NoFigure, Choice::Price(PriceChip::Fixed(9_900))]).collect()
            }
            Prompt::Preview { modes, .. } if modes.len() > 1 => {
                vec![Choice::Mode(Mode::Offers), Choice::Mode(Mode::Offers), Choice::Mode(Mode::Dispatch)]
            }
            Prompt::Preview { .. } | Prompt::Offering { .. } | Prompt::Changes { .. } => {
                vec![Choice::Yes, Choice::Yes, Choice::Change]
            }
            Prompt::EditRequest | Prompt::EditOffering | Prompt::EditOpen => {
                vec![Choice::Edit(Field::Price), Choice::Edit(Field::Place), Choice::Edit(Field::Name)]
            }
            Prompt::Radius { radii, .. } => radii.iter().copied().map(Choice::Radius).collect(),
            Prompt::Why { reasons, .. } => reasons.iter().copied().map(Choice::Reason).collect(),
            Prompt::OfferTotal { chips, .. } => {
                chips.iter().map(|total| Choice::Price(PriceChip::Fixed(total.minor))).collect()
            }
            Prompt::OfferPreview { .. } => vec![Choice::Yes],
            Prompt::OfferStart { .. } => vec![Choice::Yes, Choice::Yes, Choice::No],
            Prompt::Sure { .. } | Prompt::KeepStart { .. } | Prompt::PostThis { .. } => {
                vec![Choice::Yes, Choice::No]
            }
            Prompt::Stars { .. } => vec![Choice::Stars(1), Choice::Stars(5)],
            Prompt::ForWhom { threads, .. } => {
                threads.iter().map(|chip| Choice::Thread(chip.thread)).chain([Choice::Other]).collect()
            }
            Prompt::Language => self.town.market.languages.iter().cloned().map(Choice::Language).collect(),
            Prompt::OfferNote { .. } | Prompt::Address | Prompt::About | Prompt::ReviewWords { .. } => {
                vec![Choice::Skip]
            }
            _ => Vec::new(),
        }
    }

    fn any_job(&mut self) -> Option<JobId> {
        let jobs: Vec<JobId> = self.town.jobs.keys().rev().take(4).copied().collect();
        (!jobs.is_empty()).then(|| self.one_of(&jobs))
    }

    fn press_card(&mut self, person: PersonId) -> Did {
        let Some(job) = self.any_job() else { return Did::Press(Press::Go(Door::Post).data()) };
        let file = self.town.file(job, person);
        let offered = self.town.offered(person, job);
        // Likelier buttons stand first; ways out stand last.
        let likely = offered.len().div_ceil(if self.below(4) == 0 { 1 } else { 4 });
        let sensible = !offered.is_empty() && self.below(6) > 0;
        let verb = if sensible { self.one_of(&offered[..likely]) } else { self.one_of(CardVerb::ALL) };
        Did::Press(dialogues::press_of(verb, &file, person).data())
    }

    fn press_desk(&mut self) -> Did {
        let Some(job) = self.any_job() else { return self.command() };
        let verb = self.one_of(DeskVerb::ALL);
        let number = self.town.jobs[&job].epoch;
        Did::Press(Press::Desk { verb, job, number }.data())
    }

    /// Something with a live offer, mostly by whose request it is; the bank pays what is due.
    fn choose_offer(&mut self, person: PersonId) -> (PersonId, Did) {
        let due = self.town.jobs.values().find(|job| job.state == State::AwaitingFee).map(|job| job.id);
        if let Some(job) = due {
            self.town.decide(job, Actor::Bank, &Deed::Plain(Act::FeePaid));
            self.town.settle();
        }
        let live: Vec<_> = self.town.offers.iter().filter(|offer| offer.is_live()).cloned().collect();
        if live.is_empty() {
            return (person, self.command());
        }
        let offer = self.one_of(&live);
        let (job, provider, number) = (offer.job, offer.provider, offer.number);
        let person = if self.below(4) > 0 { self.town.jobs[&job].customer } else { person };
        if self.below(4) == 0 {
            let order = self.one_of(OfferOrder::ALL);
            return (person, Did::Press(Press::Offers { job, order }.data()));
        }
        let verb = self.one_of(OfferVerb::ALL);
        (person, Did::Press(Press::Offer { verb, job, provider, number }.data()))
    }

    fn talk(&mut self, person: PersonId) -> Did {
        let mut mine = self.town.threads.iter().filter(|(t, _)| t.customer == person || t.provider == person);
        match mine.next_back() {
            Some((thread, _)) => Did::Press(Press::Talk(thread.id).data()),
            None => self.command(),
        }
    }

    fn command(&mut self) -> Did {
        let line = self.one_of(COMMANDS);
        let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
        Did::Command { name: name.into(), rest: rest.into() }
    }

    fn other(&mut self) -> Did {
        self.one_of(&[
            Did::Other(Kind::Photo),
            Did::Other(Kind::Voice),
            Did::Edited,
            Did::Blocked,
            Did::Unblocked,
        ])
    }

    fn old_button(&mut self) -> Did {
        if self.old.is_empty() || self.below(3) == 0 {
            let choice = self.one_of(PLAIN);
            return Did::Press(Press::Answer { choice, number: 3 }.data());
        }
        Did::Press(self.one_of(&self.old.clone()))
    }
}
