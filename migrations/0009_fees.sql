-- The platform fee, the attempts to pay it, and what is asked of the payment provider.

CREATE TABLE fees (
    id UUID NOT NULL PRIMARY KEY,
    job UUID NOT NULL REFERENCES jobs (id),
    match_number BIGINT NOT NULL,
    terms UUID NOT NULL REFERENCES terms (id),
    total_minor BIGINT NOT NULL,
    fee_minor BIGINT NOT NULL CHECK (fee_minor >= 0),
    direct_minor BIGINT NOT NULL CHECK (direct_minor > 0),
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    -- What the pay link carries.
    token TEXT NOT NULL UNIQUE,
    due_at TIMESTAMPTZ NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    paid_at TIMESTAMPTZ,
    CHECK (fee_minor + direct_minor = total_minor)
);
CREATE INDEX fees_job ON fees (job, made_at);

CREATE TABLE attempts (
    -- The provider's idempotency key, too.
    id UUID NOT NULL PRIMARY KEY,
    fee UUID NOT NULL REFERENCES fees (id),
    number BIGINT NOT NULL,
    amount_minor BIGINT NOT NULL,
    currency TEXT NOT NULL,
    state TEXT NOT NULL,
    expires_at TIMESTAMPTZ NOT NULL,
    -- The page at the provider, once it said so.
    session TEXT,
    url TEXT,
    -- The money, once it arrived.
    reference TEXT,
    captured_at TIMESTAMPTZ,
    counts_as TEXT,
    refund TEXT,
    UNIQUE (fee, number),
    CHECK ((session IS NULL) = (url IS NULL)),
    CHECK ((reference IS NULL) = (captured_at IS NULL)),
    CHECK ((reference IS NULL) = (counts_as IS NULL)),
    CHECK (refund IS NULL OR reference IS NOT NULL)
);
-- Nobody pays a fee by two pages at once.
CREATE UNIQUE INDEX attempts_open ON attempts (fee)
    WHERE state IN ('creating', 'open', 'closing', 'processing');
-- Some providers name only their page.
CREATE INDEX attempts_session ON attempts (session) WHERE session IS NOT NULL;
-- Money is counted once.
CREATE UNIQUE INDEX attempts_reference ON attempts (reference) WHERE reference IS NOT NULL;

CREATE TABLE calls (
    id UUID NOT NULL PRIMARY KEY,
    what TEXT NOT NULL,
    due TIMESTAMPTZ NOT NULL,
    attempts BIGINT NOT NULL,
    -- Which instance calls now, and until when nobody else may.
    owner TEXT,
    until TIMESTAMPTZ
);
CREATE INDEX calls_due ON calls (due, id);
