SELECT
	json_patch('{}', json_object(
		'sequence', :sequence,
		'adviser', :adviser,
		'day', :day,
		'shift', :shift,
		'start', :start,
		'planned', :planned,
		'other', :other)) AS body,
	nullif(json_patch('{}', json_object('reason', :reason)), '{}') AS private;
