SELECT
	json_object(
		'sequence', :sequence,
		'rows', :rows,
		'recorded', :recorded,
		'headings', :headings,
		'columns', :columns) AS body,
	json_object('file', :file) AS private;
