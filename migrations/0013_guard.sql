-- What follows where the guard hid something.

-- The hidden words themselves, until somebody decided about them or their time is over.
CREATE TABLE withheld (
    message UUID NOT NULL PRIMARY KEY REFERENCES messages (id),
    thread UUID NOT NULL REFERENCES threads (id),
    job UUID NOT NULL REFERENCES jobs (id),
    author UUID NOT NULL REFERENCES people (id),
    reader UUID NOT NULL REFERENCES people (id),
    words TEXT NOT NULL,
    -- Once its author asked for a human's eyes.
    review UUID REFERENCES cases (id),
    until TIMESTAMPTZ NOT NULL
);
CREATE INDEX withheld_review ON withheld (review) WHERE review IS NOT NULL;
-- One at a time is with the operator.
CREATE UNIQUE INDEX withheld_thread ON withheld (thread) WHERE review IS NOT NULL;

-- Steps of the ladder, and requests to look. Rows are only added.
CREATE TABLE conduct (
    {SEQ},
    person UUID NOT NULL REFERENCES people (id),
    job UUID NOT NULL REFERENCES jobs (id),
    mark TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX conduct_person ON conduct (person, seq);

-- Whether it follows from that ladder; `operator` then names the person themself.
ALTER TABLE sanctions ADD COLUMN by_house BOOLEAN NOT NULL DEFAULT FALSE;
