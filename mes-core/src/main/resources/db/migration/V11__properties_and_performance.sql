-- What is known of a property beside its values: what it means, in which unit it is told, and how long values are kept.
CREATE TABLE equipment_property (
    equipment text COLLATE "C" NOT NULL REFERENCES equipment ON DELETE CASCADE,
    id text COLLATE "C" NOT NULL,
    description text NOT NULL,
    unit text,
    retention_days integer,
    version integer NOT NULL,
    PRIMARY KEY (equipment, id)
);

-- What equipment did and produced over time, from which its key performance indicators are computed.
CREATE TABLE equipment_state_period (
    equipment text COLLATE "C" NOT NULL REFERENCES equipment ON DELETE CASCADE,
    since timestamptz NOT NULL,
    state text NOT NULL,
    mode text NOT NULL,
    PRIMARY KEY (equipment, since)
);

CREATE TABLE production (
    equipment text COLLATE "C" NOT NULL REFERENCES equipment ON DELETE CASCADE,
    at timestamptz NOT NULL,
    job_order text,
    good numeric NOT NULL,
    scrap numeric NOT NULL,
    rework numeric NOT NULL
);
CREATE INDEX production_of_equipment ON production (equipment, at);

-- What equipment reported before is in the journal; of states that began at one time, the last was meant.
INSERT INTO equipment_state_period (equipment, since, state, mode)
SELECT DISTINCT ON (equipment.id, record ->> 'since')
    equipment.id, (record ->> 'since')::timestamptz, record ->> 'state', record ->> 'mode'
FROM journal JOIN equipment ON equipment.id = journal.id
WHERE kind = 'equipment-state'
ORDER BY equipment.id, record ->> 'since', position DESC;
