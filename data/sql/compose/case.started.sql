SELECT
	json_patch('{}', json_object('state', :state, 'adviser', :adviser)) AS body,
	NULL AS private;
