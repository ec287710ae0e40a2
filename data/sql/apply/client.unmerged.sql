DELETE FROM client_merge WHERE origin = :origin AND @visit IS NULL AND person = (
	SELECT coalesce(person, id) FROM cases WHERE origin = :origin AND number = :subject);

UPDATE cases SET person = NULL
WHERE origin = :origin AND number = :subject AND @visit IS NOT NULL;
