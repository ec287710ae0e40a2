UPDATE appointment SET
	state = 'booked',
	day = @day,
	start = @start,
	adviser = @adviser
WHERE origin = :origin AND number = :subject;
