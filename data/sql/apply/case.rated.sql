UPDATE cases SET state = json_extract(:body, '$.state') WHERE origin = :origin AND number = :subject;

INSERT INTO rating (case_id, level, reason, source, rated_at, text)
SELECT
	id,
	json_extract(:body, '$.level'),
	json_extract(:body, '$.reason'),
	json_extract(:body, '$.source'),
	:at,
	json_extract(:private, '$.text')
FROM cases WHERE origin = :origin AND number = :subject;
