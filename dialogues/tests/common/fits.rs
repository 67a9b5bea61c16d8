//! What must hold for every message, whatever it says.

use dialogues::{
    press::MAX_DATA,
    rendered::{Button, Does, Keyboard, Rendered},
};

/// Telegram's limits for a message, a caption, a row of buttons and a keyboard.
const LONGEST_TEXT: usize = 4096;
const LONGEST_CAPTION: usize = 1024;
const MOST_IN_ROW: usize = 8;
const MOST_BUTTONS: usize = 100;

/// Fails unless Telegram takes the message and its reader finds all of it in their language.
pub fn assert_fits(rendered: &Rendered, what: &str) {
    let text = &rendered.text;
    assert!(!text.trim().is_empty(), "{what} says nothing");
    assert!(!text.contains('⟦'), "{what} lacks a text: {text}");
    assert!(!text.contains("{$") && !text.contains("{ $"), "{what} lacks an argument: {text}");
    let longest =
        if rendered.picture.is_some() || rendered.medium.is_some() { LONGEST_CAPTION } else { LONGEST_TEXT };
    assert!(text.encode_utf16().count() <= longest, "{what} is too long");
    assert_eq!(text.trim(), text, "{what} has space at its ends, which Telegram cuts off");
    let buttons = buttons(&rendered.keyboard);
    assert!(buttons.len() <= MOST_BUTTONS, "{what} has {} buttons", buttons.len());
    for button in buttons {
        assert!((1..=40).contains(&button.label.chars().count()), "{what}: {button:?}");
        assert!(!button.label.contains(['⟦', '{']), "{what}: {button:?}");
        if let Does::Press(data) = &button.does {
            assert!((1..=MAX_DATA).contains(&data.len()), "{what}: {button:?}");
        }
    }
    let rows = if let Keyboard::Inline(rows) = &rendered.keyboard { rows.as_slice() } else { &[] };
    assert!(rows.iter().all(|row| (1..=MOST_IN_ROW).contains(&row.len())), "{what}: {rows:?}");
}

/// The buttons under a message.
pub fn buttons(keyboard: &Keyboard) -> Vec<&Button> {
    match keyboard {
        Keyboard::Inline(rows) => rows.iter().flatten().collect(),
        Keyboard::None | Keyboard::Keys { .. } | Keyboard::NoKeys => Vec::new(),
    }
}
