SELECT
	json_patch('{}', json_object('state', :state, 'source', :source)) AS body,
	NULL AS private;
