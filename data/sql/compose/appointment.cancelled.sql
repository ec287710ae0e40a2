SELECT
	'{}' AS body,
	nullif(json_patch('{}', json_object('reason', :reason)), '{}') AS private;
