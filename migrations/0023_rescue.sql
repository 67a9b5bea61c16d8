-- Why nobody took a job: counted on the job, without a person. A request that is asked further away is found by a cell
-- of its own in openings.
CREATE TABLE decline_reasons (
    job UUID NOT NULL REFERENCES jobs (id),
    reason TEXT NOT NULL,
    count BIGINT NOT NULL,
    PRIMARY KEY (job, reason)
);

-- Whether that chip was pressed, so that nobody is asked twice; not what it said.
ALTER TABLE dispatches ADD COLUMN explained BOOLEAN NOT NULL DEFAULT FALSE;

-- Until now the reason stood beside the person in the audit.
UPDATE dispatches SET explained = TRUE WHERE EXISTS (SELECT 1 FROM audit a WHERE a.person = dispatches.provider
    AND a.job = dispatches.job AND a.what LIKE 'declined:%');
INSERT INTO decline_reasons (job, reason, count)
    SELECT job, SUBSTR(what, 10), COUNT(DISTINCT person) FROM audit
    WHERE what LIKE 'declined:%' AND job IS NOT NULL GROUP BY job, SUBSTR(what, 10);
DELETE FROM audit WHERE what LIKE 'declined:%';
