-- name: state
-- plan: search
SELECT mark, contact_mark FROM search_state;

-- name: match
-- plan: search
-- What the index has, the newest first.
SELECT rowid FROM search
WHERE search MATCH :match AND rowid <= :last ORDER BY rowid DESC;

-- name: contact
-- plan: search ordered
SELECT case_id FROM contact
WHERE key = :key AND case_id <= :last ORDER BY case_id DESC;

-- name: text
-- plan: search
SELECT text FROM search_source WHERE id = :id AND origin = :origin;

-- name: after
-- plan: search ordered
-- What no index has, the newest first.
SELECT id, text FROM search_source
WHERE id > :mark AND id <= :last AND +origin = :origin
ORDER BY id DESC;

-- name: pending
-- plan: search ordered
SELECT case_id FROM search_pending WHERE case_id <= :last ORDER BY case_id DESC;

-- name: waiting
-- plan: search
-- How far the next COUNT cases above :mark go, and how many those are.
SELECT coalesce(max(id), :mark), count(*) FROM (
	SELECT id FROM cases WHERE id > :mark ORDER BY id LIMIT :count);

-- name: add
INSERT INTO search (rowid, text)
SELECT id, text FROM search_source
WHERE id > :mark AND id <= :last AND +origin = :origin ORDER BY id;

-- name: add_contacts
-- plan: search
INSERT OR IGNORE INTO contact (key, case_id)
SELECT value, source.id
FROM search_source AS source CROSS JOIN json_each(search_numbers(text))
WHERE source.id > :mark AND source.id <= :last AND +origin = :origin;

-- name: set_mark
-- plan: search
UPDATE search_state SET mark = :last;

-- name: set_contact_mark
-- plan: search
UPDATE search_state SET contact_mark = :last;

-- name: take_out
-- What has changed, as the index has it.
INSERT INTO search (search, rowid, text)
SELECT 'delete', case_id, old_text FROM search_pending WHERE case_id <= :last;

-- name: take_out_contacts
-- plan: search
DELETE FROM contact WHERE (key, case_id) IN (
	SELECT value, pending.case_id
	FROM search_pending AS pending CROSS JOIN json_each(search_numbers(old_text))
	WHERE pending.case_id <= :last);

-- name: put_back
-- And as it is now.
INSERT INTO search (rowid, text)
SELECT id, text FROM search_pending CROSS JOIN search_source ON id = case_id
WHERE case_id <= :last;

-- name: put_back_contacts
-- plan: search
INSERT OR IGNORE INTO contact (key, case_id)
SELECT value, case_id
FROM search_pending CROSS JOIN search_source AS source ON source.id = case_id
	CROSS JOIN json_each(search_numbers(text))
WHERE case_id <= :last;

-- name: settle
-- plan: search
DELETE FROM search_pending WHERE case_id <= :last;

-- name: next_pending
-- plan: search
SELECT coalesce(max(case_id), 0), count(*) FROM (
	SELECT case_id FROM search_pending ORDER BY case_id LIMIT :count);

-- name: merge
-- Some pages of segments into fewer of them. A number below 0 marks all segments for being merged into
-- one, which the calls after it do.
INSERT INTO search (search, rank) VALUES ('merge', :pages);

-- name: drop
-- Virtual tables take their own tables with them.
DROP TRIGGER IF EXISTS indexed_case_changes;
DROP TRIGGER IF EXISTS contact_is_left;
DROP TRIGGER IF EXISTS contact_is_entered;
DROP TABLE IF EXISTS search;
DROP VIEW IF EXISTS search_document;
DROP VIEW IF EXISTS search_origin;
DROP VIEW IF EXISTS search_source;
DROP TABLE IF EXISTS contact;
DROP TABLE IF EXISTS search_pending;
DROP TABLE IF EXISTS search_state;
