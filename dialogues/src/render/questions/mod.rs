//! A question, with the buttons that answer it. Whatever has no button can be typed.

mod booking;
mod calendar;
mod cases;
mod directory;
mod job;
mod offers;
mod own;
mod photos;
mod posting;
mod registering;
mod safety;
mod services;
mod trouble;

pub(super) use trouble::kind_word;

use domain::market::ServiceId;

use super::{
    Page, Scene, guarded,
    keys::{self, Keys},
};
use crate::{
    locale::Args,
    press::{Choice, Field, Press},
    rendered::{Button, Rendered},
    say::{Ask, BookingPrompt, Note, PlaceToSend, Prompt, SafetyPrompt},
};

/// A question being written.
struct Sheet<'a> {
    on: &'a Scene<'a>,
    page: Page,
    keys: Keys,
    number: u32,
}

impl Sheet<'_> {
    /// A button that gives this answer.
    fn answer(&self, label: &str, choice: Choice) -> Button {
        keys::press(label, &Press::Answer { choice, number: self.number })
    }

    /// The same, with a label of the locale.
    fn choice(&self, key: &str, choice: Choice) -> Button {
        self.answer(&self.on.text(key), choice)
    }

    fn service(&self, id: &ServiceId) -> Button {
        self.answer(&self.on.service(id), Choice::Service(id.clone()))
    }
}

pub(super) fn ask(ask: &Ask, on: &Scene<'_>) -> Rendered {
    let mut sheet = Sheet { on, page: on.page(), keys: Keys::default(), number: ask.number };
    if let Some(said) = &ask.note {
        note(&mut sheet.page, said, on);
        sheet.page.gap();
    }
    put(&mut sheet, &ask.prompt);
    let back = ask.back.then(|| sheet.choice("choice-back", Choice::Back));
    let leave = can_be_left(&ask.prompt).then(|| sheet.choice("choice-leave", Choice::Leave));
    sheet.keys.row(back.into_iter().chain(leave));
    sheet.page.finish(sheet.keys.into_keyboard())
}

/// Questions answered with yes or no are left by saying no.
fn can_be_left(prompt: &Prompt) -> bool {
    !matches!(
        prompt,
        Prompt::Sure { .. }
            | Prompt::PostThis { .. }
            | Prompt::SendPlace { .. }
            | Prompt::Language
            | Prompt::Safety(SafetyPrompt::Block { .. })
            | Prompt::Own(_)
            | Prompt::Booking(BookingPrompt::Both { .. })
    )
}

fn put(sheet: &mut Sheet<'_>, prompt: &Prompt) {
    match prompt {
        Prompt::Need => _ = sheet.page.say("ask-need"),
        Prompt::PickService { need, guessed } => services::guessed(sheet, need, guessed),
        Prompt::PickGroup(purpose) => services::groups(sheet, *purpose),
        Prompt::PickInGroup { group, .. } => services::in_group(sheet, group),
        Prompt::ServiceQuestion { service, question } => services::question(sheet, service, question),
        Prompt::Describe { service } => posting::describe(sheet, service),
        Prompt::DescribeMore { so_far, .. } => _ = sheet.page.say("ask-describe-more").quote(so_far),
        Prompt::Photos(asked) => photos::ask(sheet, asked),
        Prompt::Where(purpose) => posting::place(sheet, *purpose),
        Prompt::WhichPlace { typed, places } => posting::which_place(sheet, typed, places),
        Prompt::Address => posting::address(sheet),
        Prompt::Day { occasion, month, earliest, latest } => {
            calendar::day(sheet, *occasion, *month, (*earliest, *latest));
        }
        Prompt::Time { day, times, .. } => calendar::time(sheet, *day, times),
        Prompt::Price { typical, chips, budget, .. } => posting::price(sheet, *typical, chips, *budget),
        Prompt::Name => _ = sheet.page.say("ask-name"),
        Prompt::Preview { request, name, supply, modes, invites } => {
            posting::preview(sheet, request, (name, *supply, invites.as_deref()), modes);
        }
        Prompt::EditRequest => edit(sheet, REQUEST_FIELDS),
        Prompt::Offer(prompt) => offers::put(sheet, prompt),
        Prompt::Booking(prompt) => booking::put(sheet, prompt),
        Prompt::Own(prompt) => own::put(sheet, prompt),
        Prompt::Services { chosen } => registering::services(sheet, chosen),
        Prompt::ServicesOf { group, chosen } => registering::services_of(sheet, group, chosen),
        Prompt::ServicesFound { found, chosen } => registering::services_found(sheet, found, chosen),
        Prompt::Radius(asked) => registering::radius(sheet, &asked.place, &asked.radii),
        Prompt::About => registering::about(sheet),
        Prompt::Offering { offering, name } => registering::offering(sheet, offering, name),
        Prompt::Listing(asked) => registering::listing(sheet, asked),
        Prompt::Directory(asked) => directory::ask(sheet, asked),
        Prompt::EditOffering if sheet.on.market.has_directory() => edit(sheet, LISTED_FIELDS),
        Prompt::EditOffering => edit(sheet, OFFERING_FIELDS),
        Prompt::Raise { code, price, chips } => job::raise(sheet, code, *price, chips),
        Prompt::Figure { code, price, chips } => job::figure(sheet, code, *price, chips),
        Prompt::Total { code, present, chips, .. } => job::total(sheet, code, *present, chips),
        Prompt::KeepStart { code, start, zone, total, figures } => {
            booking::figures(sheet, *total, *figures);
            job::keep_start(sheet, code, *start, *zone);
        }
        Prompt::Why { code, act, reasons } => job::why(sheet, code, *act, reasons),
        Prompt::Sure { code, act, fee, record, .. } => job::sure(sheet, code, *act, (fee.as_ref(), *record)),
        Prompt::Fixes { code } => job::about(sheet, "ask-fixes", code),
        Prompt::HelpWith { code, stops_clocks } => job::help(sheet, code, *stops_clocks),
        Prompt::Stars { code, other } => job::stars(sheet, code, other),
        Prompt::ReviewWords { code, other, stars } => job::review_words(sheet, code, other, *stars),
        Prompt::ForWhom { text, threads, answers } => job::for_whom(sheet, text, threads, *answers),
        Prompt::SendPlace(PlaceToSend { to, code, named }) => {
            job::send_place(sheet, to, code, named.as_deref());
        }
        Prompt::Case(asked) => cases::ask(sheet, asked),
        Prompt::Safety(asked) => safety::ask(sheet, asked),
        Prompt::PostThis { need } => posting::post_this(sheet, need),
        Prompt::Language => posting::language(sheet),
        Prompt::JobCode => _ = sheet.page.say("ask-job-code"),
    }
}

const REQUEST_FIELDS: &[Field] = &[
    Field::Service,
    Field::Details,
    Field::Description,
    Field::Photos,
    Field::Place,
    Field::Address,
    Field::When,
    Field::Price,
    Field::Name,
];

/// What it is about stays, since it decided who was told.
const OPEN_FIELDS: &[Field] = &[
    Field::Details,
    Field::Description,
    Field::Photos,
    Field::Place,
    Field::Address,
    Field::When,
    Field::Price,
];

const OFFERING_FIELDS: &[Field] =
    &[Field::Service, Field::Place, Field::Radius, Field::Name, Field::About, Field::Photos];

/// What customers who look for somebody read too.
const LISTED_FIELDS: &[Field] = &[
    Field::Service,
    Field::FromPrices,
    Field::Place,
    Field::Radius,
    Field::Name,
    Field::About,
    Field::Years,
    Field::Languages,
    Field::Photos,
];

fn edit(sheet: &mut Sheet<'_>, fields: &[Field]) {
    sheet.page.say("ask-edit");
    let button = |field: &Field| sheet.choice(&format!("field-{}", field.word()), Choice::Edit(*field));
    let buttons: Vec<_> = fields.iter().map(button).collect();
    sheet.keys.packed(buttons);
}

fn note(page: &mut Page, note: &Note, on: &Scene<'_>) {
    match note {
        Note::Trouble(trouble) => {
            page.line(&trouble::text(*trouble, on));
        }
        Note::Masked(text) => _ = page.say("note-masked").quote(text),
        Note::Hidden { text, kinds } => {
            page.say("note-masked").quote(text);
            guarded::what(page, kinds, on);
        }
        Note::Resumed => _ = page.say("note-resumed"),
        Note::Stale => _ = page.say("note-stale"),
        Note::Invited => _ = page.say("note-invited"),
        Note::InvitedTo { name, code } => {
            let args = Args::default().with("name", name.as_str()).with("code", code.to_string());
            page.tell("note-invited-to", &args);
        }
    }
}
