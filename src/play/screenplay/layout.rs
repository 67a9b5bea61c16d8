//! Text in two columns, by the width that characters take on a screen.

use super::events::Block;

/// Characters in a line.
pub(super) const WIDTH: usize = 100;
/// What stands between the columns.
const GUTTER: &str = " │ ";
const COLUMN: usize = (WIDTH - 3) / 2;

/// A line of one character.
pub(super) fn rule(character: char) -> String {
    std::iter::repeat_n(character, WIDTH).collect()
}

/// Two columns, top-aligned, closed by a line without words.
pub(super) fn side_by_side(left: &[String], right: &[String]) -> String {
    let mut text = String::new();
    for row in 0..left.len().max(right.len()) {
        let cell = |lines: &[String]| lines.get(row).cloned().unwrap_or_default();
        let (left, right) = (cell(left), cell(right));
        let pad = " ".repeat(COLUMN.saturating_sub(width(&left)));
        text += format!("{left}{pad}{GUTTER}{right}").trim_end();
        text.push('\n');
    }
    text + &" ".repeat(COLUMN) + GUTTER.trim_end() + "\n"
}

/// The lines of one phone.
pub(super) fn column(blocks: &[Block]) -> Vec<String> {
    blocks
        .iter()
        .flat_map(|block| block.lines().into_iter().flat_map(|line| wrapped(&line, COLUMN, "   ")))
        .collect()
}

/// One line in as many as its width needs, the further ones indented. Words that are too long are cut.
pub(super) fn wrapped(line: &str, most: usize, indent: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut present = String::new();
    for word in line.split_inclusive(' ') {
        let bare = word.trim_end();
        if width(&present) + width(bare) > most && !present.trim().is_empty() {
            lines.push(present.trim_end().to_owned());
            indent.clone_into(&mut present);
        }
        for character in word.chars() {
            if width(&present) + width_of(character) > most && character != ' ' {
                lines.push(std::mem::replace(&mut present, indent.to_owned()));
            }
            present.push(character);
        }
    }
    lines.push(present.trim_end().to_owned());
    lines
}

/// Cells a text takes in a terminal, as far as its characters tell one by one.
pub(super) fn width(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

fn width_of(character: char) -> usize {
    match u32::from(character) {
        // Joiners and marks. The selector of emoji (0xFE0F) is not among them: it widens the sign before it by one.
        0x0300..=0x036F | 0x200B..=0x200F | 0x2060..=0x2064 => 0,
        // What terminals draw as emoji without being asked to, and East Asian script.
        0x231A..=0x231B
        | 0x23E9..=0x23EC
        | 0x23F0
        | 0x23F3
        | 0x2614..=0x2615
        | 0x26A1
        | 0x26D4
        | 0x2705
        | 0x270A..=0x270B
        | 0x2728
        | 0x274C
        | 0x274E
        | 0x2753..=0x2755
        | 0x2757
        | 0x2795..=0x2797
        | 0x2B50
        | 0x2E80..=0xA4CF
        | 0xAC00..=0xD7A3
        | 0xF900..=0xFAFF
        | 0xFF00..=0xFF60
        | 0x1F300..=0x1FAFF => 2,
        _ => 1,
    }
}
