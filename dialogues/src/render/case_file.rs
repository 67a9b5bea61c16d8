//! The whole file of a trouble, as a text the operator can read and keep.

use chrono::{DateTime, Utc};
use domain::{
    casefile::{CaseFile, Said},
    fee::FeeState,
    job::JobFile,
    person::Side,
    photo::Photo,
};

use super::{Scene, cases::way_out, scene::side_word};
use crate::locale::Args;

/// The text, heading by heading. What people wrote stands as it was passed on.
pub(super) fn text(kept: &CaseFile, file: &JobFile, on: &Scene<'_>) -> String {
    let mut sheet = Sheet { text: String::new(), zone: file.job.request.place.zone, on };
    let title =
        Args::default().with("code", file.job.code.to_string()).with("market", on.market.name.as_str());
    sheet.text.push_str(&on.fill("file-head", &title));
    let opened = on.moment_for_good(kept.opened_at, sheet.zone);
    sheet.line(&on.fill("file-opened", &Args::default().with("when", opened)));
    sheet.job(file, kept);
    sheet.views(kept, file);
    sheet.terms(file);
    sheet.fee(file);
    sheet.timeline(file);
    sheet.said("file-said", &kept.frozen.said);
    sheet.said("file-since", &kept.since);
    sheet.letters(kept);
    sheet.done(kept);
    sheet.photos(kept);
    sheet.text
}

struct Sheet<'a> {
    text: String,
    zone: chrono_tz::Tz,
    on: &'a Scene<'a>,
}

impl Sheet<'_> {
    fn heading(&mut self, key: &str) {
        self.text.extend(["\n\n== ", &self.on.text(key), " ==\n"]);
    }

    fn line(&mut self, line: &str) {
        self.text.extend(["\n", line]);
    }

    /// What somebody wrote, set in so that nothing of it looks like ours.
    fn words(&mut self, words: &str) {
        for line in words.lines().filter(|line| !line.trim().is_empty()) {
            self.text.extend(["\n    ", line]);
        }
    }

    fn when(&self, at: DateTime<Utc>) -> String {
        self.on.moment_for_good(at, self.zone)
    }

    fn side(&self, side: Side) -> String {
        self.on.text(&format!("actor-{}", side_word(side)))
    }

    fn job(&mut self, file: &JobFile, kept: &CaseFile) {
        self.heading("file-job");
        self.line(&self.on.service(&file.job.request.service));
        for side in [Side::Customer, Side::Provider] {
            if let Some(party) = file.party(side) {
                self.line(&format!("{}: {}", self.side(side), party.name));
            }
        }
        self.words(&kept.frozen.request);
        for fix in &kept.frozen.fixes {
            self.line(&self.on.text("file-fix"));
            self.words(fix);
        }
        if !kept.frozen.done_note.is_empty() {
            self.line(&self.on.text("file-done-note"));
            self.words(&kept.frozen.done_note);
        }
    }

    fn views(&mut self, kept: &CaseFile, file: &JobFile) {
        self.heading("file-views");
        let fee = domain::job::ways(file).contains(&domain::job::Way::EndFeeKept);
        for side in [Side::Customer, Side::Provider] {
            let Some(view) = kept.views.iter().find(|view| view.side == side) else {
                let silent = Args::default().with("side", side_word(side));
                self.line(&self.on.fill("desk-side-silent", &silent));
                continue;
            };
            self.line(&format!("{}, {}:", self.side(side), self.when(view.at)));
            self.words(&view.words);
            if let Some(fair) = view.fair {
                let args = Args::default().with("way", way_out(fair, fee, self.on));
                self.line(&self.on.fill("side-fair", &args));
            }
        }
    }

    fn terms(&mut self, file: &JobFile) {
        self.heading("file-terms");
        for terms in &file.terms {
            let args = Args::default().with("number", terms.number).with("total", self.on.money(terms.total));
            self.line(&self.on.fill("file-version", &args.with("start", self.when(terms.start))));
            self.words(terms.scope.as_deref().unwrap_or_default());
            for side in [Side::Customer, Side::Provider] {
                if let Some(at) = terms.signed_by(side) {
                    let args = Args::default().with("who", self.side(side)).with("when", self.when(at));
                    self.line(&self.on.fill("file-signed", &args));
                }
            }
        }
    }

    fn fee(&mut self, file: &JobFile) {
        let Some(fee) = file.fee.as_ref().map(|fee| &fee.fee) else { return };
        self.heading("file-fee");
        let state = match fee.state {
            FeeState::Due | FeeState::Closing => "due",
            FeeState::Paid => "paid",
            FeeState::GivenBack => "back",
            FeeState::Void => "void",
        };
        let args = Args::default().with("amount", self.on.money(fee.figures.fee)).with("state", state);
        self.line(&self.on.fill("file-fee-line", &args));
    }

    fn timeline(&mut self, file: &JobFile) {
        self.heading("file-timeline");
        let posted = format!("{}  {}", self.when(file.job.created_at), self.on.text("act-post"));
        self.line(&posted);
        for event in &file.history {
            let act = self.on.text(&format!("act-{}", event.act.word()));
            let by = super::history::who(event.by).map(|key| format!("{}: ", self.on.text(key)));
            let line = format!("{}  {}{act}", self.when(event.at), by.unwrap_or_default());
            self.line(&line);
        }
    }

    fn said(&mut self, key: &str, said: &[Said]) {
        self.heading(key);
        if said.is_empty() {
            self.line(&self.on.text("file-nothing"));
        }
        for one in said {
            self.line(&format!("{}  {}:", self.when(one.at), self.side(one.side)));
            if let Some(kind) = &one.file {
                let args = Args::default().with("kind", kind.as_str());
                self.line(&format!("    [{}]", self.on.fill("file-file", &args)));
            }
            self.words(&one.text);
        }
    }

    fn letters(&mut self, kept: &CaseFile) {
        if kept.letters.is_empty() {
            return;
        }
        self.heading("file-letters");
        for letter in &kept.letters {
            let by = if letter.by_operator { "operator" } else { "side" };
            let args = Args::default().with("side", side_word(letter.side)).with("by", by);
            self.line(&self.on.fill("desk-letter", &args.with("when", self.when(letter.at))));
            self.words(&letter.words);
        }
    }

    fn done(&mut self, kept: &CaseFile) {
        if kept.done.is_empty() {
            return;
        }
        self.heading("file-done");
        for (at, what) in &kept.done {
            let line = format!("{}  {}", self.when(*at), self.done_as(what));
            self.line(&line);
        }
    }

    /// A word of the audit, as the buttons and histories call it; as it is where neither does.
    fn done_as(&self, what: &str) -> String {
        let word = what.strip_prefix("desk:").unwrap_or(what);
        let called = |family| self.on.locale().find(&format!("{family}-{word}"), &Args::default());
        called("act").or_else(|| called("desk")).unwrap_or_else(|| what.to_owned())
    }

    fn photos(&mut self, kept: &CaseFile) {
        let photos: Vec<Photo> = kept.photos();
        if !photos.is_empty() {
            self.heading("file-photos");
            let args = Args::default().with("count", photos.len());
            self.line(&self.on.fill("file-photos-follow", &args));
        }
    }
}
