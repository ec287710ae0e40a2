UPDATE clock_doubt SET until = :id WHERE origin = :origin AND until IS NULL;
