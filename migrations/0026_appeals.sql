-- Sanctions that are looked at again.

-- The item in which that was asked for: once a sanction.
ALTER TABLE sanctions ADD COLUMN appeal UUID;
