-- What the journal says about the clock it was written by.

-- name: last
-- plan: search
-- The view head's way to the newest event of an origin.
SELECT at FROM event WHERE origin = :origin AND id = coalesce(
	(SELECT first FROM run WHERE first > (
		SELECT first FROM run WHERE run.origin = :origin ORDER BY run.seq DESC LIMIT 1)
	ORDER BY first LIMIT 1) - 1,
	(SELECT max(id) FROM event));

-- name: doubted
-- plan: search ordered
SELECT before FROM clock_doubt WHERE origin = :origin AND until IS NULL ORDER BY event LIMIT 1;
