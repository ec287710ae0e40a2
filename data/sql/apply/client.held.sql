INSERT INTO client_hold (origin, number, at, actor, reason)
VALUES (:origin, :subject, :at, :actor, $reason)
ON CONFLICT (origin, number) DO UPDATE SET
	at = excluded.at, actor = excluded.actor, reason = excluded.reason;
