-- The ledger (台账): all cases that this database itself recorded, newest first.

-- name: days
-- plan: search
-- How many each service day has: a page is found by adding up.
SELECT service_day, sum(cases) FROM session_day WHERE origin = :origin
GROUP BY service_day ORDER BY service_day DESC;

-- name: ids
-- plan: search ordered
-- Of one state, from the index alone.
SELECT id, opened_at, service_day FROM cases
WHERE origin = :origin AND state = :state AND service_day BETWEEN :first AND :last
ORDER BY service_day DESC, opened_at DESC, id DESC;

-- name: totals
-- plan: search
SELECT state, level, count(*) FROM cases LEFT JOIN rating ON case_id = cases.id
WHERE origin = :origin
	AND state IN ('waiting', 'assigned', 'called', 'consulting', 'held', 'no_show',
		'closed', 'rated', 'declined', 'voided')
	AND service_day BETWEEN :first AND :last
GROUP BY state, level;

-- name: views
-- plan: search
SELECT number, name, filter, columns, sort, saved_by FROM ledger_view
WHERE origin = :origin AND removed = 0 AND name IS NOT NULL ORDER BY sequence;

-- name: last_view
-- plan: search
SELECT max(
	coalesce((SELECT max(sequence) FROM ledger_view WHERE origin = :origin), 0),
	coalesce((SELECT number FROM number_given
		WHERE origin = :origin AND series = 'view' AND year = 0), 0));
