SELECT
	json_known(
		'sequence', :sequence,
		'adviser', :adviser,
		'first', :first,
		'last', :last,
		'shift', :shift) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
