//! The table as a statement written by hand, apart from the code: what leads where, and who hears of it.

use std::{collections::BTreeSet, sync::LazyLock};

use domain::job::{
    Act, Actor, Level, State,
    table::{If, Row, To},
};

/// One line of `statement.txt`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Rule {
    /// From this state,
    pub from: State,
    /// by this act
    pub act: Act,
    /// of this actor,
    pub by: Actor,
    /// under this condition,
    pub when: String,
    /// to there.
    pub to: String,
    /// How loudly the customer hears of it, if at all.
    pub customer_hears: Option<Level>,
    /// How loudly the provider hears of it, if there is one and at all.
    pub provider_hears: Option<Level>,
}

/// The whole statement, in its order.
pub static STATEMENT: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let lines =
        include_str!("statement.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(read).collect()
});

fn read(line: &str) -> Rule {
    let fields: Vec<&str> = line.split('|').map(str::trim).collect();
    let [from, act, by, when, to, customer, provider] = fields[..] else { panic!("seven fields: {line}") };
    Rule {
        from: State::read(from).unwrap_or_else(|| panic!("no state: {line}")),
        act: Act::read(act).unwrap_or_else(|| panic!("no act: {line}")),
        by: Actor::read(by).unwrap_or_else(|| panic!("no actor: {line}")),
        when: when.into(),
        to: to.into(),
        customer_hears: level(customer),
        provider_hears: level(provider),
    }
}

fn level(word: &str) -> Option<Level> {
    match word {
        "-" => None,
        "still" => Some(Level::Still),
        "quiet" => Some(Level::Quiet),
        "ring" => Some(Level::Ring),
        _ => panic!("no level is called {word}"),
    }
}

impl Rule {
    /// Whether a job may have gone to `to` by this rule.
    pub fn leads(&self, to: State) -> bool {
        match self.to.as_str() {
            "stays" => to == self.from,
            "back" => to.has_match() && to != State::Disputed,
            "as proposed" => to == State::Cancelled || (to.has_match() && to != State::Disputed),
            states => states.split(" or ").any(|word| State::read(word) == Some(to)),
        }
    }

    /// The rule by which an actor moved a job between two states.
    pub fn of(from: State, act: Act, by: Actor, to: State) -> Option<(usize, &'static Self)> {
        let fits = |rule: &Self| (rule.from, rule.act, rule.by) == (from, act, by) && rule.leads(to);
        STATEMENT.iter().enumerate().find(|(_, rule)| fits(rule))
    }
}

/// A row of the code in the words of the statement.
pub fn in_words(row: Row) -> (State, Act, Actor, String, String) {
    (row.from, row.act, row.by, condition(row.when).into(), target(row.to).into())
}

/// The statement in the same form.
pub fn stated() -> BTreeSet<(State, Act, Actor, String, String)> {
    STATEMENT.iter().map(|rule| (rule.from, rule.act, rule.by, rule.when.clone(), rule.to.clone())).collect()
}

fn condition(when: If) -> &'static str {
    match when {
        If::Always => "always",
        If::Dispatch => "first to accept",
        If::Offers => "offers",
        If::TimeOver => "time is over",
        If::InGrace => "minutes of grace",
        If::LastSignature => "other side signed",
        If::Asked => "asked what happened",
        If::NotAsked => "not asked yet",
        If::NoEndAsked => "nobody asked to end",
        If::EndAskedByOther => "other side asked to end",
        If::EndUnanswered => "wish to end unanswered",
        If::ChangeAskedByOther => "other side asked for a change",
        If::ChangeUnanswered => "change unanswered",
        If::StartPast => "start is past",
        If::NotMissed => "other side did not miss them",
        If::MissesOther => "misses other side",
        If::MissedByOther => "other side missed them",
        If::SomebodyMissed => "talk is over, somebody was missed",
        If::MissUnanswered => "miss unanswered",
        If::KeepsRecord => "record kept",
        If::SaidPaid => "said paid",
        If::NotReviewed => "own review missing",
        If::FirstSettled => "nobody said settled",
        If::LastSettled => "other side said settled",
        If::FirstAcceptance => "operator proposed, nobody agreed",
        If::LastAcceptance => "other side agreed to it",
        If::MayAsk => "still talking, not asked by them",
        If::TalkTimeOver => "48 h are over",
        If::TalkOver => "talk is over",
        If::MayPropose => "talk is over, three times",
    }
}

fn target(to: To) -> &'static str {
    match to {
        To::Stay => "stays",
        To::State(state) => state.word(),
        To::Agreed => "awaiting_fee or booked",
        To::Reopened => "open or expired",
        To::Back => "back",
        To::AsProposed => "as proposed",
    }
}
