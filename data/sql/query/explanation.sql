-- name: facts
-- plan: search
-- Each point and each reason of a recorded proposal, with the candidate that it is about.
SELECT
	candidate.key,
	json_extract(candidate.value, '$.adviser'),
	json_extract(candidate.value, '$.name'),
	json_extract(candidate.value, '$.eligible'),
	json_extract(candidate.value, '$.total'),
	part.name = 'points',
	fact.key,
	fact.value
FROM json_each(:proposal) AS candidate
CROSS JOIN (SELECT 'points' AS name UNION ALL SELECT 'reasons') AS part
CROSS JOIN json_each(candidate.value, '$.' || part.name) AS fact
ORDER BY candidate.key, part.name, fact.id;
