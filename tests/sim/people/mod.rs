//! The crowd: who they are, what they are after, and what must never be read on anybody else's phone.

mod odd;
mod phone;
mod policy;
mod sending;
mod typing;

use chrono::{DateTime, Utc};
use domain::{change::InviteKind, market::Home};
use rand::{RngExt as _, seq::IndexedRandom as _};
use rand_chacha::ChaCha8Rng;
use sandbox::{Emulator, NewPerson};

use crate::life::Life;

pub use phone::pay_links;
pub use policy::{act, eagerness};
pub use typing::Words;

/// What somebody is after.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Aim {
    /// Needs things done.
    Customer,
    /// Does them.
    Provider,
    /// Runs the market.
    Operator,
    /// Presses what was never offered.
    Forger,
}

/// Somebody with a phone.
pub struct Soul {
    /// Telegram's number for them, which nobody else may learn.
    pub id: i64,
    /// What they are after.
    pub aim: Aim,
    /// The number they would give away.
    pub number: String,
    /// The handle they would give away.
    pub handle: String,
    /// The town where they live.
    pub town: String,
    /// Where that is.
    pub home: (f64, f64),
}

impl Soul {
    /// Whether they register or post, which takes a conversation.
    pub fn has_much_to_say(&self) -> bool {
        matches!(self.aim, Aim::Customer | Aim::Provider)
    }
}

/// Everybody.
pub struct Crowd {
    /// In the order they came.
    pub souls: Vec<Soul>,
    /// Words nobody typed before.
    pub words: Words,
    /// Whether things go wrong: off when the world comes to rest.
    pub faults: bool,
    token: u128,
}

/// Some thirty kilometres, in degrees.
const COUNTRY: f64 = 0.3;

impl Crowd {
    /// Gives everybody a phone.
    pub fn gather(
        emulator: &mut Emulator,
        now: DateTime<Utc>,
        home: &Home,
        life: &Life,
        rng: &mut ChaCha8Rng,
    ) -> Self {
        let aims = std::iter::repeat_n(Aim::Customer, life.customers)
            .chain(std::iter::repeat_n(Aim::Provider, life.providers))
            .chain([Aim::Operator, Aim::Forger]);
        let last = life.customers + life.providers - 1;
        // The last provider lives out in the country: within reach of some requests, and of others once they are widened.
        let north = |at| if at == last { COUNTRY } else { 0.0 };
        let souls = aims.enumerate().map(|(at, aim)| soul(emulator, now, (at, aim), (home, north(at)), rng));
        let souls = souls.collect();
        Self { souls, words: Words::default(), faults: true, token: rng.random() }
    }

    /// What follows `?start=` for the first operator.
    pub fn operator_link(&self) -> String {
        dialogues::link::payload(&InviteKind::Operator, self.token)
    }
}

fn soul(
    emulator: &mut Emulator,
    now: DateTime<Utc>,
    (at, aim): (usize, Aim),
    (home, north): (&Home, f64),
    rng: &mut ChaCha8Rng,
) -> Soul {
    let letter = char::from(b'a' + u8::try_from(at).unwrap_or(0));
    let (first, last) = (format!("Qfirst{letter}qo"), format!("Qlast{letter}qu"));
    let handle = format!("qhandle_{letter}{letter}x");
    let id = 7_310_447_001 + i64::try_from(at).unwrap_or(0) * 1_013;
    let language = [Some("en"), Some("en"), Some("es"), Some("de"), None].choose(rng).copied().flatten();
    let number = format!("505-555-01{at:02}");
    let person = NewPerson {
        first_name: first.clone(),
        last_name: Some(last),
        username: Some(handle.clone()),
        language_code: language.map(str::to_owned),
        canaries: vec![first.clone(), number.clone()],
        id: Some(id),
    };
    let id = emulator.add_person(now, person);
    let (town, home) = (home.town.clone(), (home.at.lat() + north, home.at.lon()));
    Soul { id, aim, number, handle, town, home }
}
