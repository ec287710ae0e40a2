-- As in client.told_apart; without its private part it tells of nobody else any more.
INSERT OR REPLACE INTO client_apart (origin, person, other, stands)
SELECT :origin, min(one, other), max(one, other), 0
FROM (SELECT
	coalesce((SELECT coalesce(person, id) FROM cases
		WHERE origin = :origin AND number = $one), person, id) AS one,
	coalesce((SELECT coalesce(person, id) FROM cases
		WHERE origin = :origin AND number = $other), 0) AS other
	FROM cases WHERE origin = :origin AND number = :subject);
