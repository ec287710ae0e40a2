SELECT
	json_patch('{}', json_object(
		'sequence', :sequence,
		'adviser', :adviser,
		'day', :day,
		'shift', :shift,
		'start', :start,
		'planned', :planned,
		'room', :room)) AS body,
	nullif(json_patch('{}', json_object('reason', :reason)), '{}') AS private;
