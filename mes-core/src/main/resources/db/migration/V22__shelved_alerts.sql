-- Until when an alert is shelved, for whoever brings it back.
ALTER TABLE work_alert ADD COLUMN shelved_until timestamptz;
CREATE INDEX work_alert_shelved_until ON work_alert (shelved_until) WHERE shelved_until IS NOT NULL;
