-- Several at once, as in a list. What they were found by may name people.
SELECT
	json_known('fields', :fields, 'cases', :cases) AS body,
	nullif(json_known('filter', :filter), '{}') AS private;
