//! Scores the guard on labelled lines: as `{"text", "leak", "spans", "lang", "tier", "kind"}`, or
//! `{"messages", "senders", "leak", "complete_at", …}` for conversations.

use std::{collections::BTreeMap, fmt};

use domain::guard::{Context, check, check_thread};
use serde::Deserialize;

/// A labelled line.
#[derive(Deserialize)]
pub struct Labelled {
    text: Option<String>,
    #[serde(default)]
    messages: Vec<String>,
    #[serde(default)]
    senders: Vec<String>,
    leak: bool,
    #[serde(default)]
    spans: Vec<[usize; 2]>,
    complete_at: Option<usize>,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    tier: String,
    #[serde(default)]
    kind: String,
}

/// Found, and there.
type Of = (usize, usize);

/// How the guard did.
#[derive(Default)]
pub struct Score {
    pub leaks: Of,
    /// Clean lines it acted on.
    pub false_alarms: Of,
    /// Letters and digits of details it hid.
    pub hidden: Of,
    /// Letters and digits of everything else it hid.
    pub over: Of,
    pub by: BTreeMap<String, Of>,
    pub mistakes: Vec<String>,
}

fn count(of: &mut Of, hit: bool) {
    *of = (of.0 + usize::from(hit), of.1 + 1);
}

/// The share of what was there.
#[expect(clippy::cast_precision_loss, reason = "a few thousand lines")]
pub fn share(of: Of) -> f64 {
    if of.1 == 0 { 1.0 } else { of.0 as f64 / of.1 as f64 }
}

/// Judges every line.
pub fn score(lines: &str) -> Score {
    let mut score = Score::default();
    for line in lines.lines().filter(|line| !line.trim().is_empty()) {
        let labelled: Labelled = serde_json::from_str(line).expect("a labelled line");
        score.add(&labelled);
    }
    score
}

impl Score {
    fn add(&mut self, labelled: &Labelled) {
        let hit = match &labelled.text {
            Some(text) => self.add_message(text, labelled),
            None => acted_in_time(labelled),
        };
        if labelled.leak {
            count(&mut self.leaks, hit);
            for of in [&labelled.lang, &labelled.tier, &labelled.kind] {
                count(self.by.entry(of.clone()).or_default(), hit);
            }
        } else {
            count(&mut self.false_alarms, hit);
        }
        if hit != labelled.leak {
            let what = if hit { "FALSE" } else { "MISS" };
            let said = labelled.text.clone().unwrap_or_else(|| labelled.messages.join(" / "));
            self.mistakes.push(format!("{what} {} {} {said:?}", labelled.lang, labelled.kind));
        }
    }

    fn add_message(&mut self, text: &str, labelled: &Labelled) -> bool {
        let verdict = check(text, &Context::default());
        for (at, _) in text.chars().enumerate().filter(|(_, c)| c.is_alphanumeric()) {
            let hidden = verdict.spans.iter().any(|span| (span.start..span.end).contains(&at));
            let detail = labelled.spans.iter().any(|span| (span[0]..span[1]).contains(&at));
            count(if detail { &mut self.hidden } else { &mut self.over }, hidden);
        }
        verdict.is_leak()
    }

    /// The share of what it acted on that were leaks.
    pub fn precision(&self) -> f64 {
        share((self.leaks.0, self.leaks.0 + self.false_alarms.0))
    }
}

/// Whether a conversation was acted on, and no later than by the message that completes the detail.
fn acted_in_time(labelled: &Labelled) -> bool {
    let messages: Vec<&str> = labelled.messages.iter().map(String::as_str).collect();
    let senders: Vec<&str> = labelled.senders.iter().map(String::as_str).collect();
    check_thread(&messages, &senders)
        .is_some_and(|(at, _)| labelled.complete_at.is_none_or(|last| at <= last))
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "P {:.3}  R {:.3} ({} of {})  FPR {:.3}  chars {:.3}  over {:.4}",
            self.precision(),
            share(self.leaks),
            self.leaks.0,
            self.leaks.1,
            share(self.false_alarms),
            share(self.hidden),
            share(self.over)
        )?;
        for (of, found) in &self.by {
            write!(f, "{of} {}/{}  ", found.0, found.1)?;
        }
        self.mistakes.iter().try_for_each(|mistake| write!(f, "\n{mistake}"))
    }
}
