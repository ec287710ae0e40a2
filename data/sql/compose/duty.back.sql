SELECT
	json_patch('{}', json_object(
		'day', :day,
		'shift', :shift,
		'start', :start,
		'planned', :planned)) AS body,
	NULL AS private;
