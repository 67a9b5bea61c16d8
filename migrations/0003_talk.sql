-- What people write to each other and to the operator, and what the operator looks back on.

CREATE TABLE threads (
    id UUID NOT NULL PRIMARY KEY,
    job UUID NOT NULL REFERENCES jobs (id),
    customer UUID NOT NULL REFERENCES people (id),
    provider UUID NOT NULL REFERENCES people (id),
    opened_at TIMESTAMPTZ NOT NULL,
    -- It takes no more messages.
    closed_at TIMESTAMPTZ
);
CREATE INDEX threads_job ON threads (job);
CREATE INDEX threads_customer ON threads (customer);
CREATE INDEX threads_provider ON threads (provider);

CREATE TABLE messages (
    id UUID NOT NULL PRIMARY KEY,
    thread UUID NOT NULL REFERENCES threads (id),
    author UUID NOT NULL REFERENCES people (id),
    text TEXT NOT NULL,
    masked BOOLEAN NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX messages_author ON messages (thread, author, at);

CREATE TABLE cases (
    id UUID NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    job UUID REFERENCES jobs (id),
    person UUID NOT NULL REFERENCES people (id),
    what TEXT NOT NULL,
    opened_at TIMESTAMPTZ NOT NULL,
    closed_at TIMESTAMPTZ
);
-- The queue is short, the past is long.
CREATE INDEX cases_waiting ON cases (opened_at) WHERE closed_at IS NULL;
CREATE INDEX cases_job ON cases (job);

-- Words of the house, ids and codes: never what people wrote.
CREATE TABLE audit (
    {SEQ},
    person UUID NOT NULL,
    what TEXT NOT NULL,
    job UUID,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX audit_job ON audit (job);
