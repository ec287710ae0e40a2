SELECT
	json_known(
		'day', :day,
		'shift', :shift,
		'start', :start,
		'planned', :planned,
		'back', :back) AS body,
	NULL AS private;
