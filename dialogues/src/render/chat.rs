//! Two people writing to each other.

use domain::{facts::ThreadLine, ids::JobCode, text};

use super::{
    Scene, keys,
    keys::{Keys, door},
    questions::kind_word,
    safety,
};
use crate::{
    locale::Args,
    press::{Door, Press, Whom},
    rendered::{Keyboard, Rendered},
    say::{FileTrouble, RelaySay, Relayed, TalkSoFar},
};

/// The most Telegram shows in an empty input field.
const LONGEST_PLACEHOLDER: usize = 64;
/// So much of a name, with a sign before it, that a button has room for the code of the job as well.
const LONGEST_HEAD: usize = 28;

pub(super) fn inbox(threads: &[ThreadLine], on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.title("inbox-title", &Args::default());
    if threads.is_empty() {
        page.say("inbox-none");
    }
    let mut keys = Keys::default();
    for thread in threads {
        let args = Args::default().with("name", thread.other_name.as_str());
        let label = on.fill("inbox-line", &args.with("code", thread.code.to_string()));
        let read = keys::press(&format!("📜 {}", thread.code), &Press::Read(thread.id));
        if thread.open {
            let new = Args::default().with("line", label.as_str()).with("count", thread.unread);
            page.line(&on.fill("inbox-new", &new));
            keys.row([keys::press(&format!("💬 {label}"), &Press::Talk(thread.id)), read]);
        } else {
            page.line(&format!("{label} ({})", on.text("inbox-over")));
            keys.row([read]);
        }
    }
    keys.row([door(on, Door::Home)]);
    page.finish(keys.into_keyboard())
}

/// What was last written, and whether more can be.
pub(super) fn so_far(talk: &TalkSoFar, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.job_head(&on.fill("relayed-from", &Args::default().with("name", talk.other.as_str())), &talk.code);
    if talk.lines.is_empty() {
        page.say("talk-none");
    }
    for (mine, words) in &talk.lines {
        let who = if *mine { on.text("talk-you") } else { talk.other.clone() };
        page.line(&format!("{who}:"));
        if words.is_empty() {
            page.say("talk-no-words")
        } else {
            page.quote(words)
        };
    }
    let mut keys = Keys::default();
    if talk.open {
        let args = Args::default().with("name", talk.other.as_str()).with("code", talk.code.to_string());
        keys.row([keys::press(&format!("💬 {}", on.fill("inbox-line", &args)), &Press::Talk(talk.thread))]);
    } else {
        page.gap().say("talk-over");
    }
    keys.row(safety::both(Whom::Talk(talk.thread), on));
    keys.row([door(on, Door::Inbox)]);
    page.finish(keys.into_keyboard())
}

/// Words of the other side. A question about an open request can be answered for everybody.
pub(super) fn relayed(message: &Relayed, on: &Scene<'_>) -> Rendered {
    let Relayed { from, code, thread, medium, words, question, spot, .. } = message;
    let mut page = on.page();
    let head = on.fill("relayed-from", &Args::default().with("name", from.as_str()));
    // Of an album only the first part says whose it is, unless there are words to be told apart.
    if !message.continued || !words.text.is_empty() {
        page.job_head(&head, code);
    }
    if message.forwarded {
        page.say("relayed-forwarded");
    }
    page.quote_styled(words);
    for (is_so, key) in [(message.passed, "relayed-passed"), (message.uncleaned, "relayed-uncleaned")] {
        if is_so {
            page.aside(key, &Args::default());
        }
    }
    let mut keys = Keys::default();
    keys.row(
        question.map(|(job, message)| keys::press(&on.text("explain"), &Press::Explain { job, message })),
    );
    let is_bare = spot.is_some() || medium.as_ref().is_some_and(|medium| !medium.kind.takes_caption());
    if let (true, Some(thread)) = (is_bare, thread) {
        // No words can stand below it: who it is from is said by a button that leads to them.
        let mark = if message.forwarded { "↪ " } else { "" };
        let label = format!("{mark}{} · {code}", text::cut(&head, LONGEST_HEAD));
        keys.row([keys::press(&label, &Press::Talk(*thread))]);
    }
    let keyboard = keys.into_keyboard();
    match (spot, medium) {
        (Some(spot), _) => Rendered { spot: Some(spot.clone()), ..page.finish(keyboard) },
        (None, Some(medium)) => page.finish_under(medium.clone(), keyboard),
        (None, None) => page.finish(keyboard),
    }
}

/// What became of a message. A reaction is drawn as what it would be as a message.
pub(super) fn relay(say: &RelaySay, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    match say {
        RelaySay::Withdrawn => page.say("relay-withdrawn"),
        RelaySay::Mark { emoji } => page.line(emoji.as_deref().unwrap_or("…")),
        RelaySay::TakenBack { to } => {
            page.tell("relay-taken-back", &Args::default().with("name", to.as_str()))
        }
        RelaySay::TooLate => page.say("relay-too-late"),
        RelaySay::UndoWhat => page.say("relay-undo-what"),
        RelaySay::FileStays(why) => page.tell("file-stays", &Args::default().with("why", why_word(*why))),
        RelaySay::Uncleaned => page.say("file-uncleaned"),
        RelaySay::NoVoice { to } => page.tell("relay-no-voice", &Args::default().with("name", to.as_str())),
        RelaySay::NotPassed(kind) => page.tell("not-passed", &Args::default().with("kind", kind_word(*kind))),
    };
    page.finish(Keyboard::None)
}

fn why_word(why: FileTrouble) -> &'static str {
    match why {
        FileTrouble::TooLarge => "large",
        FileTrouble::Broken => "broken",
        FileTrouble::Gone => "gone",
    }
}

pub(super) fn talking(to: &str, code: &JobCode, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.tell("talking", &Args::default().with("name", to));
    let args = Args::default().with("name", to).with("code", code.to_string());
    let placeholder = on.fill("talking-placeholder", &args);
    let commands = ["/menu", "/inbox"].map(str::to_owned);
    page.finish(Keyboard::Keys {
        rows: vec![commands.into()],
        placeholder: text::cut(&placeholder, LONGEST_PLACEHOLDER).to_owned(),
    })
}

pub(super) fn not_delivered(to: &str, code: &JobCode, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.tell("not-delivered", &Args::default().with("name", to)).code(&code.to_string());
    page.finish(Keyboard::None)
}

pub(super) fn over(code: Option<&JobCode>, on: &Scene<'_>) -> Rendered {
    let mut page = on.page();
    page.say("thread-over");
    if let Some(code) = code {
        page.code(&code.to_string());
    }
    page.finish(Keyboard::NoKeys)
}
