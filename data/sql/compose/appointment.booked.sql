SELECT
	json_patch('{}', json_object(
		'sequence', :sequence,
		'kind', :kind,
		'day', :day,
		'start', :start,
		'adviser', :adviser,
		'category', :category)) AS body,
	nullif(json_patch('{}', json_object(
		'client', :client,
		'phone', :phone,
		'address', :address,
		'note', :note)), '{}') AS private;
