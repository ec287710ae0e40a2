-- What was booked at this desk.

-- name: load
-- plan: search
SELECT * FROM appointment WHERE origin = :origin AND number = :number;

-- name: of_days
-- plan: search
SELECT * FROM appointment WHERE origin = :origin AND day BETWEEN :first AND :last
ORDER BY day, start, sequence;

-- name: last_sequence
-- plan: search
SELECT coalesce(max(sequence), 0) FROM appointment WHERE origin = :origin;
