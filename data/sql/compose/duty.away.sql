SELECT
	json_patch('{}', json_object(
		'day', :day,
		'shift', :shift,
		'start', :start,
		'planned', :planned,
		'back', :back)) AS body,
	NULL AS private;
