-- Trouble that is settled: what each side says, what stood when it began, who looks at it.

-- The way out on the table, and how far the two are: figures and sides, no words.
ALTER TABLE jobs ADD COLUMN settling TEXT;

-- Which operator has it, and since when.
ALTER TABLE cases ADD COLUMN taken_by UUID;
ALTER TABLE cases ADD COLUMN taken_at TIMESTAMPTZ;

-- What stood when trouble began; it stays whatever is changed or taken back later.
CREATE TABLE case_files (
    job UUID NOT NULL REFERENCES jobs (id),
    epoch BIGINT NOT NULL,
    opened_at TIMESTAMPTZ NOT NULL,
    frozen TEXT NOT NULL,
    PRIMARY KEY (job, epoch)
);

-- What each side says of it, and what would be fair.
CREATE TABLE case_views (
    job UUID NOT NULL REFERENCES jobs (id),
    epoch BIGINT NOT NULL,
    side TEXT NOT NULL,
    person UUID NOT NULL REFERENCES people (id),
    words TEXT NOT NULL,
    way TEXT,
    total_minor BIGINT,
    currency TEXT,
    photos TEXT,
    revised BOOLEAN NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    PRIMARY KEY (job, epoch, side)
);
CREATE INDEX case_views_person ON case_views (person);

-- What the operator and one side wrote to each other. Rows are only added.
CREATE TABLE case_letters (
    {SEQ},
    job UUID NOT NULL REFERENCES jobs (id),
    person UUID NOT NULL REFERENCES people (id),
    side TEXT NOT NULL,
    by_operator BOOLEAN NOT NULL,
    operator UUID NOT NULL REFERENCES people (id),
    words TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX case_letters_job ON case_letters (job, seq);
CREATE INDEX case_letters_person ON case_letters (person);
