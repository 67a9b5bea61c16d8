-- A job from request to the last review.

CREATE TABLE jobs (
    id UUID NOT NULL PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    customer UUID NOT NULL REFERENCES people (id),
    -- Copied out of the request, for the lists that ask for it.
    service TEXT NOT NULL,
    request TEXT NOT NULL,
    switches TEXT NOT NULL,
    state TEXT NOT NULL,
    state_since TIMESTAMPTZ NOT NULL,
    disputed_from TEXT,
    provider UUID REFERENCES people (id),
    match_number BIGINT NOT NULL,
    matched_at TIMESTAMPTZ,
    -- No foreign key: terms point at their job already, and a circle cannot be written in one go.
    agreed UUID,
    end_asked_by TEXT CHECK (end_asked_by IN ('customer', 'provider')),
    end_asked_at TIMESTAMPTZ,
    settled_by TEXT CHECK (settled_by IN ('customer', 'provider')),
    asked_at TIMESTAMPTZ,
    said_paid BOOLEAN NOT NULL,
    fixes TEXT NOT NULL,
    open_until TIMESTAMPTZ NOT NULL,
    created_at TIMESTAMPTZ NOT NULL,
    version BIGINT NOT NULL,
    epoch BIGINT NOT NULL,
    CHECK ((end_asked_by IS NULL) = (end_asked_at IS NULL))
);
CREATE INDEX jobs_customer ON jobs (customer, created_at);
CREATE INDEX jobs_provider ON jobs (provider, created_at);
CREATE INDEX jobs_state ON jobs (state);
CREATE INDEX jobs_created ON jobs (created_at);
CREATE INDEX jobs_service ON jobs (service);

-- Where open jobs lie, a row for each resolution of cells, so that a provider who registers finds them by key.
CREATE TABLE openings (
    service TEXT NOT NULL,
    cell BIGINT NOT NULL,
    job UUID NOT NULL REFERENCES jobs (id),
    PRIMARY KEY (service, cell, job)
);
CREATE INDEX openings_job ON openings (job);

CREATE TABLE dispatches (
    job UUID NOT NULL REFERENCES jobs (id),
    provider UUID NOT NULL REFERENCES providers (person),
    answer TEXT NOT NULL,
    distance_km BIGINT NOT NULL,
    told_at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (job, provider)
);
CREATE INDEX dispatches_provider ON dispatches (provider, told_at);

CREATE TABLE terms (
    id UUID NOT NULL PRIMARY KEY,
    job UUID NOT NULL REFERENCES jobs (id),
    match_number BIGINT NOT NULL,
    number BIGINT NOT NULL,
    total_minor BIGINT NOT NULL CHECK (total_minor >= 0),
    currency TEXT NOT NULL,
    starts_at TIMESTAMPTZ NOT NULL,
    proposed_by TEXT NOT NULL CHECK (proposed_by IN ('customer', 'provider')),
    customer_signed TIMESTAMPTZ,
    provider_signed TIMESTAMPTZ,
    UNIQUE (job, number)
);

-- Numbered within the job: moments of one transaction share their time.
CREATE TABLE events (
    job UUID NOT NULL REFERENCES jobs (id),
    position BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    actor TEXT NOT NULL,
    act TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (job, position)
);

CREATE TABLE reviews (
    id UUID NOT NULL PRIMARY KEY,
    job UUID NOT NULL REFERENCES jobs (id),
    side TEXT NOT NULL CHECK (side IN ('customer', 'provider')),
    author UUID NOT NULL REFERENCES people (id),
    subject UUID NOT NULL REFERENCES people (id),
    stars BIGINT NOT NULL CHECK (stars BETWEEN 1 AND 5),
    text TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    -- Until then nobody reads it: neither side answers stars with stars.
    published_at TIMESTAMPTZ,
    UNIQUE (job, side)
);
CREATE INDEX reviews_subject ON reviews (subject, side, at);
