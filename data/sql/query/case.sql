-- What this database itself recorded: the desk and the ledger are of one station.

-- name: load
-- plan: search
SELECT * FROM case_record WHERE origin = :origin AND number = :number;

-- name: ticket
-- plan: search
SELECT number FROM cases
WHERE origin = :origin
	AND state IN ('waiting', 'assigned', 'called', 'consulting', 'held', 'no_show',
		'closed', 'rated', 'declined', 'voided')
	AND service_day = :day AND ticket = :ticket;

-- name: last_sequence
-- plan: search
SELECT
	coalesce(max(sequence), 0),
	coalesce(max(CASE WHEN session = :session THEN ticket_sequence END), 0)
FROM session_day WHERE origin = :origin AND service_day = :day;

-- name: count_day
-- plan: search
SELECT count(*) FROM cases
WHERE origin = :origin AND state = :state AND service_day = :day;

-- name: count_before
-- plan: search
SELECT count(*) FROM cases
WHERE origin = :origin AND state = :state AND service_day >= :first AND service_day < :day;

-- name: desk_work
-- plan: search ordered
-- One state of the desk's list, oldest first.
SELECT id FROM cases
WHERE origin = :origin AND state = :state AND service_day BETWEEN :first AND :day
ORDER BY service_day, opened_at, id LIMIT :limit OFFSET :offset;

-- name: queue
-- plan: search
-- Who waits of a day, in order (model/assign/queue.h).
SELECT id, turn FROM cases
WHERE origin = :origin AND state = 'waiting' AND service_day = :day
UNION ALL
SELECT id, turn FROM cases
WHERE origin = :origin AND state = 'assigned' AND service_day = :day
ORDER BY turn, id LIMIT :limit OFFSET :offset;

-- name: queue_carried
-- plan: search
-- The same with those of earlier days with which something was done since.
SELECT id, turn FROM cases
WHERE origin = :origin AND state = 'waiting' AND service_day = :day
UNION ALL
SELECT id, turn FROM cases
WHERE origin = :origin AND state = 'assigned' AND service_day = :day
UNION ALL
SELECT id, turn FROM cases
WHERE origin = :origin AND state IN ('waiting', 'assigned') AND service_day < :day
	AND queue_day >= :day
ORDER BY turn, id LIMIT :limit OFFSET :offset;

-- name: queue_left_over
-- plan: search
-- And those with which nothing was.
SELECT id FROM cases
WHERE origin = :origin AND state IN ('waiting', 'assigned') AND service_day < :day
	AND coalesce(queue_day, service_day) < :day
ORDER BY turn, id LIMIT :limit OFFSET :offset;

-- name: count_left_over
-- plan: search
SELECT count(*) FROM cases
WHERE origin = :origin AND state IN ('waiting', 'assigned') AND service_day < :day
	AND coalesce(queue_day, service_day) < :day;

-- name: by_id
-- plan: search
SELECT * FROM case_record WHERE id = :id;

-- name: leftovers
-- plan: search
SELECT id FROM cases
WHERE origin = :origin AND state IN ('waiting', 'assigned', 'called', 'consulting', 'held')
	AND service_day < :day AND coalesce(queue_day, service_day) < :day
ORDER BY id LIMIT :limit OFFSET :offset;

-- name: of_adviser
-- plan: search
SELECT * FROM case_record
WHERE origin = :origin AND state IN ('assigned', 'called', 'consulting', 'held')
	AND adviser = :adviser
ORDER BY id;

-- name: times
-- plan: search
SELECT session, waiting_ms, walking_ms, consulting_ms, hold_ms FROM cases
WHERE origin = :origin AND state IN ('closed', 'rated', 'declined')
	AND service_day BETWEEN :first AND :last
ORDER BY session;

-- name: desk_finished
-- plan: search
-- Newest first, each state's part already in order.
SELECT id FROM cases WHERE origin = :origin AND state = 'rated' AND service_day = :day
UNION ALL
SELECT id FROM cases WHERE origin = :origin AND state = 'declined' AND service_day = :day
UNION ALL
SELECT id FROM cases WHERE origin = :origin AND state = 'voided' AND service_day = :day
ORDER BY 1 DESC LIMIT :limit OFFSET :offset;

-- name: register
-- plan: search
-- The register's further fields of a case; nothing where there are none.
SELECT key, value FROM cases CROSS JOIN json_each(details) WHERE cases.id = :case AND details IS NOT NULL;

-- name: overdue
-- plan: search ordered
-- The longest overdue first; the conditions are those of the index cases_owed.
SELECT id FROM cases
WHERE origin = :origin AND due_at < :now
	AND due_at IS NOT NULL AND state <> 'voided' AND (closed_at IS NULL OR outcome = 'appointment')
ORDER BY due_at, id LIMIT :limit;

-- name: count_overdue
-- plan: search
SELECT count(*) FROM cases
WHERE origin = :origin AND due_at < :now
	AND due_at IS NOT NULL AND state <> 'voided' AND (closed_at IS NULL OR outcome = 'appointment');

-- name: lately
-- plan: search
-- Among the newest by their ids; the + keeps the planner from going through all cases of the origin.
SELECT value FROM (
	SELECT json_extract(details, '$.' || :field) AS value FROM cases
	WHERE id > (SELECT max(id) FROM cases) - :newest AND +origin = :origin
		AND details IS NOT NULL AND state <> 'voided')
WHERE value IS NOT NULL
GROUP BY value ORDER BY count(*) DESC, value LIMIT 50;
