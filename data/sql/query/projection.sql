-- Asked of a database in memory that has the projections alone.

-- name: drops
-- Virtual tables first, for their shadow tables go with them and cannot be dropped by themselves;
-- children before their parents.
SELECT 'DROP ' || type || ' IF EXISTS "' || replace(name, '"', '""') || '"' FROM sqlite_master
WHERE name NOT LIKE 'sqlite\_%' ESCAPE '\'
ORDER BY sql LIKE 'CREATE VIRTUAL %' DESC, rowid DESC;

-- name: tables
-- Those whose rows follow from the journal. How a virtual table lays out its shadow tables does not.
SELECT name FROM sqlite_master AS made
WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL %'
	AND name NOT LIKE 'sqlite\_%' ESCAPE '\'
	AND NOT EXISTS (SELECT 1 FROM sqlite_master AS virtual
		WHERE virtual.sql LIKE 'CREATE VIRTUAL %'
			AND substr(made.name, 1, length(virtual.name) + 1) = virtual.name || '_')
ORDER BY name;
