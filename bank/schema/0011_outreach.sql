-- Branches, messages and advisers: what a customer agreed with a branch, what the bank told them, what was said.

-- A number in the queue of a branch. Everybody else in that queue is simulated; `before` says how many of them there were.
CREATE TABLE queue_ticket (
    id             TEXT PRIMARY KEY,
    customer_id    TEXT NOT NULL REFERENCES customer (id),
    branch         TEXT NOT NULL CHECK (length(branch) BETWEEN 1 AND 40),
    service        TEXT NOT NULL CHECK (length(service) BETWEEN 1 AND 40),
    day            TEXT NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
    number         INTEGER NOT NULL CHECK (number BETWEEN 1 AND 9999),
    before         INTEGER NOT NULL CHECK (before BETWEEN 0 AND number - 1),
    taken_at_ms    INTEGER NOT NULL,
    given_up_at_ms INTEGER CHECK (given_up_at_ms >= taken_at_ms),
    UNIQUE (branch, day, number)
) STRICT;

CREATE INDEX queue_ticket_by_customer ON queue_ticket (customer_id, day);

CREATE TABLE appointment (
    id              TEXT PRIMARY KEY,
    customer_id     TEXT NOT NULL REFERENCES customer (id),
    branch          TEXT NOT NULL CHECK (length(branch) BETWEEN 1 AND 40),
    service         TEXT NOT NULL CHECK (length(service) BETWEEN 1 AND 40),
    starts_at_ms    INTEGER NOT NULL,
    made_at_ms      INTEGER NOT NULL,
    cancelled_at_ms INTEGER CHECK (cancelled_at_ms >= made_at_ms),
    CONSTRAINT SLOT_PAST CHECK (starts_at_ms > made_at_ms)
) STRICT;

CREATE UNIQUE INDEX appointment_slot ON appointment (branch, starts_at_ms) WHERE cancelled_at_ms IS NULL;
CREATE INDEX appointment_by_customer ON appointment (customer_id, starts_at_ms);

CREATE TRIGGER appointment_slot_is_free BEFORE INSERT ON appointment
WHEN EXISTS (SELECT 1 FROM appointment
              WHERE branch = NEW.branch AND starts_at_ms = NEW.starts_at_ms AND cancelled_at_ms IS NULL)
BEGIN
    SELECT RAISE(ABORT, 'SLOT_TAKEN');
END;

CREATE TRIGGER appointment_only_ends BEFORE UPDATE ON appointment
WHEN OLD.cancelled_at_ms IS NOT NULL OR NEW.cancelled_at_ms IS NULL
  OR (NEW.id, NEW.customer_id, NEW.branch, NEW.service, NEW.starts_at_ms, NEW.made_at_ms)
     <> (OLD.id, OLD.customer_id, OLD.branch, OLD.service, OLD.starts_at_ms, OLD.made_at_ms)
BEGIN
    SELECT RAISE(ABORT, 'APPOINTMENT_IMMUTABLE');
END;

CREATE TRIGGER ticket_only_ends BEFORE UPDATE ON queue_ticket
WHEN OLD.given_up_at_ms IS NOT NULL OR NEW.given_up_at_ms IS NULL
  OR (NEW.id, NEW.customer_id, NEW.branch, NEW.service, NEW.day, NEW.number, NEW.before, NEW.taken_at_ms)
     <> (OLD.id, OLD.customer_id, OLD.branch, OLD.service, OLD.day, OLD.number, OLD.before, OLD.taken_at_ms)
BEGIN
    SELECT RAISE(ABORT, 'TICKET_IMMUTABLE');
END;

-- What the bank told a customer: its cause by a stable name, so that one cause is told once. Never changed but for
-- being read, never deleted.
CREATE TABLE message (
    customer_id TEXT NOT NULL REFERENCES customer (id),
    cause       TEXT NOT NULL CHECK (length(cause) BETWEEN 1 AND 120),
    kind        TEXT NOT NULL CHECK (kind GLOB '[a-z]*' AND kind NOT GLOB '*[^a-z-]*'),
    told_at_ms  INTEGER NOT NULL,
    params      TEXT NOT NULL CHECK (json_valid(params)),
    read_at_ms  INTEGER CHECK (read_at_ms >= told_at_ms),
    PRIMARY KEY (customer_id, cause)
) STRICT, WITHOUT ROWID;

CREATE INDEX message_by_time ON message (customer_id, told_at_ms);

CREATE TRIGGER message_is_only_read BEFORE UPDATE ON message
WHEN OLD.read_at_ms IS NOT NULL OR NEW.read_at_ms IS NULL
  OR (NEW.customer_id, NEW.cause, NEW.kind, NEW.told_at_ms, NEW.params)
     <> (OLD.customer_id, OLD.cause, OLD.kind, OLD.told_at_ms, OLD.params)
BEGIN
    SELECT RAISE(ABORT, 'MESSAGE_IMMUTABLE');
END;

CREATE TRIGGER message_is_not_deleted BEFORE DELETE ON message
BEGIN
    SELECT RAISE(ABORT, 'MESSAGE_IMMUTABLE');
END;

-- What a customer and their simulated adviser said. A customer's line is their own text; an adviser's names a topic.
CREATE TABLE adviser_line (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id TEXT NOT NULL REFERENCES customer (id),
    request_id  TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),
    said_at_ms  INTEGER NOT NULL,
    text        TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 200),
    topic       TEXT NOT NULL CHECK (length(topic) BETWEEN 1 AND 40),
    UNIQUE (customer_id, request_id)
) STRICT;

CREATE TRIGGER adviser_line_is_kept BEFORE UPDATE ON adviser_line
BEGIN
    SELECT RAISE(ABORT, 'LINE_IMMUTABLE');
END;

CREATE TRIGGER adviser_line_is_not_deleted BEFORE DELETE ON adviser_line
BEGIN
    SELECT RAISE(ABORT, 'LINE_IMMUTABLE');
END;
