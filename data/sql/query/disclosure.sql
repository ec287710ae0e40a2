-- Who saw personal data, or took it along.

-- name: find
-- plan: search ordered
-- Newest first; ACTOR '': everybody's.
SELECT kind, subject, at, actor, what, cases, filter, taking FROM disclosure
WHERE origin = :origin AND at >= :first AND at < :end AND (:actor = '' OR actor = :actor)
ORDER BY at DESC, id DESC LIMIT :most;
