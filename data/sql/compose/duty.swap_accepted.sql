SELECT json_patch('{}', json_object('adviser', :adviser)) AS body, NULL AS private;
