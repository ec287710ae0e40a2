-- name: save
INSERT INTO draft (slot, owner, form, content, at) VALUES (:slot, :owner, :form, :content, :at)
ON CONFLICT (slot, owner, form) DO UPDATE SET content = excluded.content, at = excluded.at;

-- name: load
-- plan: search
SELECT content FROM draft WHERE slot = :slot AND owner = :owner AND form = :form;

-- name: slots
SELECT DISTINCT slot FROM draft;

-- name: slots_of
SELECT DISTINCT slot FROM draft WHERE owner = :owner;

-- name: move
-- plan: search
UPDATE OR IGNORE draft SET slot = :slot WHERE slot = :from AND owner = :owner;

-- name: forms
SELECT DISTINCT form FROM draft;

-- name: remove_everywhere
DELETE FROM draft WHERE form = :form;

-- name: remove
-- plan: search
DELETE FROM draft WHERE slot = :slot AND owner = :owner AND form = :form;

-- name: give
-- What was typed before there were accounts.
UPDATE OR REPLACE draft SET owner = :owner WHERE owner = '';
