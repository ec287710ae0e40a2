SELECT
	json_object('basis', :basis, 'cases', json(:cases), 'events', :events) AS body,
	nullif(json_known('reason', :reason), '{}') AS private;
