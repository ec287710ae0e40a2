UPDATE cases SET
	state = @state,
	queue_day = nullif(@service_day, service_day),
	since = CASE WHEN since IS NOT NULL THEN :at END, -- of a reopened case it stands still
	adviser = @adviser,
	assigned_at = :at,
	given_day = @service_day
WHERE origin = :origin AND number = :subject;

UPDATE adviser_load SET name = @adviser_name
WHERE origin = :origin AND adviser = @adviser
	AND name IS NOT @adviser_name
	AND EXISTS (SELECT 1 FROM cases WHERE origin = :origin AND number = :subject);

INSERT INTO adviser_day (origin, adviser, service_day, given, assigned)
SELECT origin, adviser, given_day, 0, 1 FROM cases
WHERE origin = :origin AND number = :subject AND given_day IS NOT NULL
ON CONFLICT (origin, adviser, service_day) DO UPDATE SET assigned = assigned + 1;

INSERT INTO proposal_override (id, origin, service_day, at, number, actor, proposed, taken, reason)
SELECT
	:id,
	origin,
	given_day,
	:at,
	number,
	:actor,
	json_extract(:body, '$.proposal[0].adviser'),
	adviser,
	$reason
FROM cases
WHERE origin = :origin AND number = :subject AND given_day IS NOT NULL
	AND @overridden = 1;
