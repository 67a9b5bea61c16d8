//! The way out on the table, for the two who are in trouble.

use domain::{
    job::{Actor, JobFile, State, Way, ways},
    person::Side,
};

use super::{
    super::{Page, Scene, cases::way_out},
    news,
};
use crate::locale::Args;

/// What is proposed, by whom, and whose word is missing.
pub(super) fn on_table(page: &mut Page, file: &JobFile, side: Side, on: &Scene<'_>) {
    let Some(proposal) = file.job.settling.proposal.filter(|_| file.job.state == State::Disputed) else {
        return;
    };
    let by = match proposal.by {
        Actor::Operator => "operator",
        by if by.side() == Some(side) => "you",
        _ => "other",
    };
    let way = way_out(proposal.says, ways(file).contains(&Way::EndFeeKept), on);
    let other = news::other_name(file, side, on);
    let args = |by| Args::default().with("by", by).with("other", other.clone()).with("way", way.clone());
    page.gap().tell("on-table", &args(by));
    if let Some(first) = proposal.accepted.filter(|_| by == "operator") {
        page.tell("on-table-agreed", &args(if first == side { "you" } else { "other" }));
    }
}
