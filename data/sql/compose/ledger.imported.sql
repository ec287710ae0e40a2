-- Headings are whatever stood in the first row: of a list without any, people.
SELECT
	json_object(
		'sequence', :sequence,
		'rows', :rows,
		'recorded', :recorded,
		'columns', :columns) AS body,
	json_object('headings', :headings, 'file', :file) AS private;
