//! The looks and buttons of a rendered message, as Telegram's types.

use dialogues::rendered::{Button, Does, Entity, Keyboard, Style};
use teloxide::types::{
    CopyTextButton, InlineKeyboardButton, InlineKeyboardButtonKind, InlineKeyboardMarkup, KeyboardButton,
    KeyboardMarkup, KeyboardRemove, LinkPreviewOptions, MessageEntity, MessageEntityKind, ReplyMarkup,
};

/// Links of ours are shown as they are.
pub(super) fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

/// The markup of a text.
pub(super) fn entities(ours: &[Entity]) -> Vec<MessageEntity> {
    let kind = |style| match style {
        Style::Bold => MessageEntityKind::Bold,
        Style::Italic => MessageEntityKind::Italic,
        Style::Blockquote => MessageEntityKind::Blockquote,
        Style::Code => MessageEntityKind::Code,
        Style::Underline => MessageEntityKind::Underline,
        Style::Strikethrough => MessageEntityKind::Strikethrough,
        Style::Spoiler => MessageEntityKind::Spoiler,
        Style::Pre => MessageEntityKind::Pre { language: None },
    };
    ours.iter().map(|entity| MessageEntity::new(kind(entity.style), entity.offset, entity.length)).collect()
}

/// Whatever is to stand under a new message.
pub(super) fn reply_markup(keyboard: &Keyboard) -> Option<ReplyMarkup> {
    match keyboard {
        Keyboard::None => None,
        Keyboard::Inline(_) => inline(keyboard).map(ReplyMarkup::InlineKeyboard),
        Keyboard::NoKeys => Some(ReplyMarkup::KeyboardRemove(KeyboardRemove::new())),
        Keyboard::Keys { rows, placeholder } => {
            let rows = rows.iter().map(|row| row.iter().map(KeyboardButton::new).collect::<Vec<_>>());
            let keys =
                KeyboardMarkup::new(rows).resize_keyboard().input_field_placeholder(placeholder.clone());
            Some(ReplyMarkup::Keyboard(keys))
        }
    }
}

/// Buttons, the only thing an edit takes.
pub(super) fn inline(keyboard: &Keyboard) -> Option<InlineKeyboardMarkup> {
    let Keyboard::Inline(rows) = keyboard else { return None };
    Some(InlineKeyboardMarkup::new(rows.iter().map(|row| row.iter().filter_map(button).collect::<Vec<_>>())))
}

fn button(button: &Button) -> Option<InlineKeyboardButton> {
    let kind = match &button.does {
        Does::Press(data) => InlineKeyboardButtonKind::CallbackData(data.clone()),
        Does::Open(url) => InlineKeyboardButtonKind::Url(url.parse().ok()?),
        Does::Copy(text) => InlineKeyboardButtonKind::CopyText(CopyTextButton { text: text.clone() }),
    };
    Some(InlineKeyboardButton::new(button.label.clone(), kind))
}
