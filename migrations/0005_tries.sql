-- What ends a crash loop.

-- The run that started last, until it leaves in good order: still there at a start, it tells of an unclean stop.
ALTER TABLE meta ADD COLUMN running TEXT;

-- After an unclean stop: inputs that were begun and did not come to an end.
CREATE TABLE tries (
    source TEXT NOT NULL,
    key TEXT NOT NULL,
    begun BIGINT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (source, key)
);
CREATE INDEX tries_at ON tries (at);
