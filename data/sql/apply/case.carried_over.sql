-- Who serves is chosen anew: the adviser of that day need not be there today.
UPDATE cases SET
	state = @state,
	queue_day = nullif(@service_day, service_day),
	since = :at,
	adviser = NULL,
	assigned_at = NULL,
	given_day = NULL,
	called_at = NULL,
	started_at = NULL,
	room = NULL,
	held_from = NULL
WHERE origin = :origin AND number = :subject;
