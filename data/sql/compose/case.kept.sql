SELECT
	json_known('adviser', :adviser) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
