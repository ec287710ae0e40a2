SELECT
	json_known(
		'day', :day,
		'shift', :shift,
		'start', :start,
		'planned', :planned) AS body,
	NULL AS private;
