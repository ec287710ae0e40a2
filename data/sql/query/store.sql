-- name: begin
BEGIN IMMEDIATE;

-- name: commit
COMMIT;

-- name: read
BEGIN;

-- name: rollback
ROLLBACK;

-- name: data_version
PRAGMA data_version;

-- name: meta
-- plan: search
SELECT value FROM meta WHERE key = :key;

-- name: set_meta
-- plan: search
INSERT INTO meta (key, value) VALUES (:key, :value)
ON CONFLICT (key) DO UPDATE SET value = excluded.value;

-- name: add_origin
INSERT INTO origin (key) VALUES (:key);

-- name: own_origin
-- plan: search
SELECT origin.id, origin.key, coalesce(line, origin.id)
FROM meta JOIN origin ON origin.key = meta.value
WHERE meta.key = 'origin';

-- name: add_to_line
INSERT INTO origin (key, line) VALUES (:key, :line);

-- name: application_id
PRAGMA application_id;

-- name: user_version
PRAGMA user_version;

-- name: schema_version
-- Reading it begins what BEGIN has only announced.
PRAGMA schema_version;

-- name: wal
PRAGMA journal_mode = WAL;

-- name: turn_wal
-- plan: search
-- A commit for its own sake. It must change something, or SQLite writes nothing.
INSERT INTO meta (key, value) VALUES ('wal_turns', '1')
ON CONFLICT (key) DO UPDATE SET value = value + 1;

-- name: page_count
PRAGMA page_count;

-- name: page_size
PRAGMA page_size;

-- name: vacuum
-- Every page written anew: none has what was moved out of it.
VACUUM;

-- name: wiped
-- plan: search
DELETE FROM meta WHERE key = 'wipe';
