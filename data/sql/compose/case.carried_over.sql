SELECT
	json_patch('{}', json_object(
		'state', :state,
		'from', :from,
		'service_day', :service_day)) AS body,
	NULL AS private;
