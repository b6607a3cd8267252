-- Risk control: lists, decisions about transfers, and what people chose. Rows are added, never changed or removed.

-- A list is what its changes make of it. A card is on a list, by one source, while the last change of that key adds it.
-- scam: for everyone; police and bank confirm, a customer reports. trusted: a customer's own, for their own transfers.
CREATE TABLE risk_list_change (
    id            INTEGER PRIMARY KEY,
    list          TEXT NOT NULL CHECK (list IN ('scam', 'trusted')),
    card_number   TEXT NOT NULL CHECK (length(card_number) BETWEEN 12 AND 19 AND card_number NOT GLOB '*[^0-9]*'),
    source        TEXT NOT NULL CHECK (source IN ('police', 'bank', 'customer')),
    customer_id   TEXT REFERENCES customer (id),
    change        TEXT NOT NULL CHECK (change IN ('add', 'remove')),
    reason        TEXT NOT NULL CHECK (length(reason) BETWEEN 1 AND 60),
    request_id    TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),
    changed_at_ms INTEGER NOT NULL,
    CHECK ((source = 'customer') = (customer_id IS NOT NULL)),
    CHECK (list = 'scam' OR source = 'customer')
) STRICT;

CREATE INDEX risk_list_change_by_card ON risk_list_change (card_number, list, source, customer_id, id);
CREATE UNIQUE INDEX risk_list_change_by_request ON risk_list_change (coalesce(customer_id, ''), request_id);

CREATE TRIGGER risk_list_change_changes BEFORE INSERT ON risk_list_change
BEGIN
    SELECT RAISE(ABORT, 'RISK_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM risk_list_change
                    WHERE id = NEW.id
                       OR (coalesce(customer_id, '') = coalesce(NEW.customer_id, '') AND request_id = NEW.request_id));
    SELECT RAISE(ABORT, 'RISK_LIST_UNCHANGED')
     WHERE NEW.change = coalesce((SELECT change FROM risk_list_change
                                   WHERE card_number = NEW.card_number AND list = NEW.list AND source = NEW.source
                                     AND customer_id IS NEW.customer_id
                                   ORDER BY id DESC LIMIT 1), 'remove');
    SELECT RAISE(ABORT, 'PAYEE_UNKNOWN')
     WHERE NEW.list = 'trusted' AND NEW.change = 'add'
       AND NOT EXISTS (SELECT 1 FROM payee AS p JOIN account AS a ON a.id = p.account_id
                        WHERE p.customer_id = NEW.customer_id AND a.card_number = NEW.card_number);
END;

CREATE TRIGGER risk_list_change_is_not_updated BEFORE UPDATE ON risk_list_change
BEGIN
    SELECT RAISE(ABORT, 'RISK_IMMUTABLE');
END;

CREATE TRIGGER risk_list_change_is_not_deleted BEFORE DELETE ON risk_list_change
BEGIN
    SELECT RAISE(ABORT, 'RISK_IMMUTABLE');
END;

-- What was decided about a prepared transfer, with the sentences that the person was shown. What was said is not kept.
CREATE TABLE risk_decision (
    confirmation_id TEXT PRIMARY KEY REFERENCES confirmation (id),
    action          TEXT NOT NULL CHECK (action IN ('allow', 'ask', 'delay', 'block')),
    reasons         TEXT NOT NULL CHECK (json_type(reasons) = 'array'),  -- objects: source, id, text, scam
    noted           TEXT NOT NULL CHECK (json_type(noted) = 'array'),    -- the same
    choices         TEXT NOT NULL CHECK (json_type(choices) = 'array'),
    score_ppm       INTEGER CHECK (score_ppm BETWEEN 0 AND 1000000),
    rule_book       TEXT NOT NULL CHECK (length(rule_book) BETWEEN 1 AND 60),
    model           TEXT CHECK (length(model) BETWEEN 1 AND 60),
    decided_at_ms   INTEGER NOT NULL,
    CHECK ((score_ppm IS NULL) = (model IS NULL)),
    CHECK ((action = 'allow') = (json_array_length(choices) = 0)),
    CHECK ((action = 'allow') = (json_array_length(reasons) = 0))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER risk_decision_is_made_once BEFORE INSERT ON risk_decision
BEGIN
    SELECT RAISE(ABORT, 'CONFIRMATION_UNKNOWN')
     WHERE NOT EXISTS (SELECT 1 FROM confirmation WHERE id = NEW.confirmation_id);
    SELECT RAISE(ABORT, 'RISK_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM risk_decision WHERE confirmation_id = NEW.confirmation_id);
END;

CREATE TRIGGER risk_decision_is_not_updated BEFORE UPDATE ON risk_decision
BEGIN
    SELECT RAISE(ABORT, 'RISK_IMMUTABLE');
END;

CREATE TRIGGER risk_decision_is_not_deleted BEFORE DELETE ON risk_decision
BEGIN
    SELECT RAISE(ABORT, 'RISK_IMMUTABLE');
END;

-- What the person answered; whoever changes their mind adds a row, and the last one counts.
CREATE TABLE risk_choice (
    id              INTEGER PRIMARY KEY,
    confirmation_id TEXT NOT NULL REFERENCES risk_decision (confirmation_id),
    choice          TEXT NOT NULL CHECK (choice IN ('continue', 'delay', 'family', 'cancel')),
    chosen_at_ms    INTEGER NOT NULL
) STRICT;

CREATE INDEX risk_choice_by_confirmation ON risk_choice (confirmation_id, id);

CREATE TRIGGER risk_choice_was_offered BEFORE INSERT ON risk_choice
BEGIN
    SELECT RAISE(ABORT, 'RISK_IMMUTABLE') WHERE EXISTS (SELECT 1 FROM risk_choice WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'RISK_UNKNOWN')
     WHERE NOT EXISTS (SELECT 1 FROM risk_decision WHERE confirmation_id = NEW.confirmation_id);
    SELECT RAISE(ABORT, 'RISK_CHOICE_NOT_OFFERED')
     WHERE NOT EXISTS (SELECT 1 FROM risk_decision AS d, json_each(d.choices) AS offered
                        WHERE d.confirmation_id = NEW.confirmation_id AND offered.value = NEW.choice);
END;

CREATE TRIGGER risk_choice_is_not_updated BEFORE UPDATE ON risk_choice
BEGIN
    SELECT RAISE(ABORT, 'RISK_IMMUTABLE');
END;

CREATE TRIGGER risk_choice_is_not_deleted BEFORE DELETE ON risk_choice
BEGIN
    SELECT RAISE(ABORT, 'RISK_IMMUTABLE');
END;

-- Whoever asks for it: a blocked transfer is never posted, and a delayed one not before its day is over. The hold that
-- is posted is the confirmation's own, or that of a wait after the PIN (0003_transfers.sql).
CREATE TRIGGER post_heeds_the_decision BEFORE INSERT ON transfer WHEN NEW.kind = 'post'
BEGIN
    SELECT CASE
               WHEN d.action = 'block' THEN RAISE(ABORT, 'RISK_BLOCKED')
               WHEN d.action = 'delay' AND NEW.created_at_ms < d.decided_at_ms + 86400000
               THEN RAISE(ABORT, 'RISK_DELAYED')
           END
      FROM (SELECT id FROM confirmation WHERE pending_id = NEW.pending_id
            UNION ALL SELECT confirmation_id FROM transfer_wait WHERE pending_id = NEW.pending_id) AS c
      JOIN risk_decision AS d ON d.confirmation_id = c.id;
END;

-- How often, how much and since when one account paid another, without reading the account's whole history.
CREATE INDEX transfer_posted_by_parties ON transfer (debit_account_id, credit_account_id, created_at_ms, amount_fen)
    WHERE kind = 'post';
