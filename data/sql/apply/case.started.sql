UPDATE cases SET
	state = @state,
	queue_day = nullif(coalesce(@service_day, queue_day), service_day),
	since = :at,
	started_at = :at
WHERE origin = :origin AND number = :subject;
