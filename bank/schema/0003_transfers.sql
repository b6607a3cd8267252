-- Transfers beyond "at once": arrival modes, waits after the PIN, family approval, standing orders, favourites, limits.
--
-- A confirmed transfer that is not posted at once waits, and every wait is a hold of its own: the PIN's hold is voided
-- and the wait's hold inserted in one transaction, so the money is held without a gap, and the ledger's own expiry
-- ends each wait. `live_transfer` says which hold counts now.

ALTER TABLE confirmation ADD COLUMN arrival TEXT NOT NULL DEFAULT 'real_time'
    CHECK (arrival IN ('real_time', 'two_hours', 'next_day'));
-- The moment of sending that the person was told; NULL for real time.
ALTER TABLE confirmation ADD COLUMN due_at_ms INTEGER CHECK ((arrival = 'real_time') = (due_at_ms IS NULL));

CREATE INDEX confirmation_by_customer ON confirmation (customer_id, pending_id);

-- NULL: the bank's own (bank/policy.py).
ALTER TABLE agreed_limits ADD COLUMN per_day_count INTEGER CHECK (per_day_count > 0);
ALTER TABLE agreed_limits ADD COLUMN per_year_fen INTEGER CHECK (per_year_fen >= per_day_fen);


-- Who must agree to a customer's transfers above an amount: another customer of the bank, or someone of the customer's
-- own payee list. A row counts until `ends_at_ms`; NULL: until further notice.
CREATE TABLE guardianship (
    id                   INTEGER PRIMARY KEY,
    customer_id          TEXT NOT NULL REFERENCES customer (id),
    guardian_customer_id TEXT REFERENCES customer (id),
    guardian_payee_id    TEXT REFERENCES payee (id),
    above_fen            INTEGER NOT NULL CHECK (above_fen >= 0),
    named_at_ms          INTEGER NOT NULL,
    ends_at_ms           INTEGER CHECK (ends_at_ms > named_at_ms),
    CHECK ((guardian_customer_id IS NULL) <> (guardian_payee_id IS NULL)),
    CONSTRAINT GUARDIAN_IS_SELF CHECK (guardian_customer_id IS NOT customer_id)
) STRICT;

CREATE UNIQUE INDEX guardianship_open ON guardianship (customer_id) WHERE ends_at_ms IS NULL;
CREATE INDEX guardianship_by_customer ON guardianship (customer_id, id);

CREATE TRIGGER guardianship_is_lawful BEFORE INSERT ON guardianship
BEGIN
    SELECT RAISE(ABORT, 'GUARDIAN_EXISTS')
     WHERE EXISTS (SELECT 1 FROM guardianship
                    WHERE id = NEW.id
                       OR (customer_id = NEW.customer_id
                           AND (ends_at_ms IS NULL OR ends_at_ms > NEW.named_at_ms)));
    SELECT RAISE(ABORT, 'GUARDIAN_IS_SELF')
      FROM payee AS p JOIN account AS a ON a.id = p.account_id
     WHERE p.id = NEW.guardian_payee_id AND a.customer_id = NEW.customer_id;
    SELECT RAISE(ABORT, 'GUARDIAN_UNKNOWN')
     WHERE NEW.guardian_payee_id IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM payee WHERE id = NEW.guardian_payee_id AND customer_id = NEW.customer_id);
END;

-- A guardianship may become stricter (a lower amount, no end); its end is set once and is not brought forward.
CREATE TRIGGER guardianship_only_tightens BEFORE UPDATE ON guardianship
WHEN (NEW.id, NEW.customer_id, NEW.guardian_customer_id, NEW.guardian_payee_id, NEW.named_at_ms)
     IS NOT (OLD.id, OLD.customer_id, OLD.guardian_customer_id, OLD.guardian_payee_id, OLD.named_at_ms)
  OR NEW.above_fen > OLD.above_fen
  OR NEW.ends_at_ms < OLD.ends_at_ms
BEGIN
    SELECT RAISE(ABORT, 'GUARDIAN_LOOSENED');
END;

CREATE TRIGGER guardianship_is_not_deleted BEFORE DELETE ON guardianship
BEGIN
    SELECT RAISE(ABORT, 'GUARDIAN_LOOSENED');
END;


-- A wait after the PIN. 'family': until the guardian answers; 'queue': until the moment of sending.
CREATE TABLE transfer_wait (
    pending_id      INTEGER PRIMARY KEY REFERENCES transfer (id),  -- this wait's hold; its expiry is the wait's end
    confirmation_id TEXT NOT NULL REFERENCES confirmation (id),
    stage           TEXT NOT NULL CHECK (stage IN ('family', 'queue')),
    confirmed_at_ms INTEGER NOT NULL,                              -- when the PIN was right
    due_at_ms       INTEGER NOT NULL CHECK (due_at_ms >= confirmed_at_ms),
    reasons         TEXT NOT NULL CHECK (length(reasons) <= 800),  -- codes of why it waits longer, with spaces between
    UNIQUE (confirmation_id, stage)
) STRICT;

CREATE TRIGGER wait_binds_its_hold BEFORE INSERT ON transfer_wait
WHEN EXISTS (SELECT 1 FROM transfer_wait
              WHERE pending_id = NEW.pending_id
                 OR (confirmation_id = NEW.confirmation_id AND stage IN (NEW.stage, 'queue')))
  OR NOT EXISTS (
    SELECT 1
      FROM transfer AS t
      JOIN confirmation AS c ON c.id = NEW.confirmation_id
      JOIN transfer AS first ON first.id = c.pending_id
     WHERE t.id = NEW.pending_id
       AND t.kind = 'pending'
       AND t.id > first.id
       AND (t.debit_account_id, t.credit_account_id, t.amount_fen)
           IS (first.debit_account_id, first.credit_account_id, first.amount_fen)
       AND (NEW.stage = 'family' OR t.expires_at_ms > NEW.due_at_ms)
  )
  -- The hold that this one follows was given up, so that one transfer never holds its money twice.
  OR EXISTS (
    SELECT 1
      FROM (SELECT pending_id FROM confirmation WHERE id = NEW.confirmation_id
            UNION ALL SELECT pending_id FROM transfer_wait WHERE confirmation_id = NEW.confirmation_id) AS earlier
     WHERE NOT EXISTS (SELECT 1 FROM transfer WHERE pending_id = earlier.pending_id AND kind = 'void')
  )
BEGIN
    SELECT RAISE(ABORT, 'WAIT_MISMATCH');
END;

CREATE TRIGGER wait_is_not_updated BEFORE UPDATE ON transfer_wait
BEGIN
    SELECT RAISE(ABORT, 'WAIT_IMMUTABLE');
END;

CREATE TRIGGER wait_is_not_deleted BEFORE DELETE ON transfer_wait
BEGIN
    SELECT RAISE(ABORT, 'WAIT_IMMUTABLE');
END;

-- What the guardian is asked. The reply token is what a guardian without a PIN at this bank answers with.
CREATE TABLE family_request (
    confirmation_id TEXT PRIMARY KEY REFERENCES confirmation (id),
    guardianship_id INTEGER NOT NULL REFERENCES guardianship (id),
    reply_token     TEXT NOT NULL CHECK (length(reply_token) >= 16),
    decision        TEXT CHECK (decision IN ('approved', 'refused')),
    decided_at_ms   INTEGER,
    CHECK ((decision IS NULL) = (decided_at_ms IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX family_request_by_guardianship ON family_request (guardianship_id);

CREATE TRIGGER family_request_belongs_to_its_wait BEFORE INSERT ON family_request
WHEN NEW.decision IS NOT NULL
  OR EXISTS (SELECT 1 FROM family_request WHERE confirmation_id = NEW.confirmation_id)
  OR NOT EXISTS (
    SELECT 1
      FROM transfer_wait AS w
      JOIN confirmation AS c ON c.id = w.confirmation_id
      JOIN guardianship AS g ON g.id = NEW.guardianship_id
     WHERE w.confirmation_id = NEW.confirmation_id
       AND w.stage = 'family'
       AND g.customer_id = c.customer_id
  )
BEGIN
    SELECT RAISE(ABORT, 'FAMILY_REQUEST_MISMATCH');
END;

CREATE TRIGGER family_request_is_answered_once BEFORE UPDATE ON family_request
WHEN (NEW.confirmation_id, NEW.guardianship_id, NEW.reply_token)
     IS NOT (OLD.confirmation_id, OLD.guardianship_id, OLD.reply_token)
  OR OLD.decision IS NOT NULL
  OR NOT EXISTS (
    SELECT 1
      FROM transfer_wait AS w
      JOIN open_pending AS o ON o.transfer_id = w.pending_id
     WHERE w.confirmation_id = OLD.confirmation_id
       AND w.stage = 'family'
       AND NEW.decided_at_ms < o.expires_at_ms
  )
BEGIN
    SELECT RAISE(ABORT, 'FAMILY_DECIDED');
END;

CREATE TRIGGER family_request_is_not_deleted BEFORE DELETE ON family_request
BEGIN
    SELECT RAISE(ABORT, 'FAMILY_DECIDED');
END;

-- What waits for the family is sent only after a yes, and what waits for its moment not before it.
CREATE TRIGGER wait_is_not_cut_short BEFORE INSERT ON transfer
WHEN NEW.kind = 'post'
 AND EXISTS (
    SELECT 1
      FROM transfer_wait AS w
     WHERE w.pending_id = NEW.pending_id
       AND (NEW.created_at_ms < w.due_at_ms
            OR (w.stage = 'family'
                AND NOT EXISTS (SELECT 1 FROM family_request
                                 WHERE confirmation_id = w.confirmation_id AND decision = 'approved')))
 )
BEGIN
    SELECT RAISE(ABORT, 'WAIT_NOT_OVER');
END;


-- Every transfer that a person is asked about, with the hold that counts now and what became of it.
CREATE VIEW live_transfer AS
SELECT c.id AS confirmation_id,
       c.customer_id,
       c.amount_fen,
       c.arrival,
       p.debit_account_id,
       p.created_at_ms AS prepared_at_ms,
       coalesce(q.pending_id, f.pending_id, c.pending_id) AS pending_id,
       coalesce(q.stage, f.stage, 'pin') AS stage,
       coalesce(q.confirmed_at_ms, f.confirmed_at_ms) AS confirmed_at_ms,
       coalesce(q.due_at_ms, f.due_at_ms, c.due_at_ms) AS due_at_ms,
       coalesce(q.reasons, f.reasons, '') AS reasons,
       r.id AS resolution_id,
       r.kind AS resolution,
       r.created_at_ms AS resolved_at_ms
  FROM confirmation AS c
  JOIN transfer AS p ON p.id = c.pending_id
  LEFT JOIN transfer_wait AS f ON f.confirmation_id = c.id AND f.stage = 'family'
  LEFT JOIN transfer_wait AS q ON q.confirmation_id = c.id AND q.stage = 'queue'
  LEFT JOIN transfer AS r ON r.pending_id = coalesce(q.pending_id, f.pending_id, c.pending_id);


-- A transfer on one later date, or again and again; authorised once with the PIN. Money is looked for on each date.
CREATE TABLE standing_order (
    id               TEXT PRIMARY KEY,
    customer_id      TEXT NOT NULL REFERENCES customer (id),
    request_id       TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),
    from_account_id  TEXT NOT NULL REFERENCES account (id),
    payee_id         TEXT NOT NULL REFERENCES payee (id),
    amount_fen       INTEGER NOT NULL CHECK (amount_fen BETWEEN 1 AND 999999999999),
    remark           TEXT NOT NULL CHECK (length(remark) <= 60),
    frequency        TEXT NOT NULL CHECK (frequency IN ('once', 'daily', 'weekly', 'monthly')),
    month_day        INTEGER CHECK (month_day BETWEEN 1 AND 31),
    first_due_at_ms  INTEGER NOT NULL CHECK (first_due_at_ms > prepared_at_ms),
    until_day        TEXT CHECK (until_day IS date(until_day)),          -- last calendar day, included
    most_runs        INTEGER CHECK (most_runs > 0),
    prepared_at_ms   INTEGER NOT NULL,
    expires_at_ms    INTEGER NOT NULL CHECK (expires_at_ms > prepared_at_ms),  -- first moment too late for the PIN
    state            TEXT NOT NULL CHECK (state IN ('prepared', 'active', 'paused', 'ended', 'cancelled')),
    next_due_at_ms   INTEGER,
    UNIQUE (customer_id, request_id),
    CHECK ((frequency = 'monthly') = (month_day IS NOT NULL)),
    CHECK ((state = 'active') = (next_due_at_ms IS NOT NULL)),
    CHECK (until_day IS NOT NULL OR most_runs IS NOT NULL),
    CHECK (frequency <> 'once' OR most_runs = 1)
) STRICT, WITHOUT ROWID;

CREATE INDEX standing_order_by_due ON standing_order (next_due_at_ms) WHERE next_due_at_ms IS NOT NULL;

-- One date of an order: the transfer that it made, or why it made none.
CREATE TABLE order_run (
    order_id        TEXT NOT NULL REFERENCES standing_order (id),
    number          INTEGER NOT NULL CHECK (number > 0),
    due_at_ms       INTEGER NOT NULL,
    run_at_ms       INTEGER NOT NULL CHECK (run_at_ms >= due_at_ms),
    confirmation_id TEXT UNIQUE REFERENCES confirmation (id),
    failure         TEXT CHECK (length(failure) BETWEEN 1 AND 60),
    PRIMARY KEY (order_id, number),
    UNIQUE (order_id, due_at_ms),
    CHECK ((confirmation_id IS NULL) <> (failure IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER standing_order_begins_prepared BEFORE INSERT ON standing_order
WHEN NEW.state <> 'prepared'
  OR EXISTS (SELECT 1 FROM standing_order
              WHERE id = NEW.id OR (customer_id = NEW.customer_id AND request_id = NEW.request_id))
  OR NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.from_account_id AND customer_id = NEW.customer_id)
  OR NOT EXISTS (SELECT 1 FROM payee WHERE id = NEW.payee_id AND customer_id = NEW.customer_id)
BEGIN
    SELECT RAISE(ABORT, 'ORDER_MISMATCH');
END;

CREATE TRIGGER standing_order_keeps_its_contents
BEFORE UPDATE OF id, customer_id, request_id, from_account_id, payee_id, amount_fen, remark, frequency, month_day,
                 first_due_at_ms, until_day, most_runs, prepared_at_ms, expires_at_ms ON standing_order
BEGIN
    SELECT RAISE(ABORT, 'ORDER_IMMUTABLE');
END;

-- Its dates move forward only, past a date that was run (or while it was paused), and an ended order stays ended.
CREATE TRIGGER standing_order_moves_forward BEFORE UPDATE OF state, next_due_at_ms ON standing_order
WHEN (OLD.state, NEW.state) NOT IN (VALUES
        ('prepared', 'active'), ('prepared', 'cancelled'),
        ('active', 'active'), ('active', 'paused'), ('active', 'ended'), ('active', 'cancelled'),
        ('paused', 'active'), ('paused', 'ended'), ('paused', 'cancelled'))
  OR (OLD.state = 'active' AND NEW.state IN ('active', 'ended')
      AND NOT EXISTS (SELECT 1 FROM order_run WHERE order_id = OLD.id AND due_at_ms = OLD.next_due_at_ms))
  OR NEW.next_due_at_ms <= (SELECT max(due_at_ms) FROM order_run WHERE order_id = OLD.id)
BEGIN
    SELECT RAISE(ABORT, 'ORDER_STATE_WRONG');
END;

CREATE TRIGGER standing_order_is_not_deleted BEFORE DELETE ON standing_order
BEGIN
    SELECT RAISE(ABORT, 'ORDER_IMMUTABLE');
END;

CREATE TRIGGER order_run_is_the_next BEFORE INSERT ON order_run
WHEN NOT EXISTS (
    SELECT 1
      FROM standing_order AS o
     WHERE o.id = NEW.order_id
       AND o.state = 'active'
       AND o.next_due_at_ms = NEW.due_at_ms
       AND NEW.number = 1 + (SELECT count(*) FROM order_run WHERE order_id = o.id)
       AND (o.most_runs IS NULL OR NEW.number <= o.most_runs)
       AND (NEW.confirmation_id IS NULL
            OR EXISTS (SELECT 1
                         FROM confirmation AS c
                         JOIN transfer AS t ON t.id = c.pending_id
                        WHERE c.id = NEW.confirmation_id
                          AND (c.customer_id, c.from_account_id, c.payee_id, c.amount_fen, t.remark)
                              IS (o.customer_id, o.from_account_id, o.payee_id, o.amount_fen, o.remark)))
)
BEGIN
    SELECT RAISE(ABORT, 'ORDER_RUN_MISMATCH');
END;

CREATE TRIGGER order_run_is_not_updated BEFORE UPDATE ON order_run
BEGIN
    SELECT RAISE(ABORT, 'ORDER_IMMUTABLE');
END;

CREATE TRIGGER order_run_is_not_deleted BEFORE DELETE ON order_run
BEGIN
    SELECT RAISE(ABORT, 'ORDER_IMMUTABLE');
END;


-- Payees that the customer put first, in this order.
CREATE TABLE pinned_payee (
    payee_id    TEXT PRIMARY KEY REFERENCES payee (id),
    customer_id TEXT NOT NULL REFERENCES customer (id),
    position    INTEGER NOT NULL CHECK (position >= 0),
    UNIQUE (customer_id, position)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER pinned_payee_is_the_customers_own BEFORE INSERT ON pinned_payee
WHEN NOT EXISTS (SELECT 1 FROM payee WHERE id = NEW.payee_id AND customer_id = NEW.customer_id)
BEGIN
    SELECT RAISE(ABORT, 'PAYEE_UNKNOWN');
END;
