SELECT
	json_patch('{}', json_object(
		'state', :state,
		'adviser', :adviser,
		'room', :room,
		'service_day', :service_day)) AS body,
	NULL AS private;
