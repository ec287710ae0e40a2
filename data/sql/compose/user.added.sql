SELECT
	json_patch('{}', json_object(
		'role', :role,
		'adviser', :adviser,
		'credential', :credential)) AS body,
	nullif(json_patch('{}', json_object('title', :title)), '{}') AS private;
