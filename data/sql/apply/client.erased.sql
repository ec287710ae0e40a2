-- That the private parts are gone shows in the rest by itself; this tells it from what was never said.
INSERT INTO erasure (id, origin, number, at, actor, basis, reason)
VALUES (:id, :origin, :subject, :at, :actor, @basis, $reason);

UPDATE cases SET erased_at = :at
WHERE origin = :origin AND number IN (SELECT value FROM json_each(:body, '$.cases'));
