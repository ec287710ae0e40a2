SELECT
	json_known(
		'state', :state,
		'from', :from,
		'service_day', :service_day) AS body,
	NULL AS private;
