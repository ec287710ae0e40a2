SELECT
	json_known(
		'state', :state,
		'from', :from,
		'service_day', :service_day) AS body,
	nullif(json_known('turn', :turn), '{}') AS private;
