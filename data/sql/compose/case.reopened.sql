SELECT
	json_patch('{}', json_object(
		'state', :state,
		'adviser', :adviser,
		'service_day', :service_day,
		'due_at', :due_at)) AS body,
	nullif(json_patch('{}', json_object('reason', :reason)), '{}') AS private;
