-- How quickly people answered: how often on a day after so many minutes. Not to what, nor what they said.
CREATE TABLE response_times (
    person UUID NOT NULL REFERENCES people (id),
    day TIMESTAMPTZ NOT NULL,
    minutes BIGINT NOT NULL,
    times BIGINT NOT NULL,
    PRIMARY KEY (person, day, minutes)
);
CREATE INDEX response_times_day ON response_times (day);
