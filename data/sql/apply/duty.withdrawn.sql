UPDATE duty_change SET
	state = 'withdrawn',
	stands = NULL,
	answer = $reason
WHERE origin = :origin AND number = :subject;
