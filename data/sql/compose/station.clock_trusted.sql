SELECT '{}' AS body, NULL AS private;
