-- Back among those waiting, with the number and the time of arrival.
UPDATE cases SET
	state = @state,
	queue_day = nullif(@service_day, service_day),
	since = :at,
	category = coalesce(@category, category),
	adviser = NULL,
	assigned_at = NULL,
	given_day = NULL,
	called_at = NULL,
	started_at = NULL,
	room = NULL,
	held_from = NULL
WHERE origin = :origin AND number = :subject;

-- Whoever hands a case on has done something.
UPDATE adviser_load SET
	active_day = @service_day,
	last_active = :at
WHERE origin = :origin AND adviser = @from
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);
