SELECT
	json_patch('{}', json_object(
		'day', :day,
		'start', :start,
		'adviser', :adviser,
		'from_day', :from_day,
		'from_start', :from_start)) AS body,
	NULL AS private;
