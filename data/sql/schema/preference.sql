-- Version 4 of what is fixed. How somebody likes their screens: no event, for nothing of the clinic hangs on it.
CREATE TABLE preference (
	owner TEXT NOT NULL, -- user name; "": of a station without accounts
	slot INTEGER NOT NULL, -- then the desk's number; 0: at whatever desk
	name TEXT NOT NULL, -- of what is preferred
	value TEXT NOT NULL,
	PRIMARY KEY (owner, slot, name)
) WITHOUT ROWID;
