SELECT json_known('case', :case) AS body, NULL AS private;
