-- The filter may name people.
SELECT
	json_known('format', :format, 'columns', :columns, 'cases', :cases, 'taking', :taking) AS body,
	nullif(json_known('filter', :filter), '{}') AS private;
