SELECT
	json_patch('{}', json_object(
		'sequence', :sequence,
		'adviser', :adviser,
		'first', :first,
		'last', :last,
		'shift', :shift)) AS body,
	nullif(json_patch('{}', json_object('reason', :reason)), '{}') AS private;
