-- What properties said, a table for each day (UTC), so that a day is dropped and never deleted row by row. A day that has
-- none, long ago or after an outage, is in the table for other days.
ALTER TABLE property_value RENAME TO property_value_of_all_days;
ALTER INDEX property_value_pkey RENAME TO property_value_of_all_days_pkey;

CREATE TABLE property_value (
    equipment text COLLATE "C" NOT NULL,
    property text COLLATE "C" NOT NULL,
    time timestamptz NOT NULL,
    value text NOT NULL,
    number double precision,
    PRIMARY KEY (equipment, property, time)
) PARTITION BY RANGE (time);

CREATE TABLE property_value_of_other_days PARTITION OF property_value DEFAULT;

-- Attaching, unlike creating in place, lets others read and write meanwhile.
CREATE FUNCTION make_property_value_day(day date) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text := 'property_value_' || to_char(day, 'YYYYMMDD');
    midnight timestamptz := day::timestamp AT TIME ZONE 'UTC';
    next_midnight timestamptz := midnight + interval '24 hours';
BEGIN
    IF to_regclass(name) IS NULL AND NOT EXISTS (
        SELECT FROM property_value_of_other_days WHERE time >= midnight AND time < next_midnight)
    THEN
        EXECUTE format('CREATE TABLE %I (LIKE property_value INCLUDING ALL)', name);
        EXECUTE format(
            'ALTER TABLE property_value ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', name, midnight, next_midnight);
    END IF;
END $$;

-- Drops the days that were over at a time, and what is as old among the other days.
CREATE FUNCTION drop_property_values_before(oldest timestamptz) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    name text;
BEGIN
    FOR name IN
        SELECT relname FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
        WHERE inhparent = 'property_value'::regclass AND relname ~ '_[0-9]{8}$'
            AND (to_date(right(relname, 8), 'YYYYMMDD') + 1)::timestamp AT TIME ZONE 'UTC' <= oldest
    LOOP
        EXECUTE format('DROP TABLE %I', name);
    END LOOP;
    DELETE FROM property_value_of_other_days WHERE time < oldest;
END $$;

SELECT make_property_value_day(day) FROM (
    SELECT DISTINCT (time AT TIME ZONE 'UTC')::date AS day FROM property_value_of_all_days
    WHERE time > now() - interval '90 days' AND time < now()
    UNION
    SELECT (now() AT TIME ZONE 'UTC')::date + ahead FROM generate_series(0, 3) AS ahead
) AS days;

INSERT INTO property_value (equipment, property, time, value, number)
SELECT equipment, property, time, value,
       CASE WHEN value ~ '^-?[0-9]{1,30}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?$' THEN value::double precision END
FROM property_value_of_all_days;

-- The newest value of each property.
CREATE TABLE current_property_value (
    equipment text COLLATE "C" NOT NULL REFERENCES equipment,
    property text COLLATE "C" NOT NULL,
    time timestamptz NOT NULL,
    value text NOT NULL,
    stale_since timestamptz,
    PRIMARY KEY (equipment, property)
);

INSERT INTO current_property_value (equipment, property, time, value)
SELECT DISTINCT ON (equipment, property) equipment, property, time, value FROM property_value_of_all_days
ORDER BY equipment, property, time DESC;

DROP TABLE property_value_of_all_days;
