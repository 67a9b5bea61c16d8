//! The answers that buttons under a question give.

use chrono::{NaiveDate, NaiveTime};
use domain::{
    facts::SearchOrder,
    ids::{JobId, PersonId, ThreadId},
    language::Language,
    market::{GroupId, Mode, ServiceId},
    report::Wrong,
};
use serde::{Deserialize, Serialize};

use super::{packed, reason::Reason, unpacked};

/// One answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Choice {
    /// Yes, publish, save: what the question proposes.
    Yes,
    /// No.
    No,
    /// The question before this one.
    Back,
    /// No answer to a question that needs none.
    Skip,
    /// Out of this conversation.
    Leave,
    /// None of the offered ones: show all.
    Other,
    /// That is all of them.
    Finished,
    /// Let us talk: no figure.
    NoFigure,
    /// A request finds its provider this way.
    Mode(Mode),
    /// The list of answers that can be edited.
    Change,
    /// One answer is to be given again.
    Edit(Field),
    /// A service; where several can be chosen, one more.
    Service(ServiceId),
    /// A service less, where several can be chosen. A button that says which of the two it means can be tapped
    /// twice without undoing itself.
    Without(ServiceId),
    /// The services of a group.
    Group(GroupId),
    /// An answer to a service's own question, by its place in the list.
    Option(u8),
    /// One of several places of that name, by its place in the list.
    Place(u8),
    /// Another month of the calendar, by its first day.
    Month(NaiveDate),
    /// A day.
    Day(NaiveDate),
    /// A time of day, to the minute.
    Time(NaiveTime),
    /// A price.
    Price(PriceChip),
    /// A radius in kilometres.
    Radius(u32),
    /// A number of stars.
    Stars(u8),
    /// Why.
    Reason(Reason),
    /// What is wrong with somebody.
    Wrong(Wrong),
    /// For this conversation.
    Thread(ThreadId),
    /// This language; where several can be chosen, one more.
    Language(Language),
    /// A language less, where several can be chosen.
    WithoutLanguage(Language),
    /// A photo less, by its place among as many as there were.
    WithoutPhoto {
        /// Its place, counted from none.
        at: u8,
        /// Among how many.
        of: u8,
    },
    /// So many years.
    Years(u8),
    /// The next page of a list.
    More,
    /// How a list is sorted is to be chosen anew.
    Sort,
    /// What a list leaves out is to be chosen.
    Filter,
    /// People in this order.
    Order(SearchOrder),
    /// Nobody rated below so many tenths of a star; 0 lets everybody in.
    RatedFrom(u8),
    /// Nobody farther away than so many kilometres; 0 lets everybody in.
    Within(u32),
    /// One of the listed people.
    Person(PersonId),
    /// That person is invited to this request.
    InviteTo(JobId),
}

/// A price offered as a button, in minor units of the market's currency.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PriceChip {
    /// This total.
    Fixed(i64),
    /// From the first to the second.
    Range(i64, i64),
    /// Open to talk.
    Negotiable,
}

/// An answer that can be edited alone.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Field {
    /// The service, or the services.
    Service,
    /// The service's own questions.
    Details,
    /// What is to be done.
    Description,
    /// Where.
    Place,
    /// Exact address and access notes.
    Address,
    /// When.
    When,
    /// What it may cost.
    Price,
    /// The public name.
    Name,
    /// How far around.
    Radius,
    /// A few words about oneself.
    About,
    /// What each service costs from.
    FromPrices,
    /// Years in the trade.
    Years,
    /// What one speaks with customers.
    Languages,
    /// What it looks like.
    Photos,
}

const FIELDS: [(Field, &str); 14] = [
    (Field::Service, "service"),
    (Field::Details, "details"),
    (Field::Description, "description"),
    (Field::Place, "place"),
    (Field::Address, "address"),
    (Field::When, "when"),
    (Field::Price, "price"),
    (Field::Name, "name"),
    (Field::Radius, "radius"),
    (Field::About, "about"),
    (Field::FromPrices, "from_prices"),
    (Field::Years, "years"),
    (Field::Languages, "languages"),
    (Field::Photos, "photos"),
];

impl Field {
    /// The word it travels under; locale keys end in it too.
    pub fn word(self) -> &'static str {
        FIELDS.iter().find(|(field, _)| *field == self).map_or("", |(_, word)| word)
    }

    fn read(word: &str) -> Option<Self> {
        FIELDS.iter().find(|(_, known)| *known == word).map(|(field, _)| *field)
    }
}

const PLAIN: [(Choice, &str); 12] = [
    (Choice::Yes, "yes"),
    (Choice::No, "no"),
    (Choice::Back, "back"),
    (Choice::Skip, "skip"),
    (Choice::Leave, "leave"),
    (Choice::Other, "other"),
    (Choice::Finished, "finished"),
    (Choice::NoFigure, "talk"),
    (Choice::Change, "change"),
    (Choice::More, "more"),
    (Choice::Sort, "sort"),
    (Choice::Filter, "filter"),
];

/// Orders of people, each with the word it travels under; locale keys end in it too.
const ORDERS: [(SearchOrder, &str); 3] =
    [(SearchOrder::Score, "score"), (SearchOrder::Distance, "distance"), (SearchOrder::Price, "price")];

/// The word of an order of people.
pub fn order_word(order: SearchOrder) -> &'static str {
    ORDERS.iter().find(|(known, _)| *known == order).map_or("", |(_, word)| word)
}

const DATE: &str = "%Y%m%d";
const TIME: &str = "%H%M";

/// Eight digits: chrono would take a year before Christ as well, and blanks of any kind.
fn date(text: &str) -> Option<NaiveDate> {
    let is_one = text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit());
    NaiveDate::parse_from_str(text, DATE).ok().filter(|_| is_one)
}

impl Choice {
    /// How it travels: a plain word, or a letter and what it names.
    pub(super) fn word(&self) -> String {
        match self {
            Self::Mode(Mode::Offers) => "k.offers".into(),
            Self::Mode(Mode::Dispatch) => "k.dispatch".into(),
            Self::Edit(field) => format!("e.{}", field.word()),
            Self::Service(service) => format!("s.{service}"),
            Self::Without(service) => format!("u.{service}"),
            Self::Group(group) => format!("g.{group}"),
            Self::Option(at) => format!("o.{at}"),
            Self::Place(at) => format!("w.{at}"),
            Self::Month(first) => format!("m.{}", first.format(DATE)),
            Self::Day(day) => format!("d.{}", day.format(DATE)),
            Self::Time(time) => format!("t.{}", time.format(TIME)),
            Self::Price(PriceChip::Fixed(total)) => format!("f.{total}"),
            Self::Price(PriceChip::Range(min, max)) => format!("f.{min}-{max}"),
            Self::Price(PriceChip::Negotiable) => "f.n".into(),
            Self::Radius(km) => format!("r.{km}"),
            Self::Stars(number) => format!("x.{number}"),
            Self::Reason(reason) => format!("y.{}", reason.word()),
            Self::Wrong(wrong) => format!("j.{}", wrong.word()),
            Self::Thread(thread) => format!("h.{}", packed(thread.0)),
            Self::Language(language) => format!("l.{language}"),
            Self::WithoutLanguage(language) => format!("v.{language}"),
            Self::WithoutPhoto { at, of } => format!("c.{at}-{of}"),
            Self::Years(years) => format!("n.{years}"),
            Self::Order(order) => format!("z.{}", order_word(*order)),
            Self::RatedFrom(tenths) => format!("a.{tenths}"),
            Self::Within(km) => format!("b.{km}"),
            Self::Person(person) => format!("p.{}", packed(person.0)),
            Self::InviteTo(job) => format!("i.{}", packed(job.0)),
            plain => PLAIN.iter().find(|(choice, _)| choice == plain).map_or("", |(_, word)| word).into(),
        }
    }

    pub(super) fn read(word: &str) -> Option<Self> {
        let Some((letter, named)) = word.split_once('.') else {
            return PLAIN.iter().find(|(_, known)| *known == word).map(|(choice, _)| choice.clone());
        };
        match letter {
            "k" => match named {
                "offers" => Some(Self::Mode(Mode::Offers)),
                "dispatch" => Some(Self::Mode(Mode::Dispatch)),
                _ => None,
            },
            "e" => Field::read(named).map(Self::Edit),
            "s" => ServiceId::new(named).map(Self::Service),
            "u" => ServiceId::new(named).map(Self::Without),
            "g" => GroupId::new(named).map(Self::Group),
            "o" => named.parse().ok().map(Self::Option),
            "w" => named.parse().ok().map(Self::Place),
            "m" => date(named).map(Self::Month),
            "d" => date(named).map(Self::Day),
            "t" => NaiveTime::parse_from_str(named, TIME).ok().map(Self::Time),
            "f" => PriceChip::read(named).map(Self::Price),
            "r" => named.parse().ok().map(Self::Radius),
            "x" => named.parse().ok().map(Self::Stars),
            "y" => Reason::read(named).map(Self::Reason),
            "j" => Wrong::read(named).map(Self::Wrong),
            "h" => unpacked(named).map(|id| Self::Thread(ThreadId(id))),
            "l" => Language::read(named).map(Self::Language),
            "v" => Language::read(named).map(Self::WithoutLanguage),
            "c" => {
                let (at, of) = named.split_once('-')?;
                Some(Self::WithoutPhoto { at: at.parse().ok()?, of: of.parse().ok()? })
            }
            "n" => named.parse().ok().map(Self::Years),
            "z" => ORDERS.iter().find(|(_, word)| *word == named).map(|(order, _)| Self::Order(*order)),
            "a" => named.parse().ok().map(Self::RatedFrom),
            "b" => named.parse().ok().map(Self::Within),
            "p" => unpacked(named).map(|id| Self::Person(PersonId(id))),
            "i" => unpacked(named).map(|id| Self::InviteTo(JobId(id))),
            _ => None,
        }
    }
}

impl PriceChip {
    fn read(word: &str) -> Option<Self> {
        match word.split_once('-') {
            None if word == "n" => Some(Self::Negotiable),
            None => word.parse().ok().map(Self::Fixed),
            Some((min, max)) => Some(Self::Range(min.parse().ok()?, max.parse().ok()?)),
        }
    }
}
