SELECT
	json_patch('{}', json_object(
		'state', :state,
		'from', :from,
		'service_day', :service_day)) AS body,
	nullif(json_patch('{}', json_object('turn', :turn)), '{}') AS private;
