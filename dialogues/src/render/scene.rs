//! Who reads a message, where and when.

use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use domain::{
    casefile::CaseFile,
    fee::Fee,
    held::Held,
    ids::PersonId,
    job::JobFile,
    language::Language,
    market::{Market, ServiceId},
    money::{Money, Price},
    person::Side,
    review::Rating,
    seal::Seal,
    text::Styled,
};

use super::Page;
use crate::{
    locale::{Args, Locale},
    rendered::{Keyboard, Rendered},
};

/// Who reads a message, where and when.
#[derive(Clone, Copy)]
pub struct Scene<'a> {
    /// Who reads it.
    pub reader: PersonId,
    /// Their seal.
    pub seal: Seal,
    /// In this language.
    pub language: &'a Language,
    /// In this market.
    pub market: &'a Market,
    /// The bot's username without `@`, for links that people pass on.
    pub bot: &'a str,
    /// Where fees are paid; nowhere in a market without.
    pub till: Option<Till<'a>>,
    /// The job of a card, as the reader sees it.
    pub file: Option<&'a JobFile>,
    /// Words the guard hid, for the operator who is to decide about them, while they are kept.
    pub withheld: Option<&'a Styled>,
    /// Everything held of the reader, where that is handed out.
    pub held: Option<&'a Held>,
    /// The file of a trouble, for the operator it is handed to.
    pub case_file: Option<&'a CaseFile>,
    /// When it is drawn.
    pub now: DateTime<Utc>,
    /// Whether it has buttons. A card without is a pointer to the live one further down the chat.
    pub live: bool,
}

/// Where fees are paid.
#[derive(Clone, Copy, Debug)]
pub struct Till<'a> {
    /// Our address from outside, without a slash at the end.
    pub base: &'a str,
    /// Whether no money moves.
    pub test: bool,
}

impl Till<'_> {
    /// The link by which a fee is paid.
    pub fn link(self, fee: &Fee) -> String {
        format!("{}/pay/{}", self.base, fee.token)
    }
}

impl Scene<'_> {
    pub(super) fn locale(&self) -> &'static Locale {
        Locale::of(self.language)
    }

    pub(super) fn page(&self) -> Page {
        Page::new(self.locale())
    }

    pub(super) fn text(&self, key: &str) -> String {
        self.locale().text(key)
    }

    pub(super) fn fill(&self, key: &str, args: &Args<'_>) -> String {
        self.locale().fill(key, args)
    }

    /// A message of one text.
    pub(super) fn plain(&self, key: &str) -> Rendered {
        let mut page = self.page();
        page.say(key);
        page.finish(Keyboard::None)
    }

    /// The name of a service; its id where the profile dropped it since.
    pub(super) fn service(&self, id: &ServiceId) -> String {
        let service = self.market.catalogue.service(id);
        service.map_or(id.as_str(), |service| service.name.in_language(self.language)).to_owned()
    }

    pub(super) fn services(&self, ids: &[ServiceId]) -> String {
        ids.iter().map(|id| self.service(id)).collect::<Vec<_>>().join(", ")
    }

    pub(super) fn money(&self, amount: Money) -> String {
        self.locale().money(amount, self.market.currency)
    }

    pub(super) fn price(&self, price: Price) -> String {
        self.locale().price(price, self.market.currency)
    }

    pub(super) fn moment(&self, at: DateTime<Utc>, zone: Tz) -> String {
        self.locale().moment(at, zone, self.now)
    }

    /// The same on what is kept.
    pub(super) fn moment_for_good(&self, at: DateTime<Utc>, zone: Tz) -> String {
        self.locale().moment_for_good(at, zone)
    }

    /// `Ana · ⭐ 4.8 (12) · 5 jobs done`.
    pub(super) fn person(&self, name: &str, rating: Rating, jobs_done: i64) -> String {
        let jobs = self.fill("jobs-done", &Args::default().with("count", jobs_done));
        let args = Args::default().with("name", name).with("rating", self.locale().rating(rating));
        self.fill("person-line", &args.with("jobs", jobs))
    }
}

/// The word of a side in keys and selectors.
pub(super) fn side_word(side: Side) -> &'static str {
    domain::job::Actor::from(side).word()
}
