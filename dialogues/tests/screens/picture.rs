//! A message as a picture in plain text, for snapshots.

use dialogues::rendered::{Does, Keyboard, Rendered, Style};

/// The text with its markup in marks (`*bold*`, `_aside_`, `` `code` ``, `│ quote`), a photo above and the buttons
/// below.
pub fn picture(rendered: &Rendered) -> String {
    let units: Vec<u16> = rendered.text.encode_utf16().collect();
    let part = |from: usize, to: usize| String::from_utf16(&units[from..to]).unwrap();
    let mut out = rendered.picture.as_ref().map_or("", |_| "(photo)\n").to_owned();
    let mut at = 0;
    for entity in &rendered.entities {
        let end = entity.offset + entity.length;
        out += &part(at, entity.offset);
        out += &marked(&part(entity.offset, end), entity.style);
        at = end;
    }
    out + &part(at, units.len()) + &keyboard(&rendered.keyboard)
}

fn marked(text: &str, style: Style) -> String {
    match style {
        Style::Bold => format!("*{text}*"),
        Style::Italic => format!("_{text}_"),
        Style::Code => format!("`{text}`"),
        Style::Blockquote => text.lines().map(|line| format!("│ {line}")).collect::<Vec<_>>().join("\n"),
    }
}

fn keyboard(keyboard: &Keyboard) -> String {
    match keyboard {
        Keyboard::None => String::new(),
        Keyboard::NoKeys => "\n(keys gone)".into(),
        Keyboard::Inline(rows) => rows.iter().fold(String::new(), |drawn, row| {
            let row = row.iter().map(|button| match &button.does {
                Does::Press(_) => format!("[{}]", button.label),
                Does::Open(_) => format!("[{} ↗]", button.label),
                Does::Copy(_) => format!("[{} ⧉]", button.label),
            });
            drawn + "\n" + &row.collect::<Vec<_>>().join(" ")
        }),
        Keyboard::Keys { rows, placeholder } => {
            rows.iter().fold(String::new(), |drawn, row| {
                let row = row.iter().map(|label| format!("({label})"));
                drawn + "\n" + &row.collect::<Vec<_>>().join(" ")
            }) + &format!("\n…{placeholder}")
        }
    }
}
