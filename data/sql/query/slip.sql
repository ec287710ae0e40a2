-- Paper slips: which numbers were printed, and which have come back as cases.

-- name: last
-- plan: search
SELECT max(
	coalesce((SELECT max(last) FROM slip_range WHERE origin = :origin AND year = :year), 0),
	coalesce((SELECT number FROM number_given
		WHERE origin = :origin AND series = 'slip' AND year = :year), 0));

-- name: ranges
-- plan: search
SELECT year, first, last, printed_at FROM slip_range WHERE origin = :origin ORDER BY year, first;

-- name: printed
-- plan: search
SELECT EXISTS (
	SELECT 1 FROM slip_range
	WHERE origin = :origin AND year = :year AND first <= :sequence AND last >= :sequence);

-- name: case
-- plan: search
-- A case that was recorded by mistake leaves its slip to the right one.
SELECT number FROM cases
WHERE origin = :origin AND paper = :paper AND state <> 'voided'
ORDER BY id LIMIT 1;
