UPDATE appointment SET
	state = 'cancelled',
	reason = $reason
WHERE origin = :origin AND number = :subject;
