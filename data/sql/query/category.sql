-- What visitors come with.

-- name: recent
-- plan: search
-- Of one state, the newest :limit cases since :first: enough to know, however many there are.
SELECT category, count(*) FROM (
	SELECT category FROM cases
	WHERE origin = :origin AND state = :state AND service_day >= :first AND category IS NOT NULL
	ORDER BY service_day DESC LIMIT :limit)
GROUP BY category;
