-- Another person's words: they do not wait for who cannot be reached, they go back to their author.
ALTER TABLE posts ADD COLUMN relayed BOOLEAN NOT NULL DEFAULT FALSE;
