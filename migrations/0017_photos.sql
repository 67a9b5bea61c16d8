-- Photos, by the numbers Telegram keeps them under. Those of a request stand in the request itself.

-- What the finished work looks like; empty in rows of earlier releases.
ALTER TABLE jobs ADD COLUMN done_photos TEXT;
-- What somebody shows of their work.
ALTER TABLE providers ADD COLUMN photos TEXT;
