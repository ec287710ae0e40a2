SELECT json_known('adviser', :adviser) AS body, NULL AS private;
