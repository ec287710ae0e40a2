SELECT
	json_patch('{}', json_object(
		'adviser', :adviser,
		'from', :from,
		'state', :state,
		'service_day', :service_day,
		'proposal', json(:proposal))) AS body,
	nullif(json_patch('{}', json_object('reason', :reason)), '{}') AS private;
