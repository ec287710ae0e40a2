SELECT
	json_known(
		'adviser', :adviser,
		'adviser_name', :adviser_name,
		'from', :from,
		'state', :state,
		'service_day', :service_day) AS body,
	NULL AS private;
