SELECT
	json_known(
		'day', :day,
		'start', :start,
		'adviser', :adviser,
		'from_day', :from_day,
		'from_start', :from_start) AS body,
	NULL AS private;
