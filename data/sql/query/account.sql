-- Accounts of this database, and what lets their users in.

-- name: any
-- plan: search
SELECT EXISTS (SELECT 1 FROM account WHERE origin = :origin);

-- name: load
-- plan: search
SELECT name, role, adviser, title, credential, recovery, added_at, disabled
FROM account WHERE origin = :origin AND name = :name;

-- name: list
-- plan: search
SELECT name, role, adviser, title, credential, recovery, added_at, disabled
FROM account WHERE origin = :origin ORDER BY name;

-- name: users
-- plan: search
-- Those who can log in.
SELECT name, role, adviser, title, credential, recovery, added_at, disabled
FROM account WHERE origin = :origin AND disabled = 0 ORDER BY name;

-- name: admins
-- plan: search
-- How many administrators could still log in.
SELECT count(*) FROM account WHERE origin = :origin AND role = 'admin' AND disabled = 0;

-- name: credential
-- plan: search
SELECT verifier, failures, failed_at FROM credential WHERE name = :name AND kind = :kind;

-- name: set_credential
INSERT INTO credential (name, kind, verifier) VALUES (:name, :kind, :verifier)
ON CONFLICT (name, kind) DO UPDATE SET
	verifier = excluded.verifier, failures = 0, failed_at = 0;

-- name: drop_credential
-- plan: search
DELETE FROM credential WHERE name = :name AND kind = :kind;

-- name: count_failure
-- plan: search
UPDATE credential SET failures = :failures, failed_at = :at WHERE name = :name AND kind = :kind;
