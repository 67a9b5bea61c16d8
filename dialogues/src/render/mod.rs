//! What is said, in the words of its reader: a [`Say`] becomes text, markup and keyboard.
//!
//! Pure: the same message in the same scene is drawn the same, so what waits in the outbox can be drawn at
//! delivery, and edited later.

mod calendar;
mod card;
mod case_file;
mod cases;
mod chat;
mod desk;
mod directory;
mod documents;
mod guarded;
mod held;
mod history;
mod home;
mod keys;
mod offers;
mod own;
mod page;
mod pay;
mod people;
mod photos;
mod qr;
mod questions;
mod receipt;
mod record;
mod safety;
mod scene;
mod standing;

use crate::{
    locale::Args,
    press::Door,
    rendered::{Keyboard, Rendered},
    say::Say,
};
use page::Page;
pub use pay::{PayAction, PayNote, PayPage, Visit, pay, pay_note};
pub use scene::{Scene, Till};

/// Draws a message for its reader.
pub fn render(say: &Say, on: &Scene<'_>) -> Rendered {
    let mut rendered = draw(say, on);
    if say.is_sealed() {
        rendered.text.push_str("\n\n");
        rendered.text.push_str(&on.fill("sealed", &seal(on)));
    }
    if let Keyboard::Inline(rows) = &mut rendered.keyboard {
        for button in rows.iter_mut().flatten() {
            button.label = on.locale().with_former(&button.label).into_owned();
        }
    }
    if !on.live && matches!(rendered.keyboard, Keyboard::Inline(_)) {
        rendered.keyboard = Keyboard::None;
    }
    rendered
}

/// The seal of who reads.
fn seal<'a>(on: &Scene<'a>) -> Args<'a> {
    Args::default().with("seal", on.seal.to_string()).with("market", &on.market.name)
}

fn draw(say: &Say, on: &Scene<'_>) -> Rendered {
    match say {
        Say::Welcome { goes_on, again } => home::welcome(*goes_on, *again, on),
        Say::Ask(ask) => questions::ask(ask, on),
        Say::Home(home) => home::home(home, on),
        Say::Card { news, .. } => card::card(*news, on),
        Say::Help(topic) => home::help(*topic, on),
        Say::Terms => documents::terms(on),
        Say::Privacy => documents::privacy(on),
        Say::Own(say) => own::say(say, on),
        Say::Support => documents::support(on),
        Say::Left(draft) => home::left(*draft, on),
        Say::Requests(lines) => home::requests(lines, on),
        Say::Work { lines, registered } => home::work(lines, *registered, on),
        Say::Inbox(threads) => chat::inbox(threads, on),
        Say::Talk(talk) => chat::so_far(talk, on),
        Say::Settings(view) => home::settings(view.name.as_deref(), view.registered, on),
        Say::MyProfile { name, seen, offering } => {
            people::own(name.is_some(), seen.as_ref(), offering.as_ref(), on)
        }
        Say::Profile(profile) => people::profile(profile, on),
        Say::Photo(shown) => photos::photo(shown, on),
        Say::History(past) => history::history(past, on),
        Say::Receipt(receipt) => receipt::receipt(receipt, on),
        Say::Calendar(entry) => calendar::entry(entry, on),
        Say::Published { code, supply, mode } => home::published(code, *supply, *mode, on),
        Say::Offers(list) => offers::list(list, on),
        Say::Offer(view) => offers::offer(view, on),
        Say::Directory(say) => directory::say(say, on),
        Say::TooManyOpen { most } => home::too_many_open(*most, on),
        Say::Registered { waiting } => home::registered(*waiting, on),
        Say::Example(example) => card::example(example, on),
        Say::Relayed(message) => chat::relayed(message, on),
        Say::Relay(say) => chat::relay(say, on),
        Say::Talking { to, code } => chat::talking(to, code, on),
        Say::Masked { text, hidden } => guarded::masked(text, hidden, on),
        Say::Held(say) => guarded::held(say, on),
        Say::Record(say) => record::record(say, on),
        Say::Safety(say) => safety::say(say, on),
        Say::Case(say) => cases::say(say, on),
        Say::DeskGuard(view) => guarded::desk(view, on),
        Say::NotDelivered { to, code } => chat::not_delivered(to, code, on),
        Say::ThreadOver { code } => chat::over(code.as_ref(), on),
        Say::Refused(refusal) => on.plain(&format!("refusal-{refusal}")),
        Say::Barred { kind, until, house: true, .. } => standing::barred_by_house(*kind, *until, on),
        Say::Barred { kind, until, reason, .. } => standing::barred(*kind, *until, reason, on),
        Say::Sanctioned { kind, until, reason } => standing::sanctioned(*kind, *until, reason, on),
        Say::Desk(cases) => desk::desk(cases, on),
        Say::DeskJob(job) => desk::job(job, on),
        Say::DeskRegistration { case, profile } => desk::registration(case, profile.as_ref(), on),
        Say::JobFound { job, code } => desk::found(*job, code, on),
        Say::Statistics(statistics) => desk::statistics(statistics, on),
        Say::Invite { kind, payload } => desk::invite(kind, payload, on),
        Say::CaseOpened { case, code } => desk::case_opened(case, code.as_ref(), on),
        Say::CaseLapses(lapsing) => desk::case_lapses(lapsing, on),
        Say::Flooded { left_out } => standing::flooded(*left_out, on),
        Say::Apology { reference } => standing::apology(reference, on),
        plain => home::short(key_of(plain), doors_of(plain), on),
    }
}

/// The text of a message that is one text and no more.
fn key_of(say: &Say) -> &'static str {
    match say {
        Say::NoSuchCommand => "unknown-command",
        Say::NothingToLeave => "nothing-to-leave",
        Say::Saved => "saved",
        Say::Offered => "offered",
        Say::Explained => "explained",
        Say::Paused => "paused",
        Say::Resumed => "resumed",
        Say::NotRegistered => "not-registered",
        Say::LetIn => "let-in",
        Say::NotLetIn => "not-let-in",
        Say::EditNotPassed => "edit-not-passed",
        Say::Stale => "stale",
        Say::OperatorWelcome => "operator-welcome",
        Say::Dealt => "dealt",
        Say::AskedBack => "asked-back",
        Say::PrivateOnly => "private-only",
        _ => "noted",
    }
}

/// Where a message of one text leads on to.
fn doors_of(say: &Say) -> &'static [Door] {
    match say {
        Say::NoSuchCommand | Say::NothingToLeave => &[Door::Post, Door::Home],
        Say::Paused => &[Door::Resume, Door::Home],
        Say::Resumed | Say::LetIn => &[Door::Work, Door::Home],
        Say::NotRegistered => &[Door::Offer],
        Say::NotLetIn => &[Door::Support],
        Say::OperatorWelcome => &[Door::Desk],
        _ => &[],
    }
}
