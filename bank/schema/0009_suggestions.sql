-- Suggestions for the home page: what a customer opened lately, as long as they let it be recorded.

-- Whether a customer wants suggestions. Without a row they have not said, and get them.
CREATE TABLE suggestion_choice (
    customer_id TEXT PRIMARY KEY REFERENCES customer (id),
    enabled     INTEGER NOT NULL CHECK (enabled IN (0, 1))
) STRICT, WITHOUT ROWID;

-- That a service was opened. Only its name and the moment: no amount, no payee, no word.
CREATE TABLE service_use (
    customer_id TEXT NOT NULL REFERENCES customer (id),
    at_ms       INTEGER NOT NULL,
    service     TEXT NOT NULL CHECK (length(service) BETWEEN 1 AND 40 AND service NOT GLOB '*[^a-z-]*'),
    PRIMARY KEY (customer_id, at_ms, service)
) STRICT, WITHOUT ROWID;

-- Switched off means that nothing is recorded and nothing is kept, whoever writes.

CREATE TRIGGER use_is_recorded_by_choice BEFORE INSERT ON service_use
WHEN EXISTS (SELECT 1 FROM suggestion_choice WHERE customer_id = NEW.customer_id AND enabled = 0)
BEGIN
    SELECT RAISE(ABORT, 'SUGGESTIONS_OFF');
END;

CREATE TRIGGER use_is_not_updated BEFORE UPDATE ON service_use
BEGIN
    SELECT RAISE(ABORT, 'SERVICE_USE_IMMUTABLE');
END;

CREATE TRIGGER switching_off_forgets AFTER UPDATE ON suggestion_choice WHEN NEW.enabled = 0
BEGIN
    DELETE FROM service_use WHERE customer_id = NEW.customer_id;
END;

CREATE TRIGGER being_off_forgets AFTER INSERT ON suggestion_choice WHEN NEW.enabled = 0
BEGIN
    DELETE FROM service_use WHERE customer_id = NEW.customer_id;
END;
