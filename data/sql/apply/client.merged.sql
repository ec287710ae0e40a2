-- Without its private part it tells of nobody else any more: then they are merged into nobody.
INSERT OR REPLACE INTO client_merge (origin, person, into_person, event)
SELECT
	:origin,
	coalesce(person, id),
	(SELECT coalesce(person, id) FROM cases
	WHERE origin = :origin AND number = $into),
	:id
FROM cases WHERE origin = :origin AND number = :subject;
