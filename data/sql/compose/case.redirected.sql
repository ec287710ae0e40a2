SELECT
	json_known(
		'state', :state,
		'category', :category,
		'from', :from,
		'service_day', :service_day) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
