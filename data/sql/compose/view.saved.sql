-- What a view asks for may name people.
SELECT
	json_patch('{}', json_object('sequence', :sequence, 'columns', :columns, 'sort', :sort)) AS body,
	nullif(json_patch('{}', json_object('name', :name, 'filter', :filter)), '{}') AS private;
