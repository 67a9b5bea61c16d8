//! A message being written: text of ours from the locale, strangers' words only in quotes, and the stretches
//! that carry markup.

use domain::{
    ids::JobCode,
    text::{Look, Styled},
};

use crate::{
    locale::{Args, Locale},
    rendered::{Entity, Keyboard, Medium, Picture, Rendered, Style},
};

/// The most Telegram takes, in UTF-16 units (never more than the characters it counts).
const LONGEST: usize = 4096 - ROOM_FOR_A_SEAL;
/// The most it takes below a picture.
const LONGEST_CAPTION: usize = 1024 - ROOM_FOR_A_SEAL;
/// Below the longest message there is room for the seal and whose it is.
const ROOM_FOR_A_SEAL: usize = 64;
const CUT_MARK: &str = "…";

/// A message being written, line by line.
pub(super) struct Page {
    locale: &'static Locale,
    text: String,
    units: usize,
    entities: Vec<Entity>,
}

impl Page {
    pub(super) fn new(locale: &'static Locale) -> Self {
        Self { locale, text: String::new(), units: 0, entities: Vec::new() }
    }

    /// A headline.
    pub(super) fn title(&mut self, key: &str, args: &Args<'_>) -> &mut Self {
        let text = self.locale.fill(key, args);
        self.row(&text, Some(Style::Bold))
    }

    /// A headline without a key of its own: a service, a name.
    pub(super) fn head(&mut self, text: &str) -> &mut Self {
        self.row(text, Some(Style::Bold))
    }

    /// A headline about a job, with the code to copy.
    pub(super) fn job_head(&mut self, text: &str, code: &JobCode) -> &mut Self {
        self.row(text, Some(Style::Bold)).push(" · ", None).push(&code.to_string(), Some(Style::Code))
    }

    /// A line of ours.
    pub(super) fn say(&mut self, key: &str) -> &mut Self {
        self.tell(key, &Args::default())
    }

    /// A line of ours with arguments.
    pub(super) fn tell(&mut self, key: &str, args: &Args<'_>) -> &mut Self {
        let text = self.locale.fill(key, args);
        self.row(&text, None)
    }

    /// An aside of ours.
    pub(super) fn aside(&mut self, key: &str, args: &Args<'_>) -> &mut Self {
        let text = self.locale.fill(key, args);
        self.row(&text, Some(Style::Italic))
    }

    /// A line made of figures and names.
    pub(super) fn line(&mut self, text: &str) -> &mut Self {
        self.row(text, None)
    }

    /// A stranger's words.
    pub(super) fn quote(&mut self, words: &str) -> &mut Self {
        if words.trim().is_empty() { self } else { self.row(words.trim(), Some(Style::Blockquote)) }
    }

    /// A stranger's words, cleaned, in the looks they gave them.
    pub(super) fn quote_styled(&mut self, words: &Styled) -> &mut Self {
        if words.text.is_empty() {
            return self;
        }
        self.row(&words.text, Some(Style::Blockquote));
        let begins = self.units - units(&words.text);
        for stretch in &words.looks {
            let before: usize = words.text.chars().take(stretch.start).map(char::len_utf16).sum();
            let length = words.text.chars().skip(stretch.start).take(stretch.end - stretch.start);
            let length = length.map(char::len_utf16).sum();
            self.entities.push(Entity { offset: begins + before, length, style: style(stretch.look) });
        }
        self
    }

    /// A line to copy: a code, a reference, a link.
    pub(super) fn code(&mut self, text: &str) -> &mut Self {
        self.row(text, Some(Style::Code))
    }

    /// An empty line, unless there is one or nothing stands above it.
    pub(super) fn gap(&mut self) -> &mut Self {
        if self.text.is_empty() || self.text.ends_with('\n') { self } else { self.push("\n", None) }
    }

    /// The message, cut to what Telegram takes.
    pub(super) fn finish(self, keyboard: Keyboard) -> Rendered {
        self.finish_below(None, keyboard)
    }

    /// The message as the caption of a picture, if there is one.
    pub(super) fn finish_below(mut self, picture: Option<Picture>, keyboard: Keyboard) -> Rendered {
        self.cut_to(if picture.is_some() { LONGEST_CAPTION } else { LONGEST });
        Rendered { text: self.text, entities: self.entities, keyboard, picture, ..Rendered::default() }
    }

    /// The message as the caption of what somebody sent.
    pub(super) fn finish_under(mut self, medium: Medium, keyboard: Keyboard) -> Rendered {
        self.cut_to(LONGEST_CAPTION);
        Rendered { medium: Some(medium), ..self.finish(keyboard) }
    }

    fn row(&mut self, text: &str, style: Option<Style>) -> &mut Self {
        if !self.text.is_empty() {
            self.push("\n", None);
        }
        self.push(text, style)
    }

    fn push(&mut self, text: &str, style: Option<Style>) -> &mut Self {
        let text = &*self.locale.with_former(text);
        let length = units(text);
        if let Some(style) = style.filter(|_| length > 0) {
            self.entities.push(Entity { offset: self.units, length, style });
        }
        self.text.push_str(text);
        self.units += length;
        self
    }

    fn cut_to(&mut self, longest: usize) {
        let end = self.text.trim_end().len();
        self.cut_at(end);
        if self.units > longest {
            let end = byte_at_unit(&self.text, longest - units(CUT_MARK));
            self.cut_at(end);
            self.push(CUT_MARK, None);
        }
    }

    fn cut_at(&mut self, end: usize) {
        self.text.truncate(end);
        self.units = units(&self.text);
        self.entities.retain(|entity| entity.offset < self.units);
        for entity in &mut self.entities {
            entity.length = entity.length.min(self.units - entity.offset);
        }
    }
}

fn style(look: Look) -> Style {
    match look {
        Look::Bold => Style::Bold,
        // Quotes do not stand in quotes, and all of a stranger's words do.
        Look::Italic | Look::Quote => Style::Italic,
        Look::Underline => Style::Underline,
        Look::Strikethrough => Style::Strikethrough,
        Look::Spoiler => Style::Spoiler,
        Look::Code => Style::Code,
        Look::Pre => Style::Pre,
    }
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// The last character boundary at or before this many UTF-16 units.
fn byte_at_unit(text: &str, room: usize) -> usize {
    let mut used = 0;
    let over = text.char_indices().find(|(_, c)| {
        used += c.len_utf16();
        used > room
    });
    over.map_or(text.len(), |(at, _)| at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::language::Language;
    use proptest::prelude::*;

    fn page() -> Page {
        Page::new(Locale::of(&Language::english()))
    }

    fn marked(rendered: &Rendered, entity: &Entity) -> String {
        let all: Vec<u16> = rendered.text.encode_utf16().collect();
        String::from_utf16(&all[entity.offset..entity.offset + entity.length]).unwrap()
    }

    #[test]
    fn markup_is_counted_in_utf16_units() {
        let mut page = page();
        page.head("🚚 Moving").quote("two 🛋️ sofas");
        let rendered = page.finish(Keyboard::None);
        let marked: Vec<_> = rendered.entities.iter().map(|entity| marked(&rendered, entity)).collect();
        assert_eq!(marked, ["🚚 Moving", "two 🛋️ sofas"]);
    }

    proptest! {
        #[test]
        fn however_long_a_message_it_fits_and_its_markup_with_it(
            words in prop::collection::vec("[a-z🛋️ñ ]{0,900}", 0..12),
            picture in prop::option::of(Just(Picture { png: Vec::new() })),
        ) {
            let longest = if picture.is_some() { LONGEST_CAPTION } else { LONGEST };
            let mut page = page();
            for quote in &words {
                page.head("title").quote(quote);
            }
            let rendered = page.finish_below(picture, Keyboard::None);
            let length = rendered.text.encode_utf16().count();
            prop_assert!(length <= longest);
            for entity in &rendered.entities {
                prop_assert!(entity.length > 0 && entity.offset + entity.length <= length);
                prop_assert!(!marked(&rendered, entity).is_empty());
            }
        }
    }
}
