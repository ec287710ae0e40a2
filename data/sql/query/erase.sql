-- Personal data is taken out of the journal. :subjects are numbers of cases and appointments, :words
-- names and numbers of those who are erased; both are JSON arrays.

-- name: subjects
-- plan: search
-- All that was recorded about them.
UPDATE event SET private = NULL, salt = NULL
WHERE private IS NOT NULL AND id IN (
	SELECT cases.id FROM json_each(:subjects) CROSS JOIN cases
		ON cases.origin = :origin AND cases.number = value
	UNION ALL
	SELECT told.id FROM json_each(:subjects) CROSS JOIN event AS told
		ON told.subject = value AND told.kind <> 'case.opened'
			AND told.origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin));

-- name: left
-- plan: search
-- Has what was recorded about the case :number personal data still? Why it was erased is none.
SELECT EXISTS (
	SELECT 1 FROM cases JOIN event ON event.id = cases.id
	WHERE cases.origin = :origin AND number = :number AND private IS NOT NULL)
OR EXISTS (
	SELECT 1 FROM event
	WHERE origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin)
		AND subject = :number AND kind <> 'case.opened' AND kind <> 'client.erased'
		AND private IS NOT NULL);

-- name: references
-- What of others' cases was said about these: who met them, who is one with them or not.
UPDATE event SET private = NULL, salt = NULL
WHERE origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin)
	AND private IS NOT NULL
	AND kind IN ('conflict.decided', 'client.merged', 'client.unmerged', 'client.told_apart',
		'client.apart_withdrawn')
	AND EXISTS (SELECT 1 FROM json_each(:subjects) WHERE instr(private, json_quote(value)));

-- name: searches
-- What stands for nobody's case and says their name.
UPDATE event SET private = NULL, salt = NULL
WHERE origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin)
	AND private IS NOT NULL
	AND kind IN ('view.saved', 'ledger.exported', 'ledger.imported', 'cases.revealed', 'backup.sent')
	AND EXISTS (SELECT 1 FROM json_each(:words)
		WHERE instr(private, trim(json_quote(value), '"')));

-- name: drafts
-- A draft has a line "field=value" for each field. A name is looked for as a whole value, or 张三's
-- erasure would take the draft of 张三丰; a long number is nobody else's wherever it stands.
DELETE FROM draft
WHERE EXISTS (SELECT 1 FROM json_each(:words)
		WHERE instr(char(10) || content || char(10), '=' || value || char(10))
			OR (instr(content, value) AND value NOT GLOB '*[^0-9Xx+ -]*'))
	OR EXISTS (SELECT 1 FROM json_each(:subjects)
		WHERE instr(form, value) OR instr(content, value));

-- name: named
-- What says their name still.
SELECT subject FROM event
WHERE origin IN (SELECT :origin UNION ALL SELECT id FROM origin WHERE line = :origin)
	AND private IS NOT NULL
	AND EXISTS (SELECT 1 FROM json_each(:words)
		WHERE instr(private, trim(json_quote(value), '"')))
GROUP BY subject ORDER BY min(id);

-- name: appointments
-- Theirs: what became one of the cases, and what was booked under one of their names with one of their
-- numbers. A name alone may be another's.
SELECT number, state FROM appointment
WHERE origin = :origin
	AND (case_number IN (SELECT value FROM json_each(:subjects))
		OR (client IN (SELECT value FROM json_each(:words))
			AND phone IN (SELECT value FROM json_each(:words))))
ORDER BY sequence;

-- name: aged
-- plan: search
-- First cases, of an earlier day, of persons who were merged into nobody.
SELECT number FROM cases
WHERE origin = :origin AND state IN ('no_show', 'closed', 'rated', 'declined', 'voided')
	AND service_day < :day AND erased_at IS NULL AND person IS NULL
	AND NOT EXISTS (SELECT 1 FROM client_merge
		WHERE client_merge.origin = :origin AND client_merge.person = cases.id
			AND into_person IS NOT NULL);

-- name: hold
-- plan: search
SELECT at, actor, reason FROM client_hold WHERE origin = :origin AND number = :number;
