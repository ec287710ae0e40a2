UPDATE cases SET
	state = @state,
	queue_day = nullif(@service_day, service_day),
	since = :at,
	closed_at = :at,
	outcome = @outcome,
	legal_aid = @legal_aid,
	due_at = coalesce(@due_at, due_at),
	advice = $advice
WHERE origin = :origin AND number = :subject;

UPDATE adviser_load SET
	active_day = @service_day,
	last_active = :at
WHERE origin = :origin AND adviser = @adviser
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);
