-- What two people send each other, on the phones of both.

-- The message that a post shows on its reader's phone, and the one it answers, is about or reacts to.
ALTER TABLE posts ADD COLUMN message UUID REFERENCES messages (id);
ALTER TABLE posts ADD COLUMN answers UUID;
CREATE INDEX posts_message ON posts (message) WHERE message IS NOT NULL;

-- Its author took it back.
ALTER TABLE messages ADD COLUMN withdrawn_at TIMESTAMPTZ;

-- The counterpart of `post_parts`: what people wrote, on their own phones. The message need not be in a
-- conversation yet, or ever.
CREATE TABLE originals (
    chat BIGINT NOT NULL,
    message_id BIGINT NOT NULL,
    message UUID NOT NULL,
    PRIMARY KEY (chat, message_id)
);
CREATE INDEX originals_message ON originals (message);

-- Our reaction to a message between two people, on one phone.
CREATE TABLE marks (
    message UUID NOT NULL REFERENCES messages (id),
    person UUID NOT NULL REFERENCES people (id),
    post UUID NOT NULL REFERENCES posts (id),
    PRIMARY KEY (message, person)
);
