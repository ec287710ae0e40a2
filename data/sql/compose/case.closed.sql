SELECT
	json_patch('{}', json_object(
		'state', :state,
		'service_day', :service_day,
		'adviser', :adviser,
		'outcome', :outcome)) AS body,
	nullif(json_patch('{}', json_object('advice', :advice)), '{}') AS private;
