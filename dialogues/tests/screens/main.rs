//! What people read and can press: every message in every language, and pictures of the main screens.

#![allow(clippy::unwrap_used, reason = "a fixture that cannot be made is a failed test")]

#[path = "../common/case_file.rs"]
mod case_file;
#[path = "../common/fits.rs"]
mod fits;
mod fixtures;
#[path = "../common/held.rs"]
mod held;
mod moves;
mod picture;
mod pictures;
mod samples;
#[path = "../common/variants.rs"]
mod variants;

use dialogues::{
    locale::languages,
    render::render,
    rendered::Style,
    say::{Relayed, Say},
};

use fits::{assert_fits, buttons};
use fixtures::Town;

/// Telegram's limit for a toast.
const LONGEST_TOAST: usize = 200;

#[test]
fn every_message_is_said_in_every_language() {
    let town = Town::new();
    for (language, _) in languages() {
        for say in samples::all(&town) {
            assert_fits(&render(&say, &town.scene(language)), &format!("{language}: {say:?}"));
        }
    }
}

#[test]
fn the_samples_leave_no_kind_of_message_out() {
    let town = Town::new();
    let said: Vec<_> = samples::all(&town).iter().map(variants::say).collect();
    let missing: Vec<_> = variants::SAYS.iter().filter(|name| !said.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let asked: Vec<_> = samples::prompts(&town).iter().map(variants::prompt).collect();
    let missing: Vec<_> = variants::prompts().into_iter().filter(|name| !asked.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let told = samples::all(&town);
    let told = told.iter().filter_map(|say| match say {
        Say::Directory(say) => Some(variants::directory_say(say)),
        _ => None,
    });
    let met: Vec<_> = told.collect();
    let missing: Vec<_> = variants::DIRECTORY_SAYS.iter().filter(|name| !met.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let told = samples::all(&town);
    let told = told.iter().filter_map(|say| match say {
        Say::Safety(say) => Some(variants::safety_say(say)),
        _ => None,
    });
    let met: Vec<_> = told.collect();
    let missing: Vec<_> = variants::SAFETY_SAYS.iter().filter(|name| !met.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    let met: Vec<_> = samples::cases(&town)
        .iter()
        .filter_map(|say| if let Say::Case(say) = say { Some(variants::case_say(say)) } else { None })
        .collect();
    let missing: Vec<_> = variants::CASE_SAYS.iter().filter(|name| !met.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn what_answers_a_press_fits_a_toast() {
    let town = Town::new();
    for (language, _) in languages() {
        let refused = domain::job::Refusal::ALL.iter().map(|refusal| Say::Refused(*refusal));
        for say in refused.chain([Say::Stale, Say::Noted, Say::Saved, Say::Dealt, Say::AskedBack]) {
            let text = render(&say, &town.scene(language)).text;
            assert!(text.chars().count() <= LONGEST_TOAST, "{language}: {text}");
        }
    }
}

#[test]
fn a_message_whose_buttons_are_taken_off_says_the_same() {
    let town = Town::new();
    let english = domain::language::Language::english();
    for say in samples::all(&town).iter().filter(|say| !matches!(say, Say::Card { .. })) {
        let live = render(say, &town.scene(&english));
        let spent = render(say, &dialogues::render::Scene { live: false, ..town.scene(&english) });
        assert_eq!(live.text, spent.text);
        assert!(buttons(&spent.keyboard).is_empty());
    }
}

#[test]
fn the_words_of_strangers_are_never_markup() {
    let town = Town::new();
    let english = domain::language::Language::english();
    let nasty = "*bold* <b>x</b> [link](https://evil.example) `code` \n> quote";
    let code = town.code();
    let say = Say::Relayed(Box::new(Relayed::words("Ana", code, nasty.into())));
    let rendered = render(&say, &town.scene(&english));
    assert!(rendered.text.contains(nasty));
    let styles: Vec<_> = rendered.entities.iter().map(|entity| entity.style).collect();
    assert_eq!(styles, [Style::Bold, Style::Code, Style::Blockquote]);
}
