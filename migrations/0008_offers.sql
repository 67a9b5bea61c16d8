-- Offers and invitations, what a profile says beside, and how people like to be paid.

-- One row a provider and request, in its newest wording.
CREATE TABLE offers (
    job UUID NOT NULL REFERENCES jobs (id),
    provider UUID NOT NULL REFERENCES providers (person),
    number BIGINT NOT NULL,
    origin TEXT NOT NULL,
    total_minor BIGINT NOT NULL CHECK (total_minor >= 0),
    currency TEXT NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    note TEXT NOT NULL,
    edition BIGINT NOT NULL,
    standing TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    changed_at TIMESTAMPTZ NOT NULL,
    told_at TIMESTAMPTZ,
    -- The wording before this one.
    before_minor BIGINT,
    before_currency TEXT,
    before_starts_at TIMESTAMPTZ,
    PRIMARY KEY (job, provider),
    CHECK ((before_minor IS NULL) = (before_currency IS NULL)),
    CHECK ((before_minor IS NULL) = (before_starts_at IS NULL))
);
CREATE INDEX offers_provider ON offers (provider, standing);

CREATE TABLE invitations (
    job UUID NOT NULL REFERENCES jobs (id),
    provider UUID NOT NULL REFERENCES providers (person),
    state TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (job, provider)
);
CREATE INDEX invitations_provider ON invitations (provider, state);

-- In their own words; shown to the customer of an approved job only.
CREATE TABLE payouts (
    person UUID NOT NULL PRIMARY KEY REFERENCES people (id),
    how TEXT NOT NULL
);

ALTER TABLE jobs ADD COLUMN done_note TEXT NOT NULL DEFAULT '';
ALTER TABLE terms ADD COLUMN scope TEXT;
ALTER TABLE providers ADD COLUMN experience BIGINT;
ALTER TABLE providers ADD COLUMN languages TEXT;
ALTER TABLE provider_services ADD COLUMN price_minor BIGINT;
ALTER TABLE provider_services ADD COLUMN currency TEXT;
