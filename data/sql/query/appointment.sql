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
SELECT max(
	coalesce((SELECT max(sequence) FROM appointment WHERE origin = :origin), 0),
	coalesce((SELECT number FROM number_given
		WHERE origin = :origin AND series = 'appointment' AND year = 0), 0));
