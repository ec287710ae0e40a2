SELECT
	json_patch('{}', json_object(
		'state', :state,
		'from', :from,
		'arrived_at', :arrived_at,
		'service_day', :service_day)) AS body,
	NULL AS private;
