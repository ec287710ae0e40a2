SELECT json_known('before', :before) AS body, NULL AS private;
