SELECT json_patch('{}', json_object('fields', :fields)) AS body, NULL AS private;
