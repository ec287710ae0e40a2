SELECT
	json_known(
		'adviser', :adviser,
		'adviser_name', :adviser_name,
		'state', :state,
		'service_day', :service_day,
		'overridden', :overridden,
		'proposal', json(:proposal)) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
