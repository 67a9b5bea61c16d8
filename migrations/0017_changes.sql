-- What two people who are booked change, or say of who came.

-- The version of the terms that would replace the agreed one, who asks for it, and since when.
ALTER TABLE jobs ADD COLUMN change_terms UUID;
ALTER TABLE jobs ADD COLUMN change_by TEXT;
ALTER TABLE jobs ADD COLUMN change_at TIMESTAMPTZ;

-- Who said that the other side did not come, and when.
ALTER TABLE jobs ADD COLUMN missed_by TEXT;
ALTER TABLE jobs ADD COLUMN missed_at TIMESTAMPTZ;

-- The start that was agreed when the job was booked. Without one it is the start agreed now.
ALTER TABLE jobs ADD COLUMN first_start TIMESTAMPTZ;
