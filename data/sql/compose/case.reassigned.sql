SELECT
	json_known(
		'adviser', :adviser,
		'adviser_name', :adviser_name,
		'from', :from,
		'state', :state,
		'service_day', :service_day,
		'proposal', json(:proposal)) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
