SELECT
	json_known(
		'state', :state,
		'service_day', :service_day,
		'adviser', :adviser,
		'outcome', :outcome,
		'legal_aid', :legal_aid,
		'due_at', :due_at) AS body,
	nullif(json_known('advice', :advice), '{}') AS private;
