SELECT
	json_patch('{}', json_object(
		'adviser', :adviser,
		'adviser_name', :adviser_name,
		'from', :from,
		'state', :state,
		'service_day', :service_day)) AS body,
	NULL AS private;
