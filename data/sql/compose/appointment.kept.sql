SELECT
	'{}' AS body,
	nullif(json_patch('{}', json_object('note', :note)), '{}') AS private;
