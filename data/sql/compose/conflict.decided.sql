SELECT
	json_object(
		'adviser', :adviser,
		'adviser_name', :adviser_name,
		'band', :band,
		'tie', :tie,
		'decision', :decision) AS body,
	json_known('hits', json(:hits), 'reason', :reason) AS private;
