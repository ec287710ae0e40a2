-- name: find
-- plan: search ordered
SELECT side, entries FROM party
WHERE origin = :origin AND key = :key AND side BETWEEN :first AND :last;
