-- name: find
-- plan: search ordered
SELECT service_day, at, number, actor, proposed, taken, reason FROM proposal_override
WHERE origin = :origin AND service_day BETWEEN :first AND :last
ORDER BY service_day, id;

-- name: assignments
-- plan: search ordered
-- How often a waiting case went to each adviser.
SELECT adviser_load.adviser, (SELECT sum(assigned) FROM adviser_day
	WHERE origin = :origin AND adviser_day.adviser = adviser_load.adviser
		AND service_day BETWEEN :first AND :last)
FROM adviser_load WHERE origin = :origin
ORDER BY adviser_load.adviser;
