-- What customers think of a service as a whole, added up at each publication: every page of every wave asks for it.
CREATE TABLE ratings (
    service TEXT NOT NULL PRIMARY KEY,
    -- The sum of all of them.
    stars BIGINT NOT NULL,
    reviews BIGINT NOT NULL
);
INSERT INTO ratings (service, stars, reviews)
SELECT j.service, SUM(r.stars), COUNT(*) FROM reviews r JOIN jobs j ON j.id = r.job
WHERE r.side = 'customer' AND r.published_at IS NOT NULL GROUP BY j.service;
