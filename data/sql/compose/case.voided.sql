SELECT
	json_known('state', :state) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
