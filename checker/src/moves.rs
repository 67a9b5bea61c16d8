//! The rules of a job's life, written down a second time: where each act leads, who may do it, and how long the
//! clock waits. Taken from what people are promised, not from the service.

use chrono::TimeDelta;

/// From, acts, who, to. `*` is where the job stood before the dispute, `~` is open again or expired.
const MOVES: &str = "
checking let_out operator open | checking turn_down operator cancelled | checking withdraw customer cancelled
checking check_lapse clock cancelled | checking get_help customer checking
open accept candidate matched | open withdraw customer cancelled | open expire clock expired
open accept_offer customer matched,awaiting_fee,booked | open edit_request,explain,extend customer open
open widen,reprice,repost customer open | expired widen,reprice customer open
open get_help customer open | expired extend customer open | expired repost customer open | expired forget clock closed
matched undo provider ~ | matched propose customer,provider matched | matched sign customer,provider matched,awaiting_fee,booked
matched step_back customer,provider ~ | matched terms_lapse clock ~ | matched cancel customer cancelled
matched get_help customer,provider matched
awaiting_fee fee_paid bank booked | awaiting_fee fee_lapse clock ~ | awaiting_fee propose customer,provider matched
awaiting_fee step_back customer,provider ~ | awaiting_fee cancel customer cancelled
awaiting_fee get_help customer,provider awaiting_fee
booked undo provider ~ | booked release customer,provider ~ | booked cancel customer,provider cancelled
booked reschedule,amend,agree_change,refuse_change customer,provider booked | booked change_lapse clock booked
booked say_missed,came_after_all customer,provider booked | booked admit_missed customer,provider,clock cancelled
booked deny_missed customer,provider disputed
booked on_the_way provider booked | booked at_door provider booked | booked start provider in_progress
booked ask_what_happened clock booked | booked still_on customer,provider booked
booked unanswered clock disputed | booked get_help customer,provider disputed
in_progress done provider delivered | in_progress ask_end customer,provider in_progress
in_progress agree_end customer,provider,clock cancelled | in_progress refuse_end customer,provider in_progress
in_progress amend,agree_change,refuse_change customer,provider in_progress | in_progress change_lapse clock in_progress
in_progress ask_what_happened clock in_progress | in_progress still_on customer,provider in_progress
in_progress unanswered clock disputed | in_progress get_help customer,provider disputed
delivered approve customer,clock approved | delivered ask_fixes customer in_progress
delivered get_help customer,provider disputed
approved say_paid customer approved | approved say_not_yet provider approved | approved say_received provider settled | approved settle_lapse clock settled
approved get_help customer,provider disputed
settled review customer,provider settled | settled close_reviews clock closed
settled get_help customer,provider disputed
disputed settled_go_on customer,provider disputed,* | disputed put_back operator * | disputed help_lapse clock *
disputed offer_settlement customer,provider,operator disputed | disputed ask_operator customer,provider disputed
disputed accept_settlement customer,provider disputed,*,in_progress,approved,cancelled | disputed talk_over clock disputed
disputed end_by_operator,end_keeping_fee operator cancelled | disputed count_as_done operator approved
disputed confirm_missed operator cancelled
";

/// A move somebody made.
pub struct Move<'a> {
    /// Where the job stood.
    pub from: &'a str,
    /// What was done.
    pub act: &'a str,
    /// By whom.
    pub actor: &'a str,
    /// Where it led.
    pub to: &'a str,
    /// Where the job stood before the dispute it is in.
    pub before_dispute: &'a str,
    /// Whether both sides record that the rest was paid.
    pub records_payment: bool,
    /// Whether both asked the operator to step in since the dispute began.
    pub both_asked: bool,
}

impl Move<'_> {
    /// Whether the rules know it.
    pub fn is_allowed(&self) -> bool {
        MOVES.split(['\n', '|']).any(|row| self.is_of(row))
    }

    fn is_of(&self, row: &str) -> bool {
        let words: Vec<&str> = row.split_whitespace().collect();
        let [from, acts, actors, leads] = words[..] else { return false };
        let arrives = |to: &str| match to {
            "*" => self.to == self.before_dispute,
            "~" => ["open", "expired"].contains(&self.to),
            to => self.to == to,
        };
        from == self.from
            && acts.split(',').any(|act| act == self.act)
            && actors.split(',').any(|actor| actor == self.actor)
            && leads.split(',').any(arrives)
    }

    /// How long a job must have been in its state before the clock does this, as the default profile has it.
    pub fn patience(&self) -> TimeDelta {
        match (self.from, self.act) {
            // The two settle it alone for two days, unless both ask the operator not to wait.
            ("disputed", _) if self.actor == "operator" && !self.both_asked => TimeDelta::hours(48),
            _ if self.actor != "clock" => TimeDelta::zero(),
            ("matched", "terms_lapse")
            | ("in_progress", "ask_what_happened")
            | ("booked", "admit_missed")
            | ("disputed", "talk_over")
            | (_, "change_lapse") => TimeDelta::hours(48),
            ("approved", "settle_lapse") if self.records_payment => TimeDelta::days(7),
            ("delivered", "approve") => TimeDelta::hours(72),
            ("settled", "close_reviews") | ("disputed", "help_lapse") => TimeDelta::days(14),
            ("expired", "forget") => TimeDelta::days(30),
            ("booked", "ask_what_happened") => TimeDelta::hours(24),
            (_, "unanswered") => TimeDelta::days(7),
            _ => TimeDelta::zero(),
        }
    }
}
