-- What makes an input happen once, and what still has to be said.

-- A claim: this input has happened, with everything that follows from it.
CREATE TABLE seen (
    numbering TEXT NOT NULL,
    key TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (numbering, key)
);
CREATE INDEX seen_at ON seen (at);

-- The row that an input of this person locks.
CREATE TABLE dialogues (
    person UUID NOT NULL PRIMARY KEY REFERENCES people (id),
    -- Empty until the first step.
    session TEXT,
    version BIGINT NOT NULL
);

CREATE TABLE timers (
    id UUID NOT NULL PRIMARY KEY,
    due TIMESTAMPTZ NOT NULL,
    what TEXT NOT NULL
);
CREATE INDEX timers_due ON timers (due, id);

-- One message of ours on one phone, as it is to look.
CREATE TABLE posts (
    id UUID NOT NULL PRIMARY KEY,
    person UUID NOT NULL REFERENCES people (id),
    say TEXT NOT NULL,
    -- Whether its buttons are shown.
    live BOOLEAN NOT NULL,
    silent BOOLEAN NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('talk', 'wave')),
    thread UUID REFERENCES threads (id),
    job UUID REFERENCES jobs (id),
    reply_to UUID REFERENCES posts (id),
    -- Raised by every change; what stands on the phone is `shown`.
    wanted BIGINT NOT NULL,
    shown BIGINT NOT NULL
);

-- The only place where Telegram's message ids stand.
CREATE TABLE post_parts (
    post UUID NOT NULL REFERENCES posts (id),
    part BIGINT NOT NULL,
    chat BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    PRIMARY KEY (post, part),
    UNIQUE (chat, message_id)
);

-- The live card of a job on one phone.
CREATE TABLE cards (
    job UUID NOT NULL REFERENCES jobs (id),
    person UUID NOT NULL REFERENCES people (id),
    post UUID NOT NULL REFERENCES posts (id),
    PRIMARY KEY (job, person)
);

-- At most one row for a post: it says that the post is to be shown, not how.
CREATE TABLE outbox (
    -- Made by the database: the clocks of instances must not decide the order.
    {SEQ},
    post UUID NOT NULL UNIQUE REFERENCES posts (id),
    chat BIGINT NOT NULL,
    shard BIGINT NOT NULL,
    lane TEXT NOT NULL CHECK (lane IN ('talk', 'wave')),
    due TIMESTAMPTZ NOT NULL,
    attempts BIGINT NOT NULL
);
CREATE INDEX outbox_due ON outbox (shard, due);
CREATE INDEX outbox_order ON outbox (chat, lane, seq);

-- Telegram asked us to leave this chat alone for a while.
CREATE TABLE paused_chats (
    chat BIGINT NOT NULL PRIMARY KEY,
    until TIMESTAMPTZ NOT NULL
);

-- Who sends to the chats of a shard: one instance at a time.
CREATE TABLE shards (
    shard BIGINT NOT NULL PRIMARY KEY,
    owner TEXT,
    -- Raised when the owner changes, so that a late one knows.
    epoch BIGINT NOT NULL,
    until TIMESTAMPTZ
);
INSERT INTO shards (shard, epoch)
WITH RECURSIVE numbers (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n < 63)
SELECT n, 0 FROM numbers;

-- Inputs that failed through our fault, kept as they came.
CREATE TABLE dead_letters (
    -- What the person was told, so that they can ask about it.
    reference TEXT NOT NULL PRIMARY KEY,
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    input BYTEA NOT NULL,
    why TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX dead_letters_at ON dead_letters (at);
