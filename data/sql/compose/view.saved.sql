-- What a view asks for may name people.
SELECT
	json_known('sequence', :sequence, 'columns', :columns, 'sort', :sort) AS body,
	nullif(json_known('name', :name, 'filter', :filter), '{}') AS private;
