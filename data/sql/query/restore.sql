-- What a backup lacks that the database has, and going on from it under a new origin.

-- name: event_hash
-- plan: search
SELECT lower(hex(hash)) FROM event WHERE id = :id;

-- name: event_at
-- plan: search
SELECT at FROM event WHERE id = :id;

-- name: last_station
-- plan: search
SELECT station FROM event WHERE id = (SELECT max(id) FROM event);

-- name: end
-- plan: search ordered
SELECT seq, lower(hex(hash)) FROM head WHERE origin = :origin;

-- name: lost
-- What was recorded after the event :id, by what it is about.
SELECT subject, min(at), max(at), count(*), max(kind IN ('case.opened', 'case.imported')),
	max(kind = 'client.erased')
FROM event WHERE id > :id GROUP BY origin, subject ORDER BY min(id);

-- name: events
-- plan: search
-- By the columns of the oldest schema, from the event :id on.
SELECT
	event.id, origin.key, seq, at, station, actor, kind, subject, command,
	body, private, salt, commitment, hash, event.origin
FROM event LEFT JOIN origin ON origin.id = event.origin
WHERE event.id >= :id
ORDER BY event.id;

-- name: origin_of
-- plan: search
SELECT id, coalesce(line, id) FROM origin WHERE key = :key;

-- name: admit_origin
-- One that goes on from another is of its line.
INSERT INTO origin (key, line)
SELECT :key, (SELECT coalesce(line, id) FROM origin WHERE key = :former);

-- name: former
-- Which origin ended where, as the first event of the next one says.
SELECT json_extract(:body, '$.former'), json_extract(:body, '$.seq'), json_extract(:body, '$.hash');

-- name: drafts
SELECT slot, owner, form, content, at FROM draft;

-- name: drop_drafts
DELETE FROM draft;

-- name: preferences
SELECT owner, slot, name, value FROM preference;

-- name: accounts
SELECT name, credential, recovery FROM account WHERE origin = :origin ORDER BY name;

-- name: drop_strangers
-- Of nobody who has an account.
DELETE FROM credential WHERE name NOT IN (SELECT name FROM account);

-- name: private_events
-- Those that still have personal data.
SELECT id, hash FROM event WHERE private IS NOT NULL AND id <= :id;

-- name: twin
-- plan: search
SELECT hash, private IS NULL AND commitment IS NOT NULL FROM event WHERE id = :id;

-- name: forget
-- plan: search
UPDATE event SET private = NULL, salt = NULL WHERE id = :id;

-- name: forget_erased
-- What was recorded about somebody before an erasure that came after the event :id.
WITH gone (number, at) AS (
	SELECT value, max(event.id) FROM event, json_each(body, '$.cases')
	WHERE event.id > :id AND kind = 'client.erased'
		AND origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin)
	GROUP BY value)
UPDATE event SET private = NULL, salt = NULL
WHERE private IS NOT NULL AND kind <> 'client.erased'
	AND origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin)
	AND id < (SELECT at FROM gone WHERE number = subject);

-- name: taken
-- The numbers given out since the event :id, and those that an earlier restoration kept back then.
SELECT json_group_array(json_array(service_day, session, sequence, ticket_sequence))
FROM session_day WHERE origin = :origin AND service_day IN (
	SELECT service_day FROM cases WHERE cases.id > :id AND cases.origin = :origin
	UNION
	SELECT json_extract(value, '$[0]') FROM event, json_each(body, '$.taken')
	WHERE event.id > :id AND kind = 'station.restored');

-- name: taken_perhaps
-- For each of the days :first to :last, :gap beyond what was given out; for the last two in each session,
-- whose tickets people may have in hand.
WITH days (day) AS (
	SELECT :first UNION ALL SELECT date(day, '+1 day') FROM days WHERE day < :last)
SELECT json_group_array(json_array(
	day,
	value,
	:gap + coalesce((SELECT max(sequence) FROM session_day
		WHERE origin = :origin AND service_day = day), 0),
	:gap + coalesce((SELECT ticket_sequence FROM session_day
		WHERE origin = :origin AND service_day = day AND session = value), 0)))
FROM days CROSS JOIN json_each(:sessions)
WHERE key = 0 OR day >= date(:last, '-1 day');

-- name: given
-- The last number of each series, and :gap beyond; of slips for each year that has some, and :first to
-- :last.
WITH years (year) AS (
	SELECT :first WHERE :first <= :last
	UNION ALL
	SELECT year + 1 FROM years WHERE year < :last),
numbers (series, year, number) AS (
	SELECT 'appointment', 0, max(sequence) FROM appointment WHERE origin = :origin
	UNION ALL
	SELECT 'duty_change', 0, max(sequence) FROM duty_change WHERE origin = :origin
	UNION ALL
	SELECT 'import', 0, max(sequence) FROM ledger_import WHERE origin = :origin
	UNION ALL
	SELECT 'view', 0, max(sequence) FROM ledger_view WHERE origin = :origin
	UNION ALL
	SELECT 'slip', year, last FROM slip_range WHERE origin = :origin
	UNION ALL
	SELECT 'slip', year, 0 FROM years
	UNION ALL
	SELECT series, year, number FROM number_given WHERE origin = :origin),
furthest (series, year, number) AS (
	SELECT series, year, coalesce(max(number), 0) + :gap FROM numbers GROUP BY series, year)
SELECT json_group_array(json_array(series, year, number)) FROM furthest WHERE number > 0;
