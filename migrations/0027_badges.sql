-- What an operator checked of a provider. What was looked at for it is not kept.
CREATE TABLE badges (
    provider UUID NOT NULL REFERENCES providers (person),
    kind TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL,
    operator UUID NOT NULL REFERENCES people (id),
    PRIMARY KEY (provider, kind)
);
