SELECT
	json_known(
		'state', :state,
		'adviser', :adviser,
		'service_day', :service_day) AS body,
	NULL AS private;
