-- Refunds that are tried again.

-- Which try at giving the money back that is.
ALTER TABLE attempts ADD COLUMN refund_round BIGINT NOT NULL DEFAULT 1;
