-- name: integrity
PRAGMA integrity_check;

-- name: schema
-- What SQLite itself adds (sqlite_autoindex …) follows from the rest.
SELECT name, type, sql FROM sqlite_master
WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY name;

-- name: key
-- The primary key of a table: number and name of each of its columns.
SELECT cid, name FROM pragma_table_info(:table) WHERE pk > 0 ORDER BY pk;

-- name: own_head
-- plan: ordered
SELECT lower(hex(event.hash)) FROM event
WHERE origin = (
	SELECT origin.id FROM meta JOIN origin ON origin.key = meta.value
	WHERE meta.key = 'origin')
ORDER BY event.id DESC LIMIT 1;
