SELECT
	json_known(
		'sequence', :sequence,
		'adviser', :adviser,
		'day', :day,
		'shift', :shift,
		'start', :start,
		'planned', :planned,
		'other', :other) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
