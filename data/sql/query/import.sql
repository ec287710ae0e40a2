-- Lists that are taken in.

-- name: last_sequence
-- plan: search
SELECT max(
	coalesce((SELECT max(sequence) FROM ledger_import WHERE origin = :origin), 0),
	coalesce((SELECT number FROM number_given
		WHERE origin = :origin AND series = 'import' AND year = 0), 0));

-- name: columns
-- plan: search ordered
-- What the columns of a list with these headings were taken for the last time.
SELECT columns FROM ledger_import WHERE origin = :origin AND headings = :headings
ORDER BY sequence DESC LIMIT 1;

-- name: day
-- plan: search
-- Who came on a day: what a row that is on record already is known by.
SELECT opened_at, client, phone, id_number, category, number FROM cases
WHERE origin = :origin
	AND state IN ('waiting', 'assigned', 'called', 'consulting', 'held', 'no_show',
		'closed', 'rated', 'declined', 'voided')
	AND service_day = :day;
