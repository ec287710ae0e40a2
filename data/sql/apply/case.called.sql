UPDATE cases SET
	state = @state,
	queue_day = nullif(@service_day, service_day),
	since = :at,
	called_at = :at,
	room = @room
WHERE origin = :origin AND number = :subject;
