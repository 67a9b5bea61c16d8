-- People who had everything that is held of them erased.

-- Since then the row names nobody: it only ties what stays together.
ALTER TABLE people ADD COLUMN erased_at TIMESTAMPTZ;

-- What an account is recognised by that comes back: a hash under a key that is not in this database.
CREATE TABLE former (
    person UUID NOT NULL PRIMARY KEY REFERENCES people (id),
    hash TEXT NOT NULL,
    -- Their public name, until what others were told was looked through for it.
    name TEXT,
    at TIMESTAMPTZ NOT NULL
);
CREATE INDEX former_hash ON former (hash);

-- By whom and by what rows go.
CREATE INDEX posts_person ON posts (person);
CREATE INDEX posts_reply_to ON posts (reply_to) WHERE reply_to IS NOT NULL;
CREATE INDEX cards_person ON cards (person);
CREATE INDEX cards_post ON cards (post);
CREATE INDEX marks_person ON marks (person);
CREATE INDEX marks_post ON marks (post);
CREATE INDEX cases_person ON cases (person);
