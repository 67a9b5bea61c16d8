//! Every clock of the market. Warnings come first, and are counted from the same start as their clock.

use serde::{Deserialize, Serialize};

use super::{period::Period, problem::Problems};

/// How long things may take before the market acts by itself.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clocks {
    /// A new request takes answers this long at most.
    pub open_for: Period,
    /// And no longer than this before the time the work is wanted.
    pub open_margin: Period,
    /// This long before a request closes the customer is told.
    pub open_warning: Period,
    /// A request that comes back from a match stays open at least this long, if its time allows.
    pub reopened_for: Period,
    /// After an accept the provider can undo it, and the exact address stays hidden.
    pub undo: Period,
    /// Terms that both sides have not signed let the match go.
    pub terms: Period,
    /// Reminder of unsigned terms.
    pub terms_warning: Period,
    /// The platform fee is due this long after the second signature.
    pub fee_due: Period,
    /// Reminder of an unpaid fee.
    pub fee_warning: Period,
    /// Where a fee is due, terms must start at least this much later.
    pub fee_notice: Period,
    /// One payment page stays open this long.
    pub checkout: Period,
    /// Two jobs of one provider that start within this time of each other may be too much for one person.
    pub same_time: Period,
    /// A booked job not started this long after its time: both are asked what happened.
    pub not_started: Period,
    /// A job under way this long past its time: both are asked what happened.
    pub overdue: Period,
    /// "What happened?" without an answer becomes a case for the operator.
    pub unanswered: Period,
    /// Reminder of "What happened?".
    pub unanswered_warning: Period,
    /// A wish to end a job under way that the other side leaves unanswered.
    pub end_request: Period,
    /// Reminder of that wish.
    pub end_request_warning: Period,
    /// A change of what is booked that the other side leaves unanswered: what was agreed holds.
    pub change: Period,
    /// Reminder of that change.
    pub change_warning: Period,
    /// "They did not come" that the other side leaves unanswered counts as true.
    pub missed: Period,
    /// Reminder of that word.
    pub missed_warning: Period,
    /// Calling a booked job off later than this before its start may count on the record.
    pub late: Period,
    /// The other side may say otherwise this long.
    pub fault_answer: Period,
    /// Delivered work that nobody objects to counts as approved.
    pub approval: Period,
    /// Reminders to look at delivered work.
    pub approval_warnings: Vec<Period>,
    /// Where payments are recorded: after this long without a record reviews open anyway.
    pub settlement: Period,
    /// Reminder of the payment record.
    pub settlement_warning: Period,
    /// Both sides may review each other this long; then what is written shows.
    pub review_window: Period,
    /// Reminder to write a review.
    pub review_warning: Period,
    /// In trouble the two settle it alone this long, before the operator proposes or decides.
    pub settle_talk: Period,
    /// A case nobody decided goes back to where the job stood.
    pub dispute: Period,
    /// Reminder, to both sides and the operator, of an undecided case.
    pub dispute_warning: Period,
    /// A request nobody took can be posted again this long.
    pub expired_kept: Period,
}

impl Default for Clocks {
    fn default() -> Self {
        Self {
            open_for: Period::days(7),
            open_margin: Period::hours(1),
            open_warning: Period::hours(2),
            reopened_for: Period::hours(24),
            undo: Period::minutes(5),
            terms: Period::hours(48),
            terms_warning: Period::hours(24),
            fee_due: Period::hours(24),
            fee_warning: Period::hours(18),
            fee_notice: Period::hours(1),
            checkout: Period::minutes(35),
            same_time: Period::hours(2),
            not_started: Period::hours(24),
            overdue: Period::hours(48),
            unanswered: Period::days(7),
            unanswered_warning: Period::days(5),
            end_request: Period::hours(48),
            end_request_warning: Period::hours(24),
            change: Period::hours(48),
            change_warning: Period::hours(24),
            missed: Period::hours(48),
            missed_warning: Period::hours(24),
            late: Period::hours(24),
            fault_answer: Period::hours(48),
            approval: Period::hours(72),
            approval_warnings: vec![Period::hours(24), Period::hours(60)],
            settlement: Period::days(7),
            settlement_warning: Period::days(3),
            review_window: Period::days(14),
            review_warning: Period::days(11),
            settle_talk: Period::hours(48),
            dispute: Period::days(14),
            dispute_warning: Period::days(11),
            expired_kept: Period::days(30),
        }
    }
}

impl Clocks {
    /// Every warning must come before what it warns of.
    pub(super) fn validate(&self, problems: &mut Problems) {
        let warned = [
            ("terms", self.terms, self.terms_warning),
            ("fee_due", self.fee_due, self.fee_warning),
            ("unanswered", self.unanswered, self.unanswered_warning),
            ("end_request", self.end_request, self.end_request_warning),
            ("change", self.change, self.change_warning),
            ("missed", self.missed, self.missed_warning),
            ("settlement", self.settlement, self.settlement_warning),
            ("review_window", self.review_window, self.review_warning),
            ("dispute", self.dispute, self.dispute_warning),
            ("dispute", self.dispute, self.settle_talk),
            ("open_for", self.open_for, self.open_warning),
        ];
        let approval = self.approval_warnings.iter().map(|warning| ("approval", self.approval, *warning));
        for (clock, end, warning) in warned.into_iter().chain(approval) {
            problems.demand(warning < end, format!("clocks.{clock}"), "its warning must come earlier");
        }
        let ascending = self.approval_warnings.is_sorted_by(|earlier, later| earlier < later);
        problems.demand(ascending, "clocks.approval_warnings", "must be ascending");
        problems.demand(
            self.undo <= self.terms,
            "clocks.undo",
            "undo must end before the terms lapse (clocks.terms)",
        );
    }
}
