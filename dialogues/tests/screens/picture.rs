//! A message as a picture in plain text, for snapshots.

use dialogues::rendered::{Does, Entity, Keyboard, Rendered, Style};

/// The text with its markup in marks (`*bold*`, `_aside_`, `` `code` ``, `│ quote`), a photo above and the buttons
/// below.
pub fn picture(rendered: &Rendered) -> String {
    let units: Vec<u16> = rendered.text.encode_utf16().collect();
    let above = rendered.picture.as_ref().map_or("", |_| "(photo)\n").to_owned();
    let file = rendered.document.as_ref().map_or(String::new(), |file| format!("({})\n", file.name));
    let sent = rendered.medium.as_ref().map_or(String::new(), |medium| format!("({:?})\n", medium.kind));
    above
        + &file
        + &sent
        + &drawn(&units, (0, units.len()), &rendered.entities)
        + &keyboard(&rendered.keyboard)
}

/// A stretch with its markup, and what is marked within that.
fn drawn(units: &[u16], (from, to): (usize, usize), mut entities: &[Entity]) -> String {
    let part = |from: usize, to: usize| String::from_utf16(&units[from..to]).unwrap();
    let (mut out, mut at) = (String::new(), from);
    while let Some((entity, rest)) = entities.split_first() {
        let end = entity.offset + entity.length;
        let within = rest.iter().take_while(|inner| inner.offset < end).count();
        out += &part(at, entity.offset);
        out += &marked(&drawn(units, (entity.offset, end), &rest[..within]), entity.style);
        (at, entities) = (end, &rest[within..]);
    }
    out + &part(at, to)
}

fn marked(text: &str, style: Style) -> String {
    match style {
        Style::Bold => format!("*{text}*"),
        Style::Italic => format!("_{text}_"),
        Style::Code => format!("`{text}`"),
        Style::Underline => format!("__{text}__"),
        Style::Strikethrough => format!("~{text}~"),
        Style::Spoiler => format!("||{text}||"),
        Style::Pre => format!("```{text}```"),
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
