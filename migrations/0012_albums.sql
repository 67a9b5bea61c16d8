-- Posts that are sent as one.
ALTER TABLE posts ADD COLUMN album UUID;
CREATE INDEX posts_album ON posts (album) WHERE album IS NOT NULL;
