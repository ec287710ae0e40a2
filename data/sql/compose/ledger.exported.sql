-- The filter may name people.
SELECT
	json_patch('{}', json_object('format', :format, 'columns', :columns, 'cases', :cases)) AS body,
	nullif(json_patch('{}', json_object('filter', :filter)), '{}') AS private;
