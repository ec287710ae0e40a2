SELECT
	json_known(
		'state', :state,
		'adviser', :adviser,
		'level', :level,
		'reason', :reason,
		'source', :source) AS body,
	nullif(json_known('text', :text), '{}') AS private;
