-- Money on its way back, and when its payer began to pay.

-- When Pay was pressed; unknown of attempts of the releases before.
ALTER TABLE attempts ADD COLUMN made_at TIMESTAMPTZ;
-- How much went back so far; it only grows.
ALTER TABLE attempts ADD COLUMN returned_minor BIGINT NOT NULL DEFAULT 0;
-- What the payer's bank decides: open, won, lost.
ALTER TABLE attempts ADD COLUMN dispute TEXT;
