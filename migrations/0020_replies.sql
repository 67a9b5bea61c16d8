-- The reply under a review, reports of reviews, and reviews that were taken away.

CREATE TABLE replies (
    review UUID NOT NULL PRIMARY KEY REFERENCES reviews (id),
    text TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL
);

-- The review a report is about; `reported` is its author then.
ALTER TABLE reports ADD COLUMN review UUID;
CREATE INDEX reports_review ON reports (review, reporter) WHERE review IS NOT NULL;

-- Taken away by an operator, as it broke the rules: nobody reads it, and it counts nowhere.
ALTER TABLE reviews ADD COLUMN removed_at TIMESTAMPTZ;
ALTER TABLE reviews ADD COLUMN removed_by UUID;
ALTER TABLE reviews ADD COLUMN removed_why TEXT;
