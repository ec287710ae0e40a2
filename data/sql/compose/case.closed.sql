SELECT
	json_patch('{}', json_object(
		'state', :state,
		'service_day', :service_day,
		'adviser', :adviser,
		'outcome', :outcome,
		'legal_aid', :legal_aid,
		'due_at', :due_at)) AS body,
	nullif(json_patch('{}', json_object('advice', :advice)), '{}') AS private;
