UPDATE attendance SET away = NULL, back = NULL
WHERE origin = :origin
	AND day = json_extract(:body, '$.day')
	AND shift = json_extract(:body, '$.shift')
	AND start = json_extract(:body, '$.start')
	AND planned = json_extract(:body, '$.planned')
	AND adviser = :subject;
