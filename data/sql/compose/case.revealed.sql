SELECT json_known('fields', :fields) AS body, NULL AS private;
