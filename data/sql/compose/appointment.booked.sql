SELECT
	json_known(
		'sequence', :sequence,
		'kind', :kind,
		'day', :day,
		'start', :start,
		'adviser', :adviser,
		'category', :category) AS body,
	nullif(json_known(
		'client', :client,
		'phone', :phone,
		'address', :address,
		'note', :note), '{}') AS private;
