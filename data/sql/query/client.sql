-- Persons of this database: a first case stands for each. Depths are bounded, so that a ring, which no
-- desk makes, ends too.

-- name: root
-- plan: search
-- Whom a case is of, as it stands.
WITH RECURSIVE up (person, depth) AS (
	SELECT coalesce(person, id), 0 FROM cases WHERE id = :case
	UNION ALL
	SELECT into_person, depth + 1
	FROM up CROSS JOIN client_merge ON origin = :origin AND client_merge.person = up.person
	WHERE depth < 64 AND into_person IS NOT NULL)
SELECT person FROM up ORDER BY depth DESC LIMIT 1;

-- name: alone
-- plan: search
-- Is a case the only one of its person, who was never merged? Most are.
SELECT count(*) FROM cases
WHERE id = :case AND person IS NULL
	AND NOT EXISTS (SELECT 1 FROM cases AS later WHERE later.person = :case)
	AND NOT EXISTS (SELECT 1 FROM client_merge WHERE origin = :origin AND person = :case)
	AND NOT EXISTS (SELECT 1 FROM client_merge WHERE origin = :origin AND into_person = :case);

-- name: parent
-- plan: search ordered
SELECT into_person FROM client_merge WHERE origin = :origin AND person = :person;

-- name: merged
-- plan: search
-- Those merged into a person, by way of others too, the latest merge first.
WITH RECURSIVE member (person, event, depth) AS (
	SELECT person, event, 1 FROM client_merge WHERE origin = :origin AND into_person = :person
	UNION ALL
	SELECT client_merge.person, client_merge.event, depth + 1
	FROM member CROSS JOIN client_merge ON origin = :origin AND into_person = member.person
	WHERE depth < 64)
SELECT person FROM member WHERE person <> :person ORDER BY event DESC;

-- name: visits
-- plan: search
-- Cases of a person and of those merged into them, the newest first.
WITH RECURSIVE member (person, depth) AS (
	SELECT :person, 0
	UNION ALL
	SELECT client_merge.person, depth + 1
	FROM member CROSS JOIN client_merge ON origin = :origin AND into_person = member.person
	WHERE depth < 64)
SELECT person FROM member
UNION
SELECT cases.id FROM member CROSS JOIN cases ON cases.person = member.person
ORDER BY 1 DESC;

-- name: apart
-- plan: search
-- Who was said to be another than a person or one merged into them: whom, and which
-- of these. A 0 was erased.
WITH RECURSIVE member (person, depth) AS (
	SELECT :person, 0
	UNION ALL
	SELECT client_merge.person, depth + 1
	FROM member CROSS JOIN client_merge ON origin = :origin AND into_person = member.person
	WHERE depth < 64)
SELECT client_apart.other, member.person
FROM member CROSS JOIN client_apart ON origin = :origin AND client_apart.person = member.person
WHERE stands = 1
UNION
SELECT client_apart.person, member.person
FROM member CROSS JOIN client_apart ON origin = :origin AND client_apart.other = member.person
WHERE stands = 1 AND client_apart.person > 0
ORDER BY 1;
