UPDATE cases SET
	state = json_extract(:body, '$.state'),
	queue_day = nullif(json_extract(:body, '$.service_day'), service_day),
	turn = coalesce(json_extract(:private, '$.turn'), turn),
	since = :at,
	called_at = NULL,
	room = NULL,
	held_from = NULL
WHERE origin = :origin AND number = :subject;
