SELECT '{}' AS body, nullif(json_known('reason', :reason), '{}') AS private;
