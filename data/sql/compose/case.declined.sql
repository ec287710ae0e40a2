SELECT
	json_known('state', :state, 'source', :source) AS body,
	NULL AS private;
