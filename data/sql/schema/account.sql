-- Version 2 of what is fixed. What lets people in is no event: a PIN that was changed must be gone.
-- Whose it is and that it is still the one that was set stands in the journal (user.added …).
CREATE TABLE credential (
	name TEXT NOT NULL, -- of the user
	kind TEXT NOT NULL CHECK (kind IN ('pin', 'recovery')),
	verifier TEXT NOT NULL, -- Argon2id (base/password.h)
	failures INTEGER NOT NULL DEFAULT 0, -- wrong ones in a row
	failed_at INTEGER NOT NULL DEFAULT 0, -- the last, UTC milliseconds
	PRIMARY KEY (name, kind)
) WITHOUT ROWID;

-- A half-typed form is for the eyes of the one who typed it.
ALTER TABLE draft RENAME TO draft_1;
CREATE TABLE draft (
	slot INTEGER NOT NULL, -- the desk's number
	owner TEXT NOT NULL, -- user name; "": of a station without accounts
	form TEXT NOT NULL,
	content TEXT NOT NULL, -- in the form's own notation: personal data
	at INTEGER NOT NULL, -- UTC milliseconds
	PRIMARY KEY (slot, owner, form)
) WITHOUT ROWID;
INSERT INTO draft (slot, owner, form, content, at) SELECT slot, '', form, content, at FROM draft_1;
DROP TABLE draft_1;
