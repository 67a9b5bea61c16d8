-- Files that are fetched and cleaned before they are sent on.

CREATE TABLE parcels (
    message UUID NOT NULL PRIMARY KEY REFERENCES messages (id),
    -- The album it is a part of, which waits for all its parts.
    album UUID,
    -- What stays the same about a file however often it is sent.
    unique_id TEXT NOT NULL,
    what TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'kept', 'sent', 'refused')),
    -- What was cleaned, until Telegram has it, and under which number it has it.
    ending TEXT,
    bytes BYTEA,
    file TEXT,
    due TIMESTAMPTZ NOT NULL,
    attempts BIGINT NOT NULL,
    -- Who fetches it, and until when nobody else does.
    owner TEXT,
    until TIMESTAMPTZ,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX parcels_due ON parcels (due) WHERE state = 'waiting';
CREATE INDEX parcels_album ON parcels (album) WHERE album IS NOT NULL;
CREATE INDEX parcels_at ON parcels (at);

-- It waits for its file, and holds what follows it in its conversation; nothing else.
ALTER TABLE outbox ADD COLUMN held BOOLEAN NOT NULL DEFAULT FALSE;
CREATE INDEX outbox_held ON outbox (chat) WHERE held;
