-- Who keeps away from whom, and who told the operator of whom.

CREATE TABLE blocks (
    blocker UUID NOT NULL REFERENCES people (id),
    blocked UUID NOT NULL REFERENCES people (id),
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (blocker, blocked)
);
-- It holds both ways: each request asks for both.
CREATE INDEX blocks_blocked ON blocks (blocked, blocker);

CREATE TABLE reports (
    -- The item in which it waits, with the words of who told.
    item UUID NOT NULL PRIMARY KEY REFERENCES cases (id),
    reporter UUID NOT NULL REFERENCES people (id),
    reported UUID NOT NULL REFERENCES people (id),
    wrong TEXT NOT NULL,
    -- Where they talk, if they do.
    thread UUID REFERENCES threads (id)
);
CREATE INDEX reports_reported ON reports (reported);
CREATE INDEX reports_reporter ON reports (reporter, reported);
