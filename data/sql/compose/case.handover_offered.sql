SELECT
	json_patch('{}', json_object(
		'adviser', :adviser,
		'adviser_name', :adviser_name,
		'from', :from)) AS body,
	NULL AS private;
