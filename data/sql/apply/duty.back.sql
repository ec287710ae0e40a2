UPDATE attendance SET away = NULL, back = NULL
WHERE origin = :origin
	AND day = @day
	AND shift = @shift
	AND start = @start
	AND planned = @planned
	AND adviser = :subject;
