SELECT
	json_known(
		'state', :state,
		'adviser', :adviser,
		'room', :room,
		'service_day', :service_day) AS body,
	NULL AS private;
