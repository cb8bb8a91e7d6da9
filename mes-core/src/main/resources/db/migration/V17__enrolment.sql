-- Machines that may get a user of their own, once; of the code only a digest is kept.
CREATE TABLE enrolment (
    equipment text PRIMARY KEY REFERENCES equipment ON DELETE CASCADE,
    digest text NOT NULL UNIQUE,
    expires timestamptz NOT NULL,
    version integer NOT NULL
);

-- Passwords of machines as Mosquitto keeps them.
ALTER TABLE user_account ADD COLUMN mosquitto_hash text;
