-- 0: whom it told of besides was erased.
INSERT OR REPLACE INTO client_apart (origin, person, other, stands)
SELECT :origin, min(one, other), max(one, other), 1
FROM (SELECT
	coalesce(person, id) AS one,
	coalesce((SELECT coalesce(person, id) FROM cases
		WHERE origin = :origin AND number = $other), 0) AS other
	FROM cases WHERE origin = :origin AND number = :subject);
