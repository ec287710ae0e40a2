SELECT
	json_known(
		'state', :state,
		'adviser', :adviser,
		'service_day', :service_day,
		'due_at', :due_at) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
