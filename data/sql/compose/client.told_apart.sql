SELECT '{}' AS body, json_object('other', :other) AS private;
