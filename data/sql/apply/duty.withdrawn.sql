UPDATE duty_change SET
	state = 'withdrawn',
	stands = NULL,
	answer = json_extract(:private, '$.reason')
WHERE origin = :origin AND number = :subject;
