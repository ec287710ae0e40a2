SELECT
	json_patch('{}', json_object(
		'adviser', :adviser,
		'adviser_name', :adviser_name,
		'state', :state,
		'service_day', :service_day,
		'overridden', :overridden,
		'proposal', json(:proposal))) AS body,
	nullif(json_patch('{}', json_object('reason', :reason)), '{}') AS private;
