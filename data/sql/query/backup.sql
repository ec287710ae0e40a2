-- What of the journal a backup holds: its first so many events, and the last one's hash.

-- name: clock_back
-- plan: search
-- Was an event after :id recorded more than :most milliseconds before the one before it?
SELECT EXISTS (
	SELECT 1 FROM event JOIN event AS before ON before.id = event.id - 1
	WHERE event.id > :id AND event.at < before.at - :most);

-- name: erased
-- The last erasure.
SELECT coalesce(max(id), 0) FROM erasure WHERE origin = :origin;

-- name: sent
-- Copies of everything that were taken along before that; the newest one's time and place.
SELECT count(*), coalesce(max(at), 0), (
	SELECT filter FROM disclosure
	WHERE origin = :origin AND kind = 'exported' AND what IN ('backup', 'backup_plain')
		AND id < (SELECT max(id) FROM erasure WHERE origin = :origin)
	ORDER BY id DESC LIMIT 1)
FROM disclosure
WHERE origin = :origin AND kind = 'exported' AND what IN ('backup', 'backup_plain')
	AND id < (SELECT max(id) FROM erasure WHERE origin = :origin);

-- name: enclosed
-- plan: search
-- Files that go along in a backup.
SELECT key, value FROM meta WHERE key >= 'file:' AND key < 'file;' ORDER BY key;

-- name: restored
-- plan: search
-- The first time that the station went on from a backup.
SELECT coalesce(min(event), 0) FROM restoration WHERE origin = :origin;
