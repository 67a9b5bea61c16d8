//! Random walks through the life of a job: anybody tries anything, the clock goes on, and after every step the
//! laws of the market hold.

mod coverage;
mod deeds;
mod laws;

use chrono::TimeDelta;
use domain::{
    job::{Act, Actor, Deed, Outcome, State, table::TABLE},
    offer,
};

use crate::{
    dice::Dice,
    fixtures::{MARKETS, PRICES, TOLD, price, switches},
    world::{Rung, World},
};
use coverage::Coverage;

const WALKS: u64 = 20_000;
const LONGEST: usize = 200;

/// Done seldom: a walk that ends at once tries nothing, nor does one that never gets anywhere.
const SELDOM: &[Act] = &[
    Act::Withdraw,
    Act::TurnDown,
    Act::Undo,
    Act::StepBack,
    Act::Release,
    Act::Cancel,
    Act::AgreeEnd,
    Act::EndByOperator,
    Act::EndKeepingFee,
    Act::Widen,
    Act::Reprice,
    Act::Repost,
];

/// One walk: a job, chance, and what was tried.
struct Walk<'a> {
    seed: u64,
    world: World<'a>,
    dice: Dice,
    seen_version: i64,
    coverage: &'a mut Coverage,
}

impl<'a> Walk<'a> {
    fn new(seed: u64, coverage: &'a mut Coverage) -> Self {
        let mut dice = Dice::of(seed);
        let (market, price_word) = (dice.pick(MARKETS), dice.pick(PRICES));
        let hours = dice.pick(&[1, 3, 30, 100, 400]);
        let world = World::new(switches(market), price(price_word), TimeDelta::hours(hours), TABLE);
        let world = if dice.percent(10) { world.looked_at_first() } else { world };
        Self { seed, world, dice, seen_version: 0, coverage }
    }

    /// Walks until the job is over, or long enough.
    fn walk(&mut self) {
        for _ in 0..LONGEST {
            match self.dice.below(100) {
                0..30 => self.try_anything(),
                30..56 => self.ring(),
                56..61 => self.change_offer(),
                _ => self.go_on(),
            }
            if self.seen_version != self.world.file.job.version {
                self.seen_version = self.world.file.job.version;
                laws::standing(&self.world);
            }
            laws::clock_leads_on(&self.world);
            if self.world.file.job.state.is_final() {
                break;
            }
        }
        self.try_anything();
    }

    /// Acts by anybody, most of it nonsense. What only the clock may do, it does in its time.
    fn try_anything(&mut self) {
        (0..9).for_each(|_| self.try_one());
    }

    fn try_one(&mut self) {
        let (act, actor) = (self.dice.pick(Act::ALL), self.dice.pick(Actor::ALL));
        let deed = deeds::any(act, &mut self.world, &mut self.dice);
        if actor == Actor::Clock {
            self.coverage.tried(self.world.file.job.state, act, actor);
            let _ = self.world.consider(actor, &deed);
        } else {
            self.attempt(actor, &deed);
        }
    }

    /// Something that the state has a row for, by who may do it.
    fn go_on(&mut self) {
        let state = self.world.file.job.state;
        let dice = &mut self.dice;
        let open = TABLE.iter().filter(|row| row.from == state && row.by != Actor::Clock);
        let rows: Vec<_> = open.filter(|row| !SELDOM.contains(&row.act) || dice.percent(25)).collect();
        let row = self.dice.pick(&rows);
        let deed = deeds::any(row.act, &mut self.world, &mut self.dice);
        self.attempt(row.by, &deed);
        let pause = TimeDelta::minutes(self.dice.pick(&[0, 1, 4, 90]));
        self.world.now = self.world.alive().fold(self.world.now + pause, |now, next| now.min(next.due));
    }

    /// A provider words an offer anew, stands by it or takes it back, or the customer says no thanks.
    fn change_offer(&mut self) {
        let provider = self.dice.pick(&TOLD);
        let file = self.world.seen_by(provider);
        let says = deeds::wording(&self.world, &mut self.dice);
        let ctx = self.world.ctx();
        let changed = match self.dice.below(4) {
            0 => offer::confirm(&file, provider, &ctx),
            1 if self.dice.percent(40) => offer::withdraw(&file, provider, &ctx),
            2 if self.dice.percent(40) => offer::turn_down(&file, Actor::Customer, provider, &ctx),
            _ => offer::make(&file, provider, says, &ctx),
        };
        let bids = &mut self.world.file.bids;
        let known = bids.iter_mut().find(|bid| bid.offer.provider == provider);
        if let (Ok(changed), Some(known)) = (changed, known) {
            let before = std::mem::replace(&mut known.offer, changed.clone());
            laws::bid(&self.world, &before, &changed);
        }
    }

    fn attempt(&mut self, actor: Actor, deed: &Deed) {
        self.coverage.tried(self.world.file.job.state, deed.act(), actor);
        if let Ok(outcome) = self.world.consider(actor, deed) {
            let before = self.world.clone();
            self.world.write(&outcome);
            self.check(&before, actor, deed, &outcome);
        }
    }

    fn check(&mut self, before: &World<'_>, actor: Actor, deed: &Deed, outcome: &Outcome) {
        laws::obeyed(before, &self.world, actor, deed, outcome);
        // Decided a second time, so only now and then.
        if outcome.job.version % 4 == 0 {
            laws::blind_to_declines(before, actor, deed, outcome);
        }
        self.coverage.used(before.file.job.state, outcome);
    }

    fn ring(&mut self) {
        let before = self.world.clone();
        let Some(rung) = self.world.ring() else { panic!("nothing waits in {:?}", before.file.job) };
        self.coverage.rang(before.file.job.state, &rung);
        match rung {
            Rung::Did(outcome) => {
                let at = before.clone_at(self.world.now);
                let act = outcome.events[0].act;
                self.coverage.tried(before.file.job.state, act, Actor::Clock);
                self.check(&at, Actor::Clock, &Deed::Plain(act), &outcome);
            }
            Rung::Dead => assert_eq!(self.world.file, before.file, "a dead time is not obeyed"),
            Rung::Refused(act, refusal) => laws::refused_to_the_clock(&self.world, act, refusal),
            Rung::Warned(act, at, notices) => laws::warned(&self.world, act, at, &notices),
            Rung::GraceOver(notices) => laws::grace_over(&self.world, &notices),
        }
    }
}

impl Drop for Walk<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("walk {} fell over {:?}", self.seed, self.world.file.history);
        }
    }
}

#[test]
fn whatever_anybody_does_the_laws_of_the_market_hold() {
    let mut coverage = Coverage::default();
    for seed in 0..WALKS {
        Walk::new(seed, &mut coverage).walk();
    }
    coverage.demand_all();
}

#[test]
fn the_same_seed_walks_the_same_way() {
    let end = |seed| {
        let mut coverage = Coverage::default();
        let mut walk = Walk::new(seed, &mut coverage);
        walk.walk();
        (walk.world.file.job.clone(), walk.world.now)
    };
    let ends: Vec<_> = (0..20).map(end).collect();
    assert_eq!(ends, (0..20).map(end).collect::<Vec<_>>());
    assert!(ends.iter().any(|(job, _)| job.state != State::Cancelled), "not all walks end alike");
}
