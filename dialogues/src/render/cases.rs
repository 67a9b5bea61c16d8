//! Trouble that is being settled, and sanctions that are looked at again.

use domain::{
    casefile::View,
    ids::{JobCode, JobId},
    job::{Actor, Way, WayOut},
    person::Side,
};

use super::{
    Page, Scene, case_file,
    desk::case_label,
    guarded::moment,
    keys::{self, Keys, door},
    scene::side_word,
    standing,
};
use crate::{
    locale::Args,
    press::{CardVerb, DeskVerb, Door, Press},
    rendered::{Button, Document, Keyboard, Rendered},
    say::{CaseSay, DeskAppeal, DeskTalk},
};

pub(super) fn say(say: &CaseSay, on: &Scene<'_>) -> Rendered {
    match say {
        CaseSay::Told { job, code, again } => {
            let mut page = on.page();
            page.say("side-told").code(&code.to_string());
            if *again {
                page.say("side-told-again");
            }
            page.finish(shown(*job, on))
        }
        CaseSay::BothTold { job, code, epoch } => {
            let mut page = on.page();
            page.job_head(&on.text("both-told"), code).say("both-told-read");
            let read = Press::Card { verb: CardVerb::TheirSide, job: *job, number: *epoch };
            page.finish(only(keys::press(&on.text("verb-their_side"), &read)))
        }
        CaseSay::Theirs { job, code, name, view, fee } => {
            let mut page = on.page();
            let head = on.fill("theirs-title", &Args::default().with("name", name.as_str()));
            page.job_head(&head, code);
            self::view(&mut page, view, *fee, on);
            page.finish(shown(*job, on))
        }
        CaseSay::YourTurn { job, code } => at_the_desk("your-turn", (*job, code), on),
        CaseSay::Letter { job, code, words } => {
            let mut page = on.page();
            let market = Args::default().with("market", on.market.name.as_str());
            page.job_head(&on.fill("letter-from", &market), code).quote(words);
            let answer = Press::Card { verb: CardVerb::AnswerOperator, job: *job, number: 0 };
            page.finish(only(keys::press(&on.text("verb-answer_operator"), &answer)))
        }
        CaseSay::LetterBack { job, code, name, words } => {
            let mut page = on.page();
            let head = on.fill("letter-back", &Args::default().with("name", name.as_str()));
            page.job_head(&head, code).quote(words);
            page.finish(only(look(*job, on)))
        }
        CaseSay::Sent { name } => named("letter-sent", name, on),
        CaseSay::File { code, .. } => file(code, on),
        CaseSay::DeskAppeal(view) => appeal(view, on),
        CaseSay::Shortened { until } => {
            let mut page = on.page();
            page.tell("appeal-shortened", &Args::default().with("until", moment(*until, on)));
            page.finish(Keyboard::None)
        }
        CaseSay::Proposed => on.plain("proposed-both"),
        CaseSay::Answered => on.plain("letter-answered"),
        CaseSay::Yours => on.plain("case-yours"),
        CaseSay::GivenBack => on.plain("case-given-back"),
        CaseSay::Free => on.plain("sanction-over"),
        CaseSay::AppealTaken => on.plain("appeal-taken"),
        CaseSay::AppealedAlready => on.plain("appealed-already"),
        CaseSay::NothingToAppeal => on.plain("nothing-to-appeal"),
        CaseSay::AnotherLooks => on.plain("another-looks"),
        CaseSay::Kept => on.plain("appeal-kept"),
    }
}

fn named(key: &str, name: &str, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.tell(key, &Args::default().with("name", name));
    page.finish(Keyboard::None)
}

fn only(button: Button) -> Keyboard {
    let mut keys = Keys::default();
    keys.row([button]);
    keys.into_keyboard()
}

fn shown(job: JobId, on: &Scene<'_>) -> Keyboard {
    only(keys::press(&on.text("verb-show"), &Press::Card { verb: CardVerb::Show, job, number: 0 }))
}

fn look(job: JobId, on: &Scene<'_>) -> Button {
    keys::press(&on.text("desk-look"), &Press::Desk { verb: DeskVerb::Look, job, number: 0 })
}

fn at_the_desk(key: &str, (job, code): (JobId, &JobCode), on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.job_head(&on.text(key), code);
    page.finish(only(look(job, on)))
}

/// What one side says, and what it would find fair.
fn view(page: &mut Page, view: &View, fee: bool, on: &Scene<'_>) {
    page.quote(&view.words);
    if let Some(fair) = view.fair {
        page.tell("side-fair", &Args::default().with("way", way_out(fair, fee, on)));
    }
    if !view.photos.is_empty() {
        page.tell("side-photos", &Args::default().with("count", view.photos.len()));
    }
}

/// A way out on a button.
pub(super) fn way_label(way: Way, fee: bool, on: &Scene<'_>) -> String {
    let fee = if fee { "yes" } else { "no" };
    on.fill(&format!("way-{}", way.word()), &Args::default().with("fee", fee))
}

/// A way out, with its figure.
pub(super) fn way_out(says: WayOut, fee: bool, on: &Scene<'_>) -> String {
    let label = way_label(says.way, fee, on);
    match says.total {
        Some(total) => {
            on.fill("way-with-total", &Args::default().with("way", label).with("total", on.money(total)))
        }
        None => label,
    }
}

/// How trouble is being settled, for the operator: both sides, what was written, what is on the table.
pub(super) fn desk(page: &mut Page, talk: &DeskTalk, on: &Scene<'_>) {
    for side in [Side::Customer, Side::Provider].into_iter().filter(|_| talk.asked) {
        let args = Args::default().with("side", side_word(side));
        match talk.views.iter().find(|view| view.side == side) {
            Some(told) => {
                page.gap().tell("desk-side", &args);
                view(page, told, talk.fee, on);
            }
            None => _ = page.gap().tell("desk-side-silent", &args),
        }
    }
    for (side, by_operator, words, at) in &talk.letters {
        let by = if *by_operator { "operator" } else { "side" };
        let args = Args::default().with("side", side_word(*side)).with("by", by);
        page.gap().tell("desk-letter", &args.with("when", on.moment(*at, talk.zone))).quote(words);
    }
    if let Some((by, says, accepted)) = talk.on_table {
        page.gap().tell("desk-on-table", &on_table(by, says, talk.fee, on));
        if let Some(side) = accepted.filter(|side| Actor::from(*side) != by) {
            page.tell("desk-agreed", &Args::default().with("side", side_word(side)));
        }
    }
    if let Some(until) = talk.until {
        page.gap().tell("desk-talk-until", &Args::default().with("until", on.moment(until, talk.zone)));
    }
}

fn on_table(by: Actor, says: WayOut, fee: bool, on: &Scene<'_>) -> Args<'static> {
    Args::default().with("by", by.word()).with("way", way_out(says, fee, on))
}

/// The file, made now; where it is not at hand, its place is said to be empty.
fn file(code: &JobCode, on: &Scene<'_>) -> Rendered {
    let (Some(kept), Some(job)) = (on.case_file, on.file) else { return on.plain("gone") };
    let name = format!("{}-{}.txt", on.text("file-name"), code.as_str());
    let document = Document { name, bytes: case_file::text(kept, job, on).into_bytes() };
    let mut page = on.page();
    page.job_head(&on.text("file-title"), code).say("file-what");
    Rendered { document: Some(document), ..page.finish(only(look(job.job.id, on))) }
}

fn appeal(view: &DeskAppeal, on: &Scene<'_>) -> Rendered {
    let DeskAppeal { case, name, kind, until, reason, house } = view;
    let mut page = on.page();
    page.head(&case_label(case, on));
    let args = Args::default().with("name", name.as_str()).with("kind", standing::word(*kind));
    page.tell("desk-appeal", &args);
    if let Some(until) = until {
        page.tell("desk-appeal-until", &Args::default().with("until", moment(*until, on)));
    }
    if *house {
        page.say("desk-appeal-house");
    } else {
        page.say("sanction-reason").quote(reason);
    }
    page.gap().say("desk-appeal-says").quote(&case.what);
    let mut keys = Keys::default();
    let verbs = [DeskVerb::AppealKept, DeskVerb::AppealShorter, DeskVerb::AppealLifted];
    keys.packed(verbs.map(|verb| {
        let press = Press::Registration { verb, case: case.id, person: case.person };
        keys::press(&on.text(&format!("desk-{}", verb.word())), &press)
    }));
    keys.row([door(on, Door::Desk)]);
    page.finish(keys.into_keyboard())
}
