//! What becomes of each row that is about somebody who is erased; `docs/privacy.md` says the same in a table.
//!
//! In this order: rows that point at others go before those. `$1` is the person.

/// Conversations of theirs.
macro_rules! theirs {
    () => {
        "(SELECT id FROM threads WHERE customer = $1 OR provider = $1)"
    };
}

/// Messages they wrote.
macro_rules! written {
    () => {
        concat!("(SELECT m.id FROM messages m WHERE m.thread IN ", theirs!(), " AND m.author = $1)")
    };
}

/// Statements that need to know nothing but who it is.
pub(super) const STATEMENTS: &[&str] = &[
    // What they wrote to somebody: on its way it goes no further, and what stands is empty.
    concat!("DELETE FROM outbox WHERE post IN (SELECT id FROM posts WHERE message IN ", written!(), ")"),
    concat!("UPDATE posts SET say = '{\"own\":\"gone\"}' WHERE message IN ", written!()),
    concat!("DELETE FROM parcels WHERE message IN ", written!()),
    "DELETE FROM withheld WHERE author = $1 OR reader = $1",
    concat!(
        "UPDATE messages SET text = '', masked = FALSE, withdrawn_at = COALESCE(withdrawn_at, at) WHERE id IN ",
        written!()
    ),
    // Everything on their own phone.
    "DELETE FROM marks WHERE person = $1",
    "DELETE FROM cards WHERE person = $1",
    "DELETE FROM outbox WHERE post IN (SELECT id FROM posts WHERE person = $1 AND id <> $2)",
    "DELETE FROM post_parts WHERE post IN (SELECT id FROM posts WHERE person = $1 AND id <> $2)",
    "UPDATE posts SET reply_to = NULL WHERE person = $1 AND reply_to IS NOT NULL",
    "DELETE FROM posts WHERE person = $1 AND id <> $2",
    "UPDATE dialogues SET session = '{}' WHERE person = $1",
    // What they offer, and around where.
    "DELETE FROM payouts WHERE person = $1",
    "DELETE FROM response_times WHERE person = $1",
    "DELETE FROM badges WHERE provider = $1",
    "DELETE FROM coverage WHERE provider = $1",
    "DELETE FROM provider_services WHERE provider = $1",
    "UPDATE providers SET lat = 0, lon = 0, radius_km = 1, area = '', about = '', experience = NULL, \
     languages = NULL, photos = NULL, paused = TRUE, approval = 'refused' WHERE person = $1",
    "DELETE FROM operators WHERE person = $1",
    // What they said of jobs and people.
    "UPDATE jobs SET done_note = '', done_photos = NULL, version = version + 1 WHERE provider = $1",
    "UPDATE offers SET note = '' WHERE provider = $1",
    "UPDATE dispatches SET distance_km = 0 WHERE provider = $1 \
     OR job IN (SELECT id FROM jobs WHERE customer = $1)",
    "UPDATE invitations SET state = 'declined' WHERE provider = $1 AND state IN ('sent', 'opened')",
    "UPDATE terms SET scope = NULL WHERE job IN (SELECT id FROM jobs WHERE customer = $1 OR provider = $1)",
    // Of an earlier match of theirs, unless the scope is part of what somebody else agreed to since.
    "UPDATE terms SET scope = NULL WHERE proposed_by = 'provider' \
     AND job IN (SELECT t.job FROM threads t WHERE t.provider = $1) \
     AND match_number <> (SELECT j.match_number FROM jobs j WHERE j.id = terms.job)",
    "UPDATE reviews SET text = '' WHERE job IN (SELECT id FROM jobs WHERE customer = $1 OR provider = $1) \
     AND (author = $1 OR subject = $1)",
    "DELETE FROM replies WHERE review IN (SELECT id FROM reviews WHERE author = $1 OR subject = $1)",
    "UPDATE reviews SET removed_why = NULL WHERE author = $1 OR subject = $1",
    "DELETE FROM blocks WHERE blocker = $1 OR blocked = $1",
    "UPDATE sanctions SET reason = '' WHERE person = $1",
    // Trouble of theirs is over by now: what was kept of it for whoever decided goes, whoever wrote it.
    "UPDATE case_files SET frozen = '' WHERE job IN (SELECT id FROM jobs WHERE customer = $1 OR provider = $1) \
     OR job IN (SELECT job FROM threads WHERE provider = $1)",
    "UPDATE case_views SET words = '', photos = NULL WHERE person = $1",
    "UPDATE case_letters SET words = '' WHERE person = $1",
];
