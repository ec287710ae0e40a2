SELECT
	json_known('change', :change) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
