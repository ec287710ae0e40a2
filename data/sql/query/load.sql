-- name: versions
-- plan: search
SELECT loads, duties FROM version WHERE origin = :origin;

-- name: find
-- plan: search ordered
-- Those that have changed since; of each the cases given from :first to :day, and on :day.
SELECT
	adviser_load.adviser,
	open_cases,
	CASE active_day WHEN :day THEN last_active END,
	coalesce(sum(given), 0),
	coalesce(sum(CASE service_day WHEN :day THEN given END), 0)
FROM adviser_load LEFT JOIN adviser_day ON adviser_day.origin = adviser_load.origin
	AND adviser_day.adviser = adviser_load.adviser
	AND service_day BETWEEN :first AND :day
WHERE adviser_load.origin = :origin AND version > :since
GROUP BY adviser_load.adviser;
