-- name: find
-- plan: search ordered
-- The clients with the key of an opponent.
SELECT side, case_id, adviser, name, identity FROM party
WHERE origin = :origin AND key = :key AND side = 0;

-- name: find_client
-- plan: search ordered
-- The opponents with the key of a client; and the clients, of a name alone if :name is one.
SELECT side, case_id, adviser, name, identity FROM party
WHERE origin = :origin AND key = :key AND (side = 1 OR name = :name OR :name = 0);

-- name: opponent
-- plan: search ordered
-- The marks of the opponent of a case, when it has the key.
SELECT name, identity FROM party
WHERE origin = :origin AND key = :key AND side = 1 AND case_id = :case LIMIT 1;
