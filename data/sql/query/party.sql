-- name: find
-- plan: search ordered
-- The clients with a key (:sides 0), or the opponents too (1).
SELECT side, case_id, adviser, name, identity FROM party
WHERE origin = :origin AND key = :key AND side <= :sides;

-- name: opponent
-- plan: search ordered
-- The marks of the opponent of a case, when it has the key.
SELECT name, identity FROM party
WHERE origin = :origin AND key = :key AND side = 1 AND case_id = :case LIMIT 1;
