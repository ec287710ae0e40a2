SELECT
	json_patch('{}', json_object(
		'state', :state,
		'adviser', :adviser,
		'level', :level,
		'reason', :reason,
		'source', :source)) AS body,
	nullif(json_patch('{}', json_object('text', :text)), '{}') AS private;
