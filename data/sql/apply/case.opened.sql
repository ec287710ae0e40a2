INSERT INTO cases (
	id, origin, number, ticket, state, session, service_day,
	opened_at, typed_at, due_at, turn, since,
	channel, category, paper, appointment, person,
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary,
	priority, dialect, adviser_sex, details, cleared)
VALUES (
	:id,
	:origin,
	:subject,
	@ticket,
	@state,
	@session,
	@service_day,
	coalesce(@opened_at, :at),
	CASE WHEN @opened_at IS NOT NULL THEN :at END,
	@due_at,
	coalesce($turn, @opened_at, :at),
	CASE WHEN @opened_at IS NULL THEN :at END,
	@channel,
	@category,
	@paper,
	@appointment,
	(SELECT coalesce(person, id) FROM cases
	WHERE origin = :origin AND number = $known),
	$client,
	$phone,
	$id_number,
	$opponent,
	$opponent_phone,
	$opponent_id,
	$summary,
	$priority,
	$dialect,
	$adviser_sex,
	$details,
	-- What has changed and is nothing now.
	CASE WHEN $changed IS NOT NULL THEN (SELECT group_concat(field, ',')
	FROM (SELECT json_extract(:private, fullkey || '.field') AS field
		FROM json_each(:private, '$.changed'))
	WHERE json_extract(:private, '$.' || field) IS NULL
		AND json_extract(:private, '$.details.' || field) IS NULL) END);

INSERT INTO session_day (origin, service_day, session, sequence, ticket_sequence, cases)
VALUES (
	:origin,
	@service_day,
	@session,
	@sequence,
	@ticket_sequence,
	1)
ON CONFLICT (origin, service_day, session) DO UPDATE SET
	sequence = max(sequence, excluded.sequence),
	ticket_sequence = max(ticket_sequence, excluded.ticket_sequence),
	cases = cases + 1;
