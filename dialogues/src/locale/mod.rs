//! The words of the house, one folder a language: `locales/<tag>/*.ftl`, embedded.
//!
//! A language is added by adding a folder; nothing here names one but English, which strangers to all others
//! read.

mod figures;
mod moments;

use std::{borrow::Cow, collections::BTreeMap, sync::LazyLock};

use domain::{language::Language, market::Market, text::PublicName};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

/// Everything in `locales/`, by language.
pub(crate) static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../locales");

static BOOKS: LazyLock<BTreeMap<Language, Locale>> = LazyLock::new(|| {
    let tag = |folder: &Dir<'_>| folder.path().to_str().and_then(Language::read);
    LOCALES.dirs().filter_map(|folder| Some((tag(folder)?, Locale::read(tag(folder)?, folder)))).collect()
});

/// The commands people find in the menu of the chat, in the order they are listed.
const COMMANDS: &[&str] = &[
    "menu", "post", "find", "jobs", "inbox", "history", "profile", "share", "payout", "why", "pause",
    "settings", "language", "block", "report", "help", "support", "terms", "privacy", "mydata", "erase",
    "cancel",
];

/// All texts of one language.
pub struct Locale {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

/// What a text is filled with.
#[derive(Default)]
pub struct Args<'a>(FluentArgs<'a>);

impl<'a> Args<'a> {
    /// One more value: a number, which chooses plurals, or a text, which is shown as it is.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<FluentValue<'a>>) -> Self {
        self.0.set(name, value);
        self
    }
}

impl Locale {
    /// The texts of a language; English where there is no folder for it.
    pub fn of(language: &Language) -> &'static Self {
        BOOKS.get(language).unwrap_or_else(|| &BOOKS[&Language::english()])
    }

    /// Which language this is.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// A text without arguments. A key that does not exist shows as `⟦key⟧`; a test lets none through.
    pub fn text(&self, key: &str) -> String {
        self.fill(key, &Args::default())
    }

    /// A text with its arguments, as [`Locale::text`].
    pub fn fill(&self, key: &str, args: &Args<'_>) -> String {
        self.find(key, args).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// A text with its arguments, where there is one of that name.
    pub fn find(&self, key: &str, args: &Args<'_>) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        // An argument that is missing stays visible as `{$name}`.
        let text = self.bundle.format_pattern(pattern, Some(&args.0), &mut Vec::new());
        Some(self.with_former(&text).into_owned())
    }

    /// The text with words where it names somebody who is erased.
    pub fn with_former<'t>(&self, text: &'t str) -> Cow<'t, str> {
        if text.contains(PublicName::FORMER) {
            Cow::Owned(text.replace(PublicName::FORMER, &self.text("former-member")))
        } else {
            Cow::Borrowed(text)
        }
    }

    fn read(language: Language, folder: &Dir<'_>) -> Self {
        let tag: LanguageIdentifier = language.as_str().parse().expect("a language is a well-formed subtag");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Marks around arguments would count as text of ours in entities and in copied codes.
        bundle.set_use_isolating(false);
        let is_fluent = |path: &std::path::Path| path.extension().is_some_and(|ending| ending == "ftl");
        for file in folder.files().filter(|file| is_fluent(file.path())) {
            let text = file.contents_utf8().expect("locale files are UTF-8").to_owned();
            let resource = FluentResource::try_new(text);
            let resource =
                resource.unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", file.path().display()));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("{}: {errors:?}", file.path().display()));
        }
        Self { language, bundle }
    }
}

/// Every language there is, with the name it calls itself by.
pub fn languages() -> impl Iterator<Item = (&'static Language, String)> {
    BOOKS.iter().map(|(language, locale)| (language, locale.text("language-name")))
}

/// The commands for the menu of the chat, each with its description in this language: those that lead somewhere in
/// this market.
pub fn commands(language: &Language, market: &Market) -> Vec<(&'static str, String)> {
    let locale = Locale::of(language);
    let leads_somewhere = |name: &str| match name {
        "find" | "share" => market.has_directory(),
        "payout" => market.records_payment(),
        _ => true,
    };
    let listed = COMMANDS.iter().filter(|name| leads_somewhere(name));
    listed.map(|name| (*name, locale.text(&format!("command-{name}")))).collect()
}

/// How a bot introduces itself before the first word.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Introduction {
    /// Shown in the empty chat, at most 512 characters.
    pub description: String,
    /// Shown on the bot's profile and in shared links, at most 120 characters.
    pub short_description: String,
}

/// The introduction of a market's bot in this language; `market` is the name people know it by.
pub fn introduction(language: &Language, market: &str) -> Introduction {
    let locale = Locale::of(language);
    let fill = |key| locale.fill(key, &Args::default().with("market", market.to_owned()));
    Introduction { description: fill("bot-description"), short_description: fill("bot-short-description") }
}
