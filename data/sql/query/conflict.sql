-- name: decided
-- plan: search ordered
-- What was decided about a case, in order; the case ids of the hits where they are cases.
SELECT conflict_decision.adviser, decision, value, cases.id
FROM conflict_decision CROSS JOIN json_each(hits)
	LEFT JOIN cases ON cases.origin = :origin AND cases.number = value
WHERE conflict_decision.origin = :origin AND conflict_decision.number = :number
ORDER BY conflict_decision.id;

-- name: list
-- plan: search ordered
SELECT number, adviser, at, actor, band, tie, decision, reason FROM conflict_decision
WHERE origin = :origin AND at BETWEEN :first AND :last
ORDER BY at, id;

-- name: case_number
-- plan: search ordered
SELECT number FROM cases WHERE id = :case AND origin = :origin;
