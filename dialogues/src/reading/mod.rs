//! Reading what people type as answers: money, times, yes and no, distances, stars.
//!
//! Each reader takes the text as typed and returns a typed value, or a reason whose variants become locale
//! keys. The vocabulary of each language is data (`locales/<language>/words.toml`).

mod answers;
mod lexer;
mod money;
mod when;
mod words;

pub use answers::{NumberTrouble, kilometres, only_number, stars, yes_or_no};
pub use money::{MoneyTrouble, money, price};
pub use when::{Calendar, DateOrder, MAX_DAYS, Moment, WhenTrouble, clock, instant, when};
pub use words::Words;
