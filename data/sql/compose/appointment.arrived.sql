SELECT json_patch('{}', json_object('case', :case)) AS body, NULL AS private;
