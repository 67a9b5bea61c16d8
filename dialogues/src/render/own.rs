//! What is held of somebody: handed out to them, or erased.

use super::{
    Scene, held,
    keys::{self, Keys, door},
    scene::side_word,
};
use crate::{
    locale::Args,
    press::{CardVerb, Door, Press},
    rendered::{Button, Document, Keyboard, Rendered},
    say::{DataFile, OwnSay, StillRunning},
};

pub(super) fn say(say: &OwnSay, on: &Scene<'_>) -> Rendered {
    match say {
        OwnSay::Data(file) => data(*file, on),
        OwnSay::DataAgain { at } => {
            let minutes = (*at - on.now).num_minutes().max(0) + 1;
            let mut page = on.page();
            page.tell("data-again", &Args::default().with("minutes", minutes));
            page.finish(home(on))
        }
        OwnSay::StillRunning(jobs) => still_running(jobs, on),
        OwnSay::OnlyOperator => {
            let mut page = on.page();
            page.say("erase-only-operator");
            let mut keys = Keys::default();
            keys.row([door(on, Door::InviteOperator)]).row([door(on, Door::Home)]);
            page.finish(keys.into_keyboard())
        }
        OwnSay::Kept => {
            let mut page = on.page();
            page.say("erase-kept");
            page.finish(home(on))
        }
        OwnSay::Erased => {
            let mut page = on.page();
            page.title("erased-title", &Args::default()).gap().say("erased");
            page.finish(Keyboard::None)
        }
        OwnSay::Gone => on.plain("gone"),
    }
}

fn home(on: &Scene<'_>) -> Keyboard {
    let mut keys = Keys::default();
    keys.row([door(on, Door::Home)]);
    keys.into_keyboard()
}

/// One of the two files, with a word on what it is. Where it is not at hand, its place is said to be empty.
fn data(file: DataFile, on: &Scene<'_>) -> Rendered {
    let Some(held) = on.held else { return on.plain("gone") };
    let (key, document) = match file {
        DataFile::Readable => {
            let name = format!("{}.txt", on.text("data-file"));
            let bytes = held::readable(held, on).into_bytes();
            ("data-readable", Document { name, bytes })
        }
        DataFile::Json => {
            let name = format!("{}.json", on.text("data-file"));
            let bytes = serde_json::to_vec_pretty(held).expect("it has string keys and finite numbers");
            ("data-json", Document { name, bytes })
        }
    };
    let mut page = on.page();
    page.say(key);
    let mut keys = Keys::default();
    if file == DataFile::Json {
        keys.row([door(on, Door::Privacy), door(on, Door::Home)]);
    }
    Rendered { document: Some(document), ..page.finish(keys.into_keyboard()) }
}

/// The jobs that must be ended first, each with the ways out of it.
fn still_running(jobs: &[StillRunning], on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("erase-running-title", &Args::default()).gap().say("erase-running");
    let mut keys = Keys::default();
    for StillRunning { line, way_out, help } in jobs {
        page.gap().job_head(&on.service(&line.service), &line.code);
        let state = on.text(&format!("state-{}", line.state.word()));
        let args = Args::default().with("state", state).with("when", on.moment(line.slot, line.zone));
        page.tell("job-line-more", &args);
        let button = |verb: CardVerb| -> Button {
            let side = Args::default().with("side", side_word(line.side));
            let label = format!("{} · {}", on.fill(&format!("verb-{}", verb.word()), &side), line.code);
            keys::press(&label, &Press::Card { verb, job: line.id, number: line.epoch })
        };
        keys.row(way_out.map(button));
        keys.row(help.then(|| button(CardVerb::GetHelp)));
        if way_out.is_none() {
            keys.row([button(CardVerb::Show)]);
        }
    }
    keys.row([door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}
