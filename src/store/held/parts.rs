//! What is handed to somebody who asks what is held of them: a part for each kind of row, each column by name.
//!
//! The other side of a job is in none of them, but for what it wrote to this person. A column that holds anything about
//! anybody and stands in no part is named in `docs/privacy.md`, with the reason.

/// Rows of one kind.
pub(super) struct Part {
    /// What they are called in the copy.
    pub name: &'static str,
    /// The tables, each by one letter; the first one is `x`.
    pub from: &'static str,
    /// Columns by those letters.
    pub columns: &'static [&'static str],
    /// Which rows; `$1` is the person.
    pub of: &'static str,
    /// By what they are sorted, newest first.
    pub newest: &'static str,
}

/// All parts, in the order in which somebody reads them.
pub(super) const PARTS: &[Part] = &[
    Part {
        name: "person",
        from: "people x",
        columns: &["x.telegram_id", "x.name", "x.language", "x.since", "x.consent_version", "x.consent_at"],
        of: "x.id = $1",
        newest: "x.id",
    },
    Part {
        name: "offering",
        from: "providers x",
        columns: &[
            "x.area",
            "x.lat",
            "x.lon",
            "x.radius_km",
            "x.about",
            "x.experience",
            "x.languages",
            "x.photos",
            "x.paused",
            "x.approval",
            "x.since",
        ],
        of: "x.person = $1",
        newest: "x.person",
    },
    Part {
        name: "services",
        from: "provider_services x",
        columns: &["x.service", "x.price_minor", "x.currency"],
        of: "x.provider = $1",
        newest: "x.service",
    },
    Part { name: "payout", from: "payouts x", columns: &["x.how"], of: "x.person = $1", newest: "x.person" },
    Part {
        name: "requests",
        from: "jobs x",
        columns: &["x.code", "x.service", "x.created_at", "x.state", "x.request", "x.fixes"],
        of: "x.customer = $1",
        newest: "x.created_at DESC, x.id DESC",
    },
    Part {
        name: "work",
        from: "jobs x",
        columns: &["x.code", "x.service", "x.matched_at", "x.state", "x.done_note", "x.done_photos"],
        of: "x.provider = $1",
        newest: "x.created_at DESC, x.id DESC",
    },
    Part {
        name: "told",
        from: "dispatches x JOIN jobs j ON j.id = x.job",
        columns: &["j.code", "x.told_at", "x.distance_km", "x.answer", "x.explained"],
        of: "x.provider = $1",
        newest: "x.told_at DESC, x.job DESC",
    },
    Part {
        name: "answers",
        from: "response_times x",
        columns: &["x.day", "x.minutes", "x.times"],
        of: "x.person = $1",
        newest: "x.day DESC, x.minutes DESC",
    },
    Part {
        name: "offers",
        from: "offers x JOIN jobs j ON j.id = x.job",
        columns: &[
            "j.code",
            "x.made_at",
            "x.total_minor",
            "x.currency",
            "x.starts_at",
            "x.note",
            "x.standing",
            "x.before_minor",
            "x.before_currency",
        ],
        of: "x.provider = $1",
        newest: "x.made_at DESC, x.job DESC",
    },
    Part {
        name: "terms",
        from: "terms x JOIN jobs j ON j.id = x.job",
        columns: &[
            "j.code",
            "x.number",
            "x.total_minor",
            "x.currency",
            "x.starts_at",
            "x.scope",
            "x.customer_signed",
            "x.provider_signed",
        ],
        of: "(j.customer = $1 OR (j.provider = $1 AND x.match_number = j.match_number))",
        newest: "x.starts_at DESC, x.id DESC",
    },
    Part {
        name: "fees",
        from: "fees x JOIN jobs j ON j.id = x.job",
        columns: &[
            "j.code",
            "x.made_at",
            "x.total_minor",
            "x.fee_minor",
            "x.direct_minor",
            "x.currency",
            "x.state",
            "x.paid_at",
        ],
        of: "(j.customer = $1 OR (j.provider = $1 AND x.match_number = j.match_number))",
        newest: "x.made_at DESC, x.id DESC",
    },
    Part {
        name: "payments",
        from: "attempts x JOIN fees f ON f.id = x.fee JOIN jobs j ON j.id = f.job",
        columns: &[
            "j.code",
            "x.made_at",
            "x.amount_minor",
            "x.currency",
            "x.state",
            "x.captured_at",
            "x.returned_minor",
        ],
        of: "j.customer = $1",
        newest: "x.expires_at DESC, x.id DESC",
    },
    Part {
        name: "messages_sent",
        from: "messages x JOIN threads t ON t.id = x.thread JOIN jobs j ON j.id = t.job",
        columns: &["x.at", "j.code", "x.text", "x.withdrawn_at"],
        of: "x.author = $1",
        newest: "x.at DESC, x.id DESC",
    },
    Part {
        name: "messages_received",
        from: "messages x JOIN threads t ON t.id = x.thread JOIN jobs j ON j.id = t.job",
        columns: &["x.at", "j.code", "x.text"],
        of: "x.author <> $1 AND (t.customer = $1 OR t.provider = $1) AND x.withdrawn_at IS NULL",
        newest: "x.at DESC, x.id DESC",
    },
    Part {
        name: "files_sent",
        from: "posts x JOIN messages m ON m.id = x.message JOIN threads t ON t.id = m.thread \
               JOIN jobs j ON j.id = t.job",
        columns: &["m.at", "j.code", super::KIND_OF_FILE],
        of: "m.author = $1 AND x.person <> $1 AND x.say LIKE '%\"medium\":{%'",
        newest: "m.at DESC, x.id DESC",
    },
    Part {
        name: "hidden_words",
        from: "withheld x JOIN jobs j ON j.id = x.job",
        columns: &["j.code", "x.words", "x.until"],
        of: "x.author = $1",
        newest: "x.until DESC, x.message DESC",
    },
    Part {
        name: "reviews_written",
        from: "reviews x JOIN jobs j ON j.id = x.job",
        columns: &["x.at", "j.code", "x.stars", "x.text", "x.removed_at", "x.removed_why"],
        of: "x.author = $1",
        newest: "x.at DESC, x.id DESC",
    },
    Part {
        name: "replies_written",
        from: "replies x JOIN reviews r ON r.id = x.review JOIN jobs j ON j.id = r.job",
        columns: &["x.at", "j.code", "x.text"],
        of: "r.subject = $1",
        newest: "x.at DESC, x.review DESC",
    },
    Part {
        name: "reviews_received",
        from: "reviews x JOIN jobs j ON j.id = x.job",
        columns: &["x.at", "j.code", "x.stars", "x.text"],
        of: "x.subject = $1 AND x.published_at IS NOT NULL",
        newest: "x.at DESC, x.id DESC",
    },
    Part {
        name: "faults",
        from: "faults x JOIN jobs j ON j.id = x.job",
        columns: &["x.at", "j.code", "x.kind", "x.side", "x.standing"],
        of: "x.person = $1",
        newest: "x.at DESC, x.job DESC",
    },
    Part {
        name: "strikes",
        from: "conduct x JOIN jobs j ON j.id = x.job",
        columns: &["x.at", "j.code", "x.mark"],
        of: "x.person = $1",
        newest: "x.seq DESC",
    },
    Part {
        name: "sanctions",
        from: "sanctions x",
        columns: &["x.at", "x.kind", "x.until", "x.reason"],
        of: "x.person = $1",
        newest: "x.seq DESC",
    },
    Part {
        name: "cases",
        from: "cases x",
        columns: &["x.opened_at", "x.kind", "x.what", "x.closed_at"],
        of: "x.person = $1",
        newest: "x.opened_at DESC, x.id DESC",
    },
    Part {
        name: "draft",
        from: "dialogues x",
        columns: &["x.session"],
        of: "x.person = $1",
        newest: "x.person",
    },
];
