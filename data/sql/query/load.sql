-- name: versions
-- plan: search
SELECT loads, duties FROM version WHERE origin = :origin;

-- name: find
-- plan: search ordered
-- Those that have changed since; of each the cases given from :first to :day, and on :day.
SELECT
	adviser,
	open_cases,
	CASE active_day WHEN :day THEN last_active END,
	(SELECT sum(given) FROM adviser_day
	WHERE origin = :origin AND adviser_day.adviser = adviser_load.adviser
		AND service_day BETWEEN :first AND :day),
	(SELECT given FROM adviser_day
	WHERE origin = :origin AND adviser_day.adviser = adviser_load.adviser
		AND service_day = :day)
FROM adviser_load WHERE origin = :origin AND version > :since;

-- name: name
-- plan: search
SELECT name FROM adviser_load WHERE origin = :origin AND adviser = :adviser;
