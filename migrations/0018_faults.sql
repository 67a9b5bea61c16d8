-- Bookings that somebody failed, and whether that counts on their record.

CREATE TABLE faults (
    job UUID NOT NULL REFERENCES jobs (id),
    match_number BIGINT NOT NULL,
    -- On whose record it may count, in which role, and who may say otherwise.
    person UUID NOT NULL REFERENCES people (id),
    side TEXT NOT NULL,
    other UUID NOT NULL REFERENCES people (id),
    kind TEXT NOT NULL,
    -- Whether they say that it was the other side's doing.
    blames BOOLEAN NOT NULL,
    standing TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    -- From then on silence is an answer.
    until TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (job, match_number)
);
CREATE INDEX faults_person ON faults (person, side) WHERE standing = 'counts';
