-- The outcome was taken back; what it was stays in the history. The rating stays the one rating.
UPDATE cases SET
	state = @state,
	queue_day = nullif(coalesce(@service_day, queue_day), service_day),
	since = NULL,
	adviser = @adviser,
	assigned_at = CASE WHEN @adviser IS NOT NULL THEN assigned_at END,
	given_day = CASE WHEN @adviser IS NOT NULL THEN given_day END,
	called_at = NULL,
	room = NULL,
	started_at = CASE @state WHEN 'consulting' THEN started_at END,
	closed_at = NULL,
	due_at = @due_at,
	outcome = NULL,
	legal_aid = NULL,
	advice = NULL
WHERE origin = :origin AND number = :subject;
