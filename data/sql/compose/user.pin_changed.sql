SELECT json_object('credential', :credential) AS body, NULL AS private;
