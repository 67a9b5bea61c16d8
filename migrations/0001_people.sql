-- Who writes to the bot, what they offer, and who runs the market.

-- The one row about the database itself.
CREATE TABLE meta (
    id BIGINT NOT NULL PRIMARY KEY CHECK (id = 1),
    -- The lowest migration a release must know to run on this database: two releases run at once in a deploy.
    min_reader BIGINT NOT NULL,
    -- The bot this database belongs to (0 is the sandbox); Telegram's ids mean nothing to another one.
    bot_id BIGINT
);
INSERT INTO meta (id, min_reader) VALUES (1, 1);

CREATE TABLE people (
    id UUID NOT NULL PRIMARY KEY,
    telegram_id BIGINT NOT NULL UNIQUE,
    -- Hash of the chat, so that one sender at a time speaks to it.
    shard BIGINT NOT NULL,
    language TEXT NOT NULL,
    name TEXT,
    consent_version TEXT,
    consent_at TIMESTAMPTZ,
    since TIMESTAMPTZ NOT NULL,
    -- They blocked the bot or are gone; lifted by their next word.
    unreachable_since TIMESTAMPTZ
);

CREATE TABLE providers (
    person UUID NOT NULL PRIMARY KEY REFERENCES people (id),
    lat DOUBLE PRECISION NOT NULL,
    lon DOUBLE PRECISION NOT NULL,
    radius_km BIGINT NOT NULL,
    area TEXT NOT NULL,
    about TEXT NOT NULL,
    paused BOOLEAN NOT NULL,
    approval TEXT NOT NULL,
    since TIMESTAMPTZ NOT NULL
);

CREATE TABLE provider_services (
    provider UUID NOT NULL REFERENCES providers (person),
    service TEXT NOT NULL,
    PRIMARY KEY (provider, service)
);

CREATE INDEX provider_services_service ON provider_services (service, provider);

-- Service first, so that a job costs one look-up for each cell around it, however many providers there are.
CREATE TABLE coverage (
    service TEXT NOT NULL,
    cell BIGINT NOT NULL,
    provider UUID NOT NULL REFERENCES providers (person),
    PRIMARY KEY (service, cell, provider)
);
CREATE INDEX coverage_provider ON coverage (provider);

CREATE TABLE operators (
    person UUID NOT NULL PRIMARY KEY REFERENCES people (id),
    since TIMESTAMPTZ NOT NULL
);

CREATE TABLE invites (
    -- The token itself is only in the link.
    hash TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    made_at TIMESTAMPTZ NOT NULL,
    used_at TIMESTAMPTZ
);

-- Rows are only added: the newest one of a person counts.
CREATE TABLE sanctions (
    {SEQ},
    person UUID NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    until TIMESTAMPTZ,
    reason TEXT NOT NULL,
    operator UUID NOT NULL REFERENCES people (id),
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX sanctions_person ON sanctions (person, seq);
