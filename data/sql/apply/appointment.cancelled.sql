UPDATE appointment SET
	state = 'cancelled',
	reason = json_extract(:private, '$.reason')
WHERE origin = :origin AND number = :subject;
