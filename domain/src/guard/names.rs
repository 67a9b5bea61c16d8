//! Names beside the service where they are found: "insta: x", "I'm x on tg", "find X Y on Facebook".

use std::ops::Range;

use super::{
    Kind,
    barriers::Barriers,
    fold::Folded,
    shape::{is_made_up, is_odd, is_stop},
    spelling::letter_for,
    tokens::{Token, is_loose, is_strong, stops},
    vocabulary::vocabulary,
};

/// Words looked at beside a service.
const REACH: usize = 8;
/// Most words of a title ("Ana Ruiz & Sons Ltd").
const LONGEST_TITLE: usize = 4;
/// Fewest letters of a name that could be a word, where a word says that a name follows, and where none does.
const SHORTEST_NAMED: usize = 5;
const SHORTEST_WORD: usize = 6;

/// A service named in a text.
struct App {
    /// Its first and one past its last word.
    words: Range<usize>,
    kind: Kind,
    /// It is an everyday word as well.
    ambiguous: bool,
    /// No other word is spelled like it.
    plain: bool,
}

/// How a name is tied to its service.
#[derive(Default)]
struct Tie {
    /// A colon, or a word that says a name follows.
    naming: bool,
    being: bool,
    /// How often it says "I'm".
    selves: usize,
    /// Only a comma, dash or line break.
    loose: bool,
    links: usize,
}

/// Finds names beside services.
pub(super) fn find(folded: &Folded, barriers: &Barriers, tokens: &[Token<'_>]) -> Vec<(Range<usize>, Kind)> {
    let reader = Reader { folded, barriers, tokens };
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let Some(app) = reader.app(at) else {
            at += 1;
            continue;
        };
        let name = reader.after(&app).or_else(|| reader.before(&app));
        out.extend(name.map(|name| (name, app.kind)));
        at = app.words.end;
    }
    out
}

struct Reader<'a> {
    folded: &'a Folded,
    barriers: &'a Barriers,
    tokens: &'a [Token<'a>],
}

impl Reader<'_> {
    /// The service that starts at a word; it may be pulled apart: "whats app", "i.g.".
    fn app(&self, at: usize) -> Option<App> {
        let whole = |text: &str| {
            let letters: String = text.chars().filter(|c| !matches!(c, '.' | '-' | '*' | '_')).collect();
            // "1nstagram", "w3chat".
            let figures = letters.len() > 3 && letters.contains(|c: char| c.is_ascii_digit());
            if figures { letters.chars().map(letter_for).collect() } else { letters }
        };
        let first = whole(self.tokens[at].text);
        let two = self.tokens.get(at + 1).filter(|next| next.gap == " " && first.len() < 7);
        let two = two.map(|next| format!("{first}{}", whole(next.text)));
        let (name, words) = match two.filter(|two| kind(two).is_some()) {
            Some(two) => (two, at..at + 2),
            None => (first, at..at + 1),
        };
        let kind = kind(&name)?;
        let set = |set| vocabulary().has(set, &name);
        Some(App { words, kind, ambiguous: set("apps.ambiguous"), plain: set("apps.plain") })
    }

    /// "insta: x", "my tg is x", "on Facebook as X Y".
    fn after(&self, app: &App) -> Option<Range<usize>> {
        let mut tie = Tie::default();
        for at in app.words.end..self.tokens.len().min(app.words.end + REACH) {
            let Token { text, gap, .. } = self.tokens[at];
            if stops(gap) {
                return None;
            }
            tie.naming |= is_strong(gap);
            tie.loose |= is_loose(gap);
            tie.selves += usize::from(vocabulary().has("apps.self", text));
            if vocabulary().has("apps.link", text) || kind(text).is_some() || text.chars().all(is_far_eastern)
            {
                tie.links += 1;
                tie.naming |= vocabulary().has("apps.naming", text);
                tie.being |= vocabulary().has("apps.being", text);
                continue;
            }
            return self.candidate(at, app, &tie);
        }
        None
    }

    fn candidate(&self, at: usize, app: &App, tie: &Tie) -> Option<Range<usize>> {
        let token = &self.tokens[at];
        if text_is_live(token, self.tokens.get(at + 1)) {
            return Some(token.bytes.start..self.tokens[at + 1].bytes.end);
        }
        if is_stop(token.text) || self.barriers.touches(token.bytes.clone()) {
            return None;
        }
        let tied_to_it = tie.naming || tie.being || tie.links > 0 || app.plain;
        if let Some(spoken) = self.spoken_name(at).filter(|_| tied_to_it && !app.ambiguous) {
            return Some(spoken);
        }
        let shortest = if app.ambiguous { SHORTEST_NAMED } else { SHORTEST_NAMED - 1 };
        let alone = app.words.start == 0 && at + 1 == self.tokens.len() && app.plain;
        let tied = tie.naming || tie.being || alone;
        if is_odd(self.folded, &token.bytes) && token.length() >= shortest {
            let telling = token.text.contains('_') && token.length() >= SHORTEST_WORD;
            return (tied || telling || !app.ambiguous).then(|| token.bytes.clone());
        }
        if tie.selves > 0
            && let Some(title) = self.title_from(at).filter(|title| title.len() > 1)
        {
            return Some(self.tokens[title.start].bytes.start..self.tokens[title.end - 1].bytes.end);
        }
        if tie.loose || !tied {
            return None;
        }
        if let Some(title) = self.title_from(at).filter(|title| tie.naming || title.len() > 1) {
            let title = self.tokens[title.start].bytes.start..self.tokens[title.end - 1].bytes.end;
            // A single word with a capital is a name only where nothing goes on.
            if self.tokens[at].bytes.end < title.end || self.ends(at) && token.length() >= SHORTEST_NAMED {
                return (tie.links > 0 || tie.naming).then_some(title);
            }
        }
        let shortest = if tie.naming || alone { SHORTEST_NAMED } else { SHORTEST_WORD };
        let word = token.text.chars().all(|c| c.is_alphabetic() || c == '-');
        (word && token.length() >= shortest && self.ends(at)).then(|| token.bytes.clone())
    }

    /// "ren underscore decks": a name whose signs are said.
    fn spoken_name(&self, at: usize) -> Option<Range<usize>> {
        let says = |at: usize| {
            let said = self.tokens.get(at).filter(|token| token.gap.trim().is_empty())?;
            let sign = ["words.underscore", "words.dot"].iter().any(|set| vocabulary().has(set, said.text));
            let next = self.tokens.get(at + 1).filter(|next| sign && next.gap.trim().is_empty())?;
            (!is_stop(next.text)).then_some(())
        };
        let mut last = at;
        while says(last + 1).is_some() {
            last += 2;
        }
        let letters = self.tokens[at].text.contains(char::is_alphabetic);
        (last > at && letters).then(|| self.tokens[at].bytes.start..self.tokens[last].bytes.end)
    }

    /// Whether no word follows in the sentence.
    fn ends(&self, at: usize) -> bool {
        self.tokens.get(at + 1).is_none_or(|next| stops(next.gap) || is_loose(next.gap))
    }

    /// The words from one on that start with capitals.
    fn title_from(&self, at: usize) -> Option<Range<usize>> {
        let capital = |i: &usize| self.folded.is_capital(self.tokens[*i].bytes.start);
        let more = (at + 1..self.tokens.len().min(at + LONGEST_TITLE))
            .take_while(|i| self.tokens[*i].gap.trim_matches(['&', ' ']).is_empty() && capital(i))
            .count();
        capital(&at).then_some(at..at + 1 + more)
    }

    /// "I'm x on insta", "find X Y on Facebook".
    fn before(&self, app: &App) -> Option<Range<usize>> {
        let word = |at: usize| self.tokens.get(at).map(|token| token.text);
        let is = |at: usize, set: &str| word(at).is_some_and(|word| vocabulary().has(set, word));
        let mut end = app.words.start.checked_sub(1)?;
        if app.kind == Kind::Email {
            let filler = |at: &usize| is(*at, "apps.filler");
            end -= (0..=end).rev().take_while(filler).count().min(end);
            let token = &self.tokens[end];
            return is_odd(self.folded, &token.bytes).then(|| token.bytes.clone());
        }
        if matches!(word(end), Some("the" | "my" | "le" | "la" | "el" | "meu" | "mi" | "mon")) {
            end = end.checked_sub(1)?;
        }
        if !is(end, "apps.prepositions") || stops(self.tokens[end].gap) {
            return None;
        }
        let last = end.checked_sub(1)?;
        let token = &self.tokens[last];
        if is_stop(token.text) || self.barriers.touches(token.bytes.clone()) {
            return None;
        }
        if is_odd(self.folded, &token.bytes) && token.length() >= SHORTEST_NAMED - 1 {
            return Some(token.bytes.clone());
        }
        let introduced = |at: usize| is(at, "apps.seek") || is(at, "apps.self");
        let before = |at: usize| at.checked_sub(1).filter(|at| !stops(self.tokens[at + 1].gap));
        let capital = |at: usize| self.folded.is_capital(self.tokens[at].bytes.start);
        let mut first = last;
        while let Some(previous) = before(first).filter(|previous| {
            last - previous < LONGEST_TITLE && capital(*previous) && !introduced(*previous)
        }) {
            first = previous;
        }
        let led = before(first).is_some_and(|at| {
            introduced(at) || word(at) == Some("for") && before(at).is_some_and(introduced)
        });
        let name = capital(last) || is_made_up(token.text);
        (led && name).then(|| self.tokens[first].bytes.start..token.bytes.end)
    }
}

/// What a name on a service is.
fn kind(service: &str) -> Option<Kind> {
    let has = |set| vocabulary().has(set, service);
    match () {
        () if has("apps.handle") => Some(Kind::Handle),
        () if has("words.mailbox") => Some(Kind::Email),
        () if has("apps.messenger") || has("apps.ambiguous") => Some(Kind::Messenger),
        () => None,
    }
}

/// The name of a service in its own script: "Line (微信): x".
fn is_far_eastern(c: char) -> bool {
    ('\u{3000}'..='\u{d7ff}').contains(&c)
}

/// "live:ana.ruiz", as Skype writes its names.
fn text_is_live(token: &Token<'_>, next: Option<&Token<'_>>) -> bool {
    token.text == "live" && next.is_some_and(|next| next.gap.starts_with(':'))
}
