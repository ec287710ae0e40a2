-- What was changed at this desk over the roster's plan.

-- name: standing
-- plan: search
-- All that stands and touches the days, and what touches the days of a swap among them: whether it
-- holds is told by both its sides.
WITH RECURSIVE reached (number) AS (
	SELECT number FROM duty_change
	WHERE origin = :origin AND last_day >= :first AND first_day <= :last AND stands IS NOT NULL
	UNION
	SELECT near.number
	FROM reached
	CROSS JOIN duty_change AS swap
		ON swap.origin = :origin AND swap.number = reached.number AND swap.kind = 'swap'
	CROSS JOIN duty_change AS near
		ON near.origin = :origin AND near.last_day >= swap.first_day
		AND near.first_day <= swap.last_day AND near.stands IS NOT NULL)
SELECT duty_change.* FROM reached
CROSS JOIN duty_change ON origin = :origin AND duty_change.number = reached.number
ORDER BY stands;

-- name: all
-- plan: search
-- The same with those that are proposed, refused and withdrawn.
WITH RECURSIVE reached (number) AS (
	SELECT number FROM duty_change
	WHERE origin = :origin AND last_day >= :first AND first_day <= :last
	UNION
	SELECT near.number
	FROM reached
	CROSS JOIN duty_change AS swap
		ON swap.origin = :origin AND swap.number = reached.number
		AND swap.state IN ('proposed', 'accepted')
	CROSS JOIN duty_change AS near
		ON near.origin = :origin AND near.last_day >= swap.first_day
		AND near.first_day <= swap.last_day AND near.stands IS NOT NULL)
SELECT duty_change.* FROM reached
CROSS JOIN duty_change ON origin = :origin AND duty_change.number = reached.number
ORDER BY stands;

-- name: change
-- plan: search
SELECT * FROM duty_change WHERE origin = :origin AND number = :number;

-- name: last_sequence
-- plan: search
SELECT max(
	coalesce((SELECT max(sequence) FROM duty_change WHERE origin = :origin), 0),
	coalesce((SELECT number FROM number_given
		WHERE origin = :origin AND series = 'duty_change' AND year = 0), 0));

-- name: attendance
-- plan: search
SELECT * FROM attendance WHERE origin = :origin AND day BETWEEN :first AND :last;
