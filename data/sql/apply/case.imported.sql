-- Of what another list tells it is not known when it came into its state: no time is counted.
INSERT INTO cases (
	id, origin, number, ticket, state, session, service_day,
	opened_at, typed_at, turn, channel, category, adviser, outcome, paper,
	client, phone, id_number, opponent, opponent_phone, opponent_id, summary, advice,
	priority, dialect, details)
VALUES (
	:id,
	:origin,
	:subject,
	@ticket,
	@state,
	@session,
	@service_day,
	@opened_at,
	:at,
	@opened_at,
	@channel,
	@category,
	CASE @state WHEN 'closed' THEN @adviser WHEN 'rated' THEN @adviser WHEN 'declined' THEN @adviser END,
	@outcome,
	@paper,
	$client,
	$phone,
	$id_number,
	$opponent,
	$opponent_phone,
	$opponent_id,
	$summary,
	$advice,
	$priority,
	$dialect,
	$details);

-- One still open counts for whoever has it, as others do.
UPDATE cases SET adviser = @adviser
WHERE id = :id AND @adviser IS NOT NULL AND adviser IS NULL;

INSERT OR IGNORE INTO adviser_load (origin, adviser)
SELECT :origin, @adviser
WHERE @adviser IS NOT NULL;

UPDATE adviser_load SET name = @adviser_name
WHERE origin = :origin AND adviser = @adviser
	AND name IS NOT @adviser_name;

INSERT INTO rating (case_id, level, rated_at)
SELECT :id, @level, @opened_at
WHERE @level IS NOT NULL;

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
