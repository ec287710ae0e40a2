UPDATE appointment SET
	state = 'booked',
	day = json_extract(:body, '$.day'),
	start = json_extract(:body, '$.start'),
	adviser = json_extract(:body, '$.adviser')
WHERE origin = :origin AND number = :subject;
