SELECT
	json_object(
		'year', :year,
		'first', :first,
		'last', :last) AS body,
	NULL AS private;
