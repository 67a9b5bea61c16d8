//! Buttons under a message.

use domain::{job::CaseKind, text};

use super::Scene;
use crate::{
    press::{Door, Press},
    rendered::{Button, Does, Keyboard},
};

/// The most letters a phone shows on a button that has its row to itself, or on equally wide ones side by side.
const WIDEST: usize = 36;
const MOST_IN_ROW: usize = 3;

/// Rows of buttons, from top to bottom.
#[derive(Default)]
pub(super) struct Keys(Vec<Vec<Button>>);

impl Keys {
    /// One row, or several where a label would be cut off.
    pub(super) fn row(&mut self, buttons: impl IntoIterator<Item = Button>) -> &mut Self {
        let row: Vec<_> = buttons.into_iter().collect();
        if fit_together(&row) { self.add(row) } else { self.packed(row) }
    }

    /// As many rows as it takes to show every label in full, one to three buttons each.
    pub(super) fn packed(&mut self, buttons: impl IntoIterator<Item = Button>) -> &mut Self {
        let mut row: Vec<Button> = Vec::new();
        for button in buttons {
            row.push(button);
            if row.len() > MOST_IN_ROW || !fit_together(&row) {
                let next = row.split_off(row.len() - 1);
                self.add(std::mem::replace(&mut row, next));
            }
        }
        self.add(row)
    }

    /// Rows of equally many buttons.
    pub(super) fn grid(&mut self, buttons: &[Button], columns: usize) -> &mut Self {
        for row in buttons.chunks(columns) {
            self.row(row.iter().cloned());
        }
        self
    }

    fn add(&mut self, row: Vec<Button>) -> &mut Self {
        if !row.is_empty() {
            self.0.push(row);
        }
        self
    }

    pub(super) fn into_keyboard(self) -> Keyboard {
        if self.0.is_empty() { Keyboard::None } else { Keyboard::Inline(self.0) }
    }
}

/// Whether a phone shows all of their labels side by side: the buttons of a row are equally wide.
fn fit_together(row: &[Button]) -> bool {
    let widest = row.iter().map(|button| width(&button.label)).max().unwrap_or(0);
    row.len() <= 1 || widest * row.len() <= WIDEST
}

fn width(label: &str) -> usize {
    label.chars().count()
}

/// A button that comes back as a press.
pub(super) fn press(label: &str, press: &Press) -> Button {
    Button { label: text::cut(label, WIDEST).to_owned(), does: Does::Press(press.data()) }
}

/// A button to a place of the house, named by its key.
pub(super) fn door(on: &Scene<'_>, door: Door) -> Button {
    press(&on.text(&format!("door-{}", door.word())), &Press::Go(door))
}

/// The word of a kind of waiting item in keys and selectors.
pub(super) fn case_word(kind: CaseKind) -> &'static str {
    match kind {
        CaseKind::Help => "help",
        CaseKind::Request => "request",
        CaseKind::Registration => "registration",
        CaseKind::Payment => "payment",
        CaseKind::Withheld => "withheld",
        CaseKind::Conduct => "conduct",
        CaseKind::Report => "report",
        CaseKind::Review => "review",
        CaseKind::Appeal => "appeal",
    }
}
