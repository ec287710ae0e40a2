SELECT
	'{}' AS body,
	nullif(json_known('note', :note), '{}') AS private;
