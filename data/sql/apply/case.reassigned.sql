UPDATE cases SET
	state = @state,
	queue_day = nullif(@service_day, service_day),
	since = CASE WHEN since IS NOT NULL THEN :at END, -- of a reopened case it stands still
	adviser = @adviser,
	assigned_at = :at,
	given_day = @service_day,
	called_at = NULL,
	room = NULL,
	started_at = CASE @state WHEN 'consulting' THEN started_at END
WHERE origin = :origin AND number = :subject;

UPDATE adviser_load SET name = @adviser_name
WHERE origin = :origin AND adviser = @adviser
	AND name IS NOT @adviser_name
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);

-- Whoever hands a case on has done something.
UPDATE adviser_load SET
	active_day = @service_day,
	last_active = :at
WHERE origin = :origin AND adviser = @from
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);
