SELECT
	json_known(
		'sequence', :sequence,
		'adviser', :adviser,
		'day', :day,
		'shift', :shift,
		'start', :start,
		'planned', :planned,
		'other', :other,
		'other_day', :other_day,
		'other_shift', :other_shift,
		'other_start', :other_start,
		'other_planned', :other_planned) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
