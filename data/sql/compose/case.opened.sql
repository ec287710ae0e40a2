SELECT
	json_patch('{}', json_object(
		'ticket', :ticket,
		'sequence', :sequence,
		'ticket_sequence', :ticket_sequence,
		'session', :session,
		'service_day', :service_day,
		'channel', :channel,
		'category', :category,
		'state', :state)) AS body,
	nullif(json_patch('{}', json_object(
		'client', :client,
		'phone', :phone,
		'id_number', :id_number,
		'opponent', :opponent,
		'opponent_phone', :opponent_phone,
		'opponent_id', :opponent_id,
		'summary', :summary,
		'priority', :priority,
		'turn', :turn,
		'dialect', :dialect,
		'adviser_sex', :adviser_sex)), '{}') AS private;
