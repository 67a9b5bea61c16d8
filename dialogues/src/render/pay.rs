//! The page behind a pay link: three figures, with whom, by when. Data, like every message; HTTP makes it a page.

use domain::{
    fee::{FeeFile, Stand},
    job::JobFile,
    language::Language,
};

use super::{Scene, card::money};
use crate::locale::{Args, Locale};

/// What the page says, in the language of who pays.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PayPage {
    /// The tag of that language.
    pub language: String,
    /// What the page is about.
    pub title: String,
    /// Said at the top where no money moves.
    pub test: Option<String>,
    /// What is booked, with whom and when.
    pub about: Vec<String>,
    /// The figures, each with its name; the last but one is paid now.
    pub figures: Vec<(String, String)>,
    /// What is to be known before paying: when the fee goes back, who takes it, and where to ask.
    pub rules: Vec<String>,
    /// How it stands, and what to do.
    pub standing: String,
    /// What can be pressed.
    pub action: PayAction,
    /// Whether the page comes anew by itself: a moment later more is known.
    pub again: bool,
    /// The way back to the chat: its label and its address.
    pub back: (String, String),
}

/// What can be pressed on the page.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PayAction {
    /// Pay, by this label.
    Pay(String),
    /// Go on to the provider's page: its label and its address.
    Leave(String, String),
    /// Nothing yet: the provider is being asked.
    Wait,
    /// Nothing.
    None,
}

/// How somebody comes to the page, and where they go from it.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'a> {
    /// Whether the provider's page sent them: they may have paid, whatever we have heard of it.
    pub returned: bool,
    /// Where the way back to the chat leads.
    pub chat: &'a str,
}

/// What a pay page says instead of a fee.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PayNote {
    /// There is nothing behind the link.
    Unknown,
    /// The store cannot be asked now.
    Busy,
}

/// Title and words of a page without a fee.
pub fn pay_note(note: PayNote, language: &Language) -> (String, String) {
    let locale = Locale::of(language);
    let key = match note {
        PayNote::Unknown => "pay-unknown",
        PayNote::Busy => "pay-busy",
    };
    (locale.text("pay-title"), locale.text(key))
}

/// Draws the page of a fee. The scene's file is the job as its customer sees it.
pub fn pay(fee: &FeeFile, file: &JobFile, visit: Visit<'_>, on: &Scene<'_>) -> PayPage {
    let figures = fee.fee.figures;
    let stands = fee.stands(on.now);
    let unheard = visit.returned && matches!(stands, Stand::Open(_));
    let standing = if unheard { "returned" } else { word(stands) };
    let zone = file.job.request.place.zone;
    let args = || {
        Args::default()
            .with("fee", on.money(figures.fee))
            .with("until", on.moment(fee.fee.due_at, zone))
            .with("other", other(fee, file, on))
    };
    let row = |key: &str, amount| (on.fill(key, &args()), on.money(amount));
    PayPage {
        language: on.language.as_str().to_owned(),
        title: on.text("pay-title"),
        test: on.till.filter(|till| till.test).map(|_| on.text("pay-test")),
        about: about(fee, file, on),
        figures: vec![
            row("pay-total", figures.total),
            row("pay-fee", figures.fee),
            row("pay-direct", figures.direct),
        ],
        rules: rules(fee, file, stands, on),
        standing: on.fill(&format!("pay-stands-{standing}"), &args()),
        action: match stands {
            Stand::Due => PayAction::Pay(on.fill("pay-button", &args())),
            Stand::Open(checkout) => PayAction::Leave(on.text("pay-go-on"), checkout.url.clone()),
            Stand::Asking | Stand::Processing => PayAction::Wait,
            Stand::Paid | Stand::Over | Stand::GivenBack => PayAction::None,
        },
        again: unheard || matches!(stands, Stand::Asking | Stand::Processing),
        back: (on.text("pay-back"), visit.chat.to_owned()),
    }
}

/// What is to be known before paying; nothing once it is over.
fn rules(fee: &FeeFile, file: &JobFile, stands: Stand<'_>, on: &Scene<'_>) -> Vec<String> {
    let over = matches!(stands, Stand::Paid | Stand::Over | Stand::GivenBack);
    if over || fee.fee.match_number != file.job.match_number {
        return Vec::new();
    }
    let operator = Args::default().with("operator", on.market.operator.name.as_str());
    vec![money::rule(fee, file, on), on.fill("pay-taken", &operator), on.text("pay-support")]
}

/// `Moving · #K7Q2MX`, then with whom and from when, as long as the fee belongs to the present match.
fn about(fee: &FeeFile, file: &JobFile, on: &Scene<'_>) -> Vec<String> {
    let job = &file.job;
    let mut about = vec![format!("{} · {}", on.service(&job.request.service), job.code)];
    let terms = file.terms.iter().find(|terms| terms.id == fee.fee.terms);
    if let Some(terms) = terms.filter(|_| fee.fee.match_number == job.match_number && file.provider.is_some())
    {
        let start = on.moment(terms.start, job.request.place.zone);
        let args = Args::default().with("other", other(fee, file, on)).with("start", start);
        about.push(on.fill("pay-with", &args));
    }
    about
}

/// The provider of the match the fee belongs to; “your provider” once that is over.
fn other(fee: &FeeFile, file: &JobFile, on: &Scene<'_>) -> String {
    let present = file.provider.as_ref().filter(|_| fee.fee.match_number == file.job.match_number);
    present.map_or_else(|| on.text("pay-provider"), |party| party.name.to_string())
}

fn word(stands: Stand<'_>) -> &'static str {
    match stands {
        Stand::Due => "due",
        Stand::Open(_) => "open",
        Stand::Asking => "asking",
        Stand::Processing => "processing",
        Stand::Paid => "paid",
        Stand::Over => "over",
        Stand::GivenBack => "given-back",
    }
}
