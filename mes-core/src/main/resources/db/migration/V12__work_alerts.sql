-- What somebody must attend to, kept whole: a row for each condition of each piece of equipment, as it last came up.
CREATE TABLE work_alert (
    record jsonb NOT NULL,
    id text GENERATED ALWAYS AS (record ->> 'id') STORED PRIMARY KEY,
    equipment text GENERATED ALWAYS AS (record ->> 'equipment') STORED NOT NULL REFERENCES equipment,
    severity integer GENERATED ALWAYS AS ((record -> 'condition' ->> 'severity')::integer) STORED NOT NULL,
    open boolean GENERATED ALWAYS AS ((record ->> 'open')::boolean) STORED NOT NULL,
    version integer GENERATED ALWAYS AS ((record ->> 'version')::integer) STORED NOT NULL,
    at timestamptz NOT NULL
);
CREATE INDEX work_alert_open ON work_alert (equipment) WHERE open;
CREATE INDEX work_alert_at ON work_alert (at);
