-- How somebody likes their screens.

-- name: keep
INSERT INTO preference (owner, slot, name, value) VALUES (:owner, :slot, :name, :value)
ON CONFLICT (owner, slot, name) DO UPDATE SET value = excluded.value;

-- name: load
-- plan: search
SELECT value FROM preference WHERE owner = :owner AND slot = :slot AND name = :name;
