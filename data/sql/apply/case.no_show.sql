UPDATE cases SET
	state = @state,
	queue_day = nullif(@service_day, service_day),
	since = :at,
	called_at = NULL,
	room = NULL,
	held_from = NULL
WHERE origin = :origin AND number = :subject;
