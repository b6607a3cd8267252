-- Credit and paying: credit cards, points, loans, bills, top-ups.
--
-- Debts are ledger accounts of the bank's own side (customer_id NULL), whose balance is what is owed, negative. A card
-- has one account for what is billed or will be, and one for each bill in instalments, with the principal not billed
-- yet; a loan has one. So no table here holds a balance. The bank's income ('bank-card-interest', ...) and the
-- companies that are paid ('biller-...') are such accounts too; bank/credit/ledger_accounts.py names them.

-- What a customer asked for once, and what came of it: asking again gives the same.
CREATE TABLE action_request (
    customer_id TEXT NOT NULL REFERENCES customer (id),
    request_id  TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),  -- the client's own
    contents    TEXT NOT NULL,  -- JSON: the kind of action and everything that was asked
    result_id   TEXT NOT NULL,
    PRIMARY KEY (customer_id, request_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER action_request_is_not_replaced BEFORE INSERT ON action_request
WHEN EXISTS (SELECT 1 FROM action_request WHERE customer_id = NEW.customer_id AND request_id = NEW.request_id)
BEGIN
    SELECT RAISE(ABORT, 'REQUEST_REUSED');
END;

CREATE TRIGGER action_request_is_not_updated BEFORE UPDATE ON action_request
BEGIN
    SELECT RAISE(ABORT, 'REQUEST_IMMUTABLE');
END;

CREATE TRIGGER action_request_is_not_deleted BEFORE DELETE ON action_request
BEGIN
    SELECT RAISE(ABORT, 'REQUEST_IMMUTABLE');
END;


-- Credit cards.

CREATE TABLE credit_card (
    account_id    TEXT PRIMARY KEY REFERENCES account (id),
    customer_id   TEXT NOT NULL REFERENCES customer (id),
    limit_fen     INTEGER NOT NULL CHECK (limit_fen > 0),
    statement_day INTEGER NOT NULL CHECK (statement_day BETWEEN 1 AND 28),
    due_day       INTEGER NOT NULL CHECK (due_day BETWEEN 1 AND 28),
    opened_at_ms  INTEGER NOT NULL,
    -- 15 to 25 days to pay in every month, the shortest and the longest alike
    CONSTRAINT CARD_TERMS_INVALID CHECK (
        due_day - statement_day BETWEEN 15 AND 25
        OR (due_day < statement_day AND due_day + 28 - statement_day >= 15 AND due_day + 31 - statement_day <= 25)
    )
) STRICT, WITHOUT ROWID;

CREATE INDEX credit_card_by_customer ON credit_card (customer_id, account_id);

-- A bill that is paid in instalments.
CREATE TABLE card_plan (
    account_id    TEXT PRIMARY KEY REFERENCES account (id),
    card_id       TEXT NOT NULL REFERENCES credit_card (account_id),
    month         TEXT NOT NULL,
    principal_fen INTEGER NOT NULL CHECK (principal_fen > 0),
    parts         INTEGER NOT NULL CHECK (parts IN (3, 6, 12)),
    agreed_at_ms  INTEGER NOT NULL,
    UNIQUE (card_id, month)
) STRICT, WITHOUT ROWID;

CREATE TABLE card_plan_part (
    plan_id       TEXT NOT NULL REFERENCES card_plan (account_id),
    number        INTEGER NOT NULL CHECK (number BETWEEN 1 AND 12),
    month         TEXT NOT NULL,  -- the bill on which it appears
    principal_fen INTEGER NOT NULL CHECK (principal_fen > 0),
    fee_fen       INTEGER NOT NULL CHECK (fee_fen >= 0),
    PRIMARY KEY (plan_id, number)
) STRICT, WITHOUT ROWID;

-- A month's bill. Amounts owed are positive here; a negative closing_fen is the customer's credit.
CREATE TABLE card_statement (
    card_id         TEXT NOT NULL REFERENCES credit_card (account_id),
    month           TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    cut_at_ms       INTEGER NOT NULL,  -- the first moment that belongs to the next bill
    due_on          TEXT NOT NULL CHECK (due_on IS date(due_on)),
    opening_fen     INTEGER NOT NULL,
    spent_fen       INTEGER NOT NULL CHECK (spent_fen >= 0),
    instalments_fen INTEGER NOT NULL CHECK (instalments_fen >= 0),
    interest_fen    INTEGER NOT NULL CHECK (interest_fen >= 0),
    fees_fen        INTEGER NOT NULL CHECK (fees_fen >= 0),
    paid_fen        INTEGER NOT NULL CHECK (paid_fen >= 0),
    closing_fen     INTEGER NOT NULL,
    minimum_fen     INTEGER NOT NULL CHECK (minimum_fen BETWEEN 0 AND max(closing_fen, 0)),
    PRIMARY KEY (card_id, month),
    CHECK (closing_fen = opening_fen + spent_fen + instalments_fen + interest_fen + fees_fen - paid_fen)
) STRICT, WITHOUT ROWID;

-- What was bought with a card; where it stands is the ledger's answer.
CREATE TABLE card_purchase (
    id         TEXT PRIMARY KEY,
    card_id    TEXT NOT NULL REFERENCES credit_card (account_id),
    pending_id INTEGER NOT NULL UNIQUE REFERENCES transfer (id),
    category   TEXT NOT NULL CHECK (length(category) BETWEEN 1 AND 60)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER credit_card_takes_a_fresh_bank_account BEFORE INSERT ON credit_card
WHEN EXISTS (SELECT 1 FROM credit_card WHERE account_id = NEW.account_id)
  OR NOT EXISTS (SELECT 1 FROM account
                  WHERE id = NEW.account_id AND customer_id IS NULL AND card_number IS NOT NULL
                    AND last_transfer_id = 0)
BEGIN
    SELECT RAISE(ABORT, 'CARD_ACCOUNT_UNFIT');
END;

CREATE TRIGGER credit_card_is_not_updated BEFORE UPDATE ON credit_card
BEGIN
    SELECT RAISE(ABORT, 'CARD_IMMUTABLE');
END;

CREATE TRIGGER credit_card_is_not_deleted BEFORE DELETE ON credit_card
BEGIN
    SELECT RAISE(ABORT, 'CARD_IMMUTABLE');
END;

-- Nobody is paid beyond the limit. Interest, fees and what was agreed in instalments are not held back by it.
CREATE TRIGGER card_keeps_its_limit BEFORE INSERT ON transfer
WHEN NEW.kind = 'pending'
 AND EXISTS (SELECT 1 FROM credit_card WHERE account_id = NEW.debit_account_id)
 AND NEW.credit_account_id NOT IN ('bank-card-interest', 'bank-card-fees')
 AND NOT EXISTS (SELECT 1 FROM card_plan
                  WHERE account_id = NEW.credit_account_id AND card_id = NEW.debit_account_id)
BEGIN
    SELECT RAISE(ABORT, 'CREDIT_LIMIT_EXCEEDED')
      FROM credit_card AS c
      JOIN account AS a ON a.id = c.account_id
     WHERE c.account_id = NEW.debit_account_id
       AND NEW.amount_fen > c.limit_fen + a.credits_posted_fen - a.debits_posted_fen - a.debits_pending_fen
           + coalesce((SELECT sum(p.credits_posted_fen - p.debits_posted_fen)
                         FROM card_plan JOIN account AS p ON p.id = card_plan.account_id
                        WHERE card_plan.card_id = c.account_id), 0);
END;

-- A bill that was made is final: nothing is booked into its time.
CREATE TRIGGER card_period_stays_closed BEFORE INSERT ON transfer WHEN NEW.kind = 'post'
BEGIN
    SELECT RAISE(ABORT, 'CLOCK_WENT_BACK')
     WHERE NEW.created_at_ms < (SELECT max(cut_at_ms) FROM card_statement WHERE card_id = NEW.debit_account_id)
        OR NEW.created_at_ms < (SELECT max(cut_at_ms) FROM card_statement WHERE card_id = NEW.credit_account_id);
END;

CREATE TRIGGER card_plan_is_lawful BEFORE INSERT ON card_plan
WHEN EXISTS (SELECT 1 FROM card_plan
              WHERE account_id = NEW.account_id OR (card_id = NEW.card_id AND month = NEW.month))
  OR NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.account_id AND customer_id IS NULL AND last_transfer_id = 0)
  OR NEW.principal_fen > coalesce((SELECT closing_fen FROM card_statement
                                    WHERE card_id = NEW.card_id AND month = NEW.month), 0)
BEGIN
    SELECT RAISE(ABORT, 'PLAN_UNJUSTIFIED');
END;

-- Money leaves a plan's account once, to its card, and at most the principal.
CREATE TRIGGER card_plan_pays_its_card BEFORE INSERT ON transfer
WHEN NEW.kind = 'pending'
 AND EXISTS (SELECT 1 FROM card_plan AS p JOIN account AS a ON a.id = p.account_id
              WHERE p.account_id = NEW.debit_account_id
                AND (NEW.credit_account_id <> p.card_id
                     OR NEW.amount_fen + a.debits_posted_fen + a.debits_pending_fen > p.principal_fen))
BEGIN
    SELECT RAISE(ABORT, 'PLAN_UNJUSTIFIED');
END;

CREATE TRIGGER card_plan_is_not_updated BEFORE UPDATE ON card_plan
BEGIN
    SELECT RAISE(ABORT, 'PLAN_IMMUTABLE');
END;

CREATE TRIGGER card_plan_is_not_deleted BEFORE DELETE ON card_plan
BEGIN
    SELECT RAISE(ABORT, 'PLAN_IMMUTABLE');
END;

CREATE TRIGGER card_plan_part_is_within_its_plan BEFORE INSERT ON card_plan_part
WHEN EXISTS (SELECT 1 FROM card_plan_part WHERE plan_id = NEW.plan_id AND number = NEW.number)
  OR NOT EXISTS (
    SELECT 1 FROM card_plan AS p
     WHERE p.account_id = NEW.plan_id AND NEW.number <= p.parts AND NEW.month > p.month
       AND NEW.principal_fen + coalesce((SELECT sum(principal_fen) FROM card_plan_part WHERE plan_id = NEW.plan_id), 0)
           <= p.principal_fen
)
BEGIN
    SELECT RAISE(ABORT, 'PLAN_UNJUSTIFIED');
END;

CREATE TRIGGER card_plan_part_is_not_updated BEFORE UPDATE ON card_plan_part
BEGIN
    SELECT RAISE(ABORT, 'PLAN_IMMUTABLE');
END;

CREATE TRIGGER card_plan_part_is_not_deleted BEFORE DELETE ON card_plan_part
BEGIN
    SELECT RAISE(ABORT, 'PLAN_IMMUTABLE');
END;

-- A bill says what the ledger says of its time, and follows the one before.
CREATE TRIGGER card_statement_follows_the_ledger BEFORE INSERT ON card_statement
WHEN EXISTS (SELECT 1 FROM card_statement
              WHERE card_id = NEW.card_id AND (month >= NEW.month OR cut_at_ms >= NEW.cut_at_ms))
  OR NEW.opening_fen IS NOT coalesce((SELECT closing_fen FROM card_statement
                                       WHERE card_id = NEW.card_id ORDER BY month DESC LIMIT 1), 0)
  OR NEW.closing_fen IS NOT (
    SELECT -coalesce(sum(e.change_fen), 0)
      FROM entry AS e JOIN transfer AS t ON t.id = e.transfer_id
     WHERE e.account_id = NEW.card_id AND t.created_at_ms < NEW.cut_at_ms
)
BEGIN
    SELECT RAISE(ABORT, 'STATEMENT_UNJUSTIFIED');
END;

CREATE TRIGGER card_statement_is_not_updated BEFORE UPDATE ON card_statement
BEGIN
    SELECT RAISE(ABORT, 'STATEMENT_IMMUTABLE');
END;

CREATE TRIGGER card_statement_is_not_deleted BEFORE DELETE ON card_statement
BEGIN
    SELECT RAISE(ABORT, 'STATEMENT_IMMUTABLE');
END;

CREATE TRIGGER card_purchase_binds_its_pending BEFORE INSERT ON card_purchase
WHEN EXISTS (SELECT 1 FROM card_purchase WHERE id = NEW.id OR pending_id = NEW.pending_id)
  OR NOT EXISTS (SELECT 1 FROM transfer
                  WHERE id = NEW.pending_id AND kind = 'pending' AND debit_account_id = NEW.card_id)
BEGIN
    SELECT RAISE(ABORT, 'PURCHASE_UNJUSTIFIED');
END;

CREATE TRIGGER card_purchase_is_not_updated BEFORE UPDATE ON card_purchase
BEGIN
    SELECT RAISE(ABORT, 'PURCHASE_IMMUTABLE');
END;

CREATE TRIGGER card_purchase_is_not_deleted BEFORE DELETE ON card_purchase
BEGIN
    SELECT RAISE(ABORT, 'PURCHASE_IMMUTABLE');
END;


-- Points: an append-only ledger of its own, since points are not money.

CREATE TABLE points_entry (
    customer_id   TEXT NOT NULL REFERENCES customer (id),
    number        INTEGER NOT NULL,  -- 1, 2, 3, ... for each customer
    kind          TEXT NOT NULL CHECK (kind IN ('earn', 'redeem', 'expire')),
    source_id     TEXT NOT NULL,     -- the purchase, the redemption, or the year whose end it was and a mark
    points        INTEGER NOT NULL,
    balance_after INTEGER NOT NULL,
    written_at_ms INTEGER NOT NULL,
    PRIMARY KEY (customer_id, number),
    UNIQUE (customer_id, kind, source_id),
    CHECK ((kind = 'earn') = (points > 0) AND points <> 0),
    CONSTRAINT POINTS_INSUFFICIENT CHECK (balance_after >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE points_redemption (
    id             TEXT PRIMARY KEY,
    customer_id    TEXT NOT NULL REFERENCES customer (id),
    item_id        TEXT NOT NULL,
    item_name      TEXT NOT NULL,
    quantity       INTEGER NOT NULL CHECK (quantity > 0),
    points         INTEGER NOT NULL CHECK (points > 0),
    pending_id     INTEGER UNIQUE REFERENCES transfer (id),  -- where the reward is money
    redeemed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER points_entry_follows_the_last BEFORE INSERT ON points_entry
WHEN (NEW.number, NEW.balance_after - NEW.points) IS NOT (
    SELECT coalesce(max(number), 0) + 1,
           coalesce((SELECT balance_after FROM points_entry
                      WHERE customer_id = NEW.customer_id ORDER BY number DESC LIMIT 1), 0)
      FROM points_entry WHERE customer_id = NEW.customer_id
)
  OR EXISTS (SELECT 1 FROM points_entry
              WHERE customer_id = NEW.customer_id AND kind = NEW.kind AND source_id = NEW.source_id)
BEGIN
    SELECT RAISE(ABORT, 'POINTS_UNJUSTIFIED');
END;

CREATE TRIGGER points_entry_is_not_updated BEFORE UPDATE ON points_entry
BEGIN
    SELECT RAISE(ABORT, 'POINTS_IMMUTABLE');
END;

CREATE TRIGGER points_entry_is_not_deleted BEFORE DELETE ON points_entry
BEGIN
    SELECT RAISE(ABORT, 'POINTS_IMMUTABLE');
END;

CREATE TRIGGER points_redemption_is_paid_in_points BEFORE INSERT ON points_redemption
WHEN EXISTS (SELECT 1 FROM points_redemption WHERE id = NEW.id)
  OR NOT EXISTS (SELECT 1 FROM points_entry
                  WHERE customer_id = NEW.customer_id AND kind = 'redeem' AND source_id = NEW.id
                    AND points = -NEW.points)
BEGIN
    SELECT RAISE(ABORT, 'POINTS_UNJUSTIFIED');
END;

CREATE TRIGGER points_redemption_is_not_updated BEFORE UPDATE ON points_redemption
BEGIN
    SELECT RAISE(ABORT, 'POINTS_IMMUTABLE');
END;

CREATE TRIGGER points_redemption_is_not_deleted BEFORE DELETE ON points_redemption
BEGIN
    SELECT RAISE(ABORT, 'POINTS_IMMUTABLE');
END;


-- Loans.

-- A decision. The newest one of a customer counts; limit_fen is 0 for a refusal.
CREATE TABLE loan_application (
    id              TEXT PRIMARY KEY,
    customer_id     TEXT NOT NULL REFERENCES customer (id),
    asked_fen       INTEGER NOT NULL CHECK (asked_fen > 0),
    months          INTEGER NOT NULL CHECK (months > 0),
    purpose         TEXT NOT NULL,
    limit_fen       INTEGER NOT NULL CHECK (limit_fen >= 0),  -- what may be owed on all loans together
    annual_rate_ppm INTEGER NOT NULL CHECK (annual_rate_ppm > 0),
    reasons         TEXT NOT NULL,  -- JSON: [code, met, sentence] for each rule
    number          INTEGER NOT NULL,
    decided_at_ms   INTEGER NOT NULL,
    expires_at_ms   INTEGER NOT NULL CHECK (expires_at_ms > decided_at_ms),
    UNIQUE (customer_id, number)
) STRICT, WITHOUT ROWID;

-- Money that was drawn. Its ledger account owes the principal not yet repaid.
CREATE TABLE loan (
    account_id       TEXT PRIMARY KEY REFERENCES account (id),
    customer_id      TEXT NOT NULL REFERENCES customer (id),
    application_id   TEXT NOT NULL REFERENCES loan_application (id),
    repay_account_id TEXT NOT NULL REFERENCES account (id),
    principal_fen    INTEGER NOT NULL CHECK (principal_fen > 0),
    months           INTEGER NOT NULL CHECK (months > 0),
    annual_rate_ppm  INTEGER NOT NULL CHECK (annual_rate_ppm > 0),
    drawn_at_ms      INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX loan_by_customer ON loan (customer_id, drawn_at_ms);

-- Version 0 is agreed at the draw; an early repayment of a part brings the next one, for the months that are left.
CREATE TABLE loan_schedule (
    loan_id       TEXT NOT NULL REFERENCES loan (account_id),
    version       INTEGER NOT NULL CHECK (version >= 0),
    number        INTEGER NOT NULL CHECK (number > 0),
    due_on        TEXT NOT NULL CHECK (due_on IS date(due_on)),
    principal_fen INTEGER NOT NULL CHECK (principal_fen >= 0),
    interest_fen  INTEGER NOT NULL CHECK (interest_fen >= 0),
    PRIMARY KEY (loan_id, version, number),
    CHECK (principal_fen + interest_fen > 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE loan_payment (
    loan_id              TEXT NOT NULL REFERENCES loan (account_id),
    kind                 TEXT NOT NULL CHECK (kind IN ('instalment', 'early')),
    number               INTEGER NOT NULL CHECK (number > 0),  -- of the instalment, or of the early repayment
    principal_fen        INTEGER NOT NULL CHECK (principal_fen >= 0),
    interest_fen         INTEGER NOT NULL CHECK (interest_fen >= 0),
    penalty_fen          INTEGER NOT NULL CHECK (penalty_fen >= 0),
    principal_pending_id INTEGER UNIQUE REFERENCES transfer (id),
    interest_pending_id  INTEGER UNIQUE REFERENCES transfer (id),
    penalty_pending_id   INTEGER UNIQUE REFERENCES transfer (id),
    paid_at_ms           INTEGER NOT NULL,
    PRIMARY KEY (loan_id, kind, number),
    CHECK ((principal_fen = 0) = (principal_pending_id IS NULL)),
    CHECK ((interest_fen = 0) = (interest_pending_id IS NULL)),
    CHECK ((penalty_fen = 0) = (penalty_pending_id IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER loan_application_follows_the_last BEFORE INSERT ON loan_application
WHEN EXISTS (SELECT 1 FROM loan_application
              WHERE id = NEW.id OR (customer_id = NEW.customer_id AND number >= NEW.number))
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE');
END;

CREATE TRIGGER loan_application_is_not_updated BEFORE UPDATE ON loan_application
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE');
END;

CREATE TRIGGER loan_application_is_not_deleted BEFORE DELETE ON loan_application
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE');
END;

CREATE TRIGGER loan_is_within_the_line BEFORE INSERT ON loan
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE') WHERE EXISTS (SELECT 1 FROM loan WHERE account_id = NEW.account_id);
    SELECT RAISE(ABORT, 'LOAN_UNJUSTIFIED')
     WHERE NOT EXISTS (
        SELECT 1 FROM loan_application AS l
         WHERE l.id = NEW.application_id AND l.customer_id = NEW.customer_id
           AND l.number = (SELECT max(number) FROM loan_application WHERE customer_id = NEW.customer_id)
           AND l.annual_rate_ppm = NEW.annual_rate_ppm
           AND NEW.drawn_at_ms BETWEEN l.decided_at_ms AND l.expires_at_ms - 1
     )
        OR NOT EXISTS (SELECT 1 FROM account
                        WHERE id = NEW.account_id AND customer_id IS NULL AND last_transfer_id = 0)
        OR NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.repay_account_id AND customer_id = NEW.customer_id);
    SELECT RAISE(ABORT, 'LOAN_LIMIT_EXCEEDED')
      FROM loan_application AS l
     WHERE l.id = NEW.application_id
       AND NEW.principal_fen + coalesce((SELECT sum(o.principal_fen - a.credits_posted_fen)
                                           FROM loan AS o JOIN account AS a ON a.id = o.account_id
                                          WHERE o.customer_id = NEW.customer_id), 0) > l.limit_fen;
END;

CREATE TRIGGER loan_is_not_updated BEFORE UPDATE ON loan
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE');
END;

CREATE TRIGGER loan_is_not_deleted BEFORE DELETE ON loan
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE');
END;

-- Money leaves a loan's account once, to the account that will repay it, and at most the principal.
CREATE TRIGGER loan_pays_its_customer BEFORE INSERT ON transfer
WHEN NEW.kind = 'pending'
 AND EXISTS (SELECT 1 FROM loan AS l JOIN account AS a ON a.id = l.account_id
              WHERE l.account_id = NEW.debit_account_id
                AND (NEW.credit_account_id <> l.repay_account_id
                     OR NEW.amount_fen + a.debits_posted_fen + a.debits_pending_fen > l.principal_fen))
BEGIN
    SELECT RAISE(ABORT, 'LOAN_UNJUSTIFIED');
END;

-- What is owed under an agreed schedule is never repaid twice.
CREATE TRIGGER debt_is_not_overpaid BEFORE INSERT ON transfer
WHEN NEW.kind = 'pending'
 AND (EXISTS (SELECT 1 FROM loan WHERE account_id = NEW.credit_account_id)
      OR EXISTS (SELECT 1 FROM card_plan WHERE account_id = NEW.credit_account_id))
BEGIN
    SELECT RAISE(ABORT, 'DEBT_OVERPAID')
      FROM account
     WHERE id = NEW.credit_account_id
       AND NEW.amount_fen > debits_posted_fen - credits_posted_fen - credits_pending_fen;
END;

CREATE TRIGGER loan_schedule_follows_the_last BEFORE INSERT ON loan_schedule
WHEN EXISTS (SELECT 1 FROM loan_schedule
              WHERE loan_id = NEW.loan_id
                AND (version > NEW.version OR (version = NEW.version AND (number >= NEW.number OR due_on >= NEW.due_on))))
  OR (NEW.version > 0 AND NOT EXISTS (SELECT 1 FROM loan_payment
                                       WHERE loan_id = NEW.loan_id AND kind = 'early' AND number = NEW.version))
BEGIN
    SELECT RAISE(ABORT, 'LOAN_UNJUSTIFIED');
END;

CREATE TRIGGER loan_schedule_is_not_updated BEFORE UPDATE ON loan_schedule
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE');
END;

CREATE TRIGGER loan_schedule_is_not_deleted BEFORE DELETE ON loan_schedule
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE');
END;

CREATE TRIGGER loan_payment_is_posted BEFORE INSERT ON loan_payment
WHEN EXISTS (SELECT 1 FROM loan_payment
              WHERE (loan_id = NEW.loan_id AND kind = NEW.kind AND number = NEW.number)
                 OR principal_pending_id = NEW.principal_pending_id
                 OR interest_pending_id = NEW.interest_pending_id
                 OR penalty_pending_id = NEW.penalty_pending_id)
  OR (NEW.principal_fen, NEW.interest_fen, NEW.penalty_fen) IS NOT (
    SELECT coalesce(sum(t.amount_fen) FILTER (WHERE t.pending_id = NEW.principal_pending_id
                                                AND t.credit_account_id = l.account_id), 0),
           coalesce(sum(t.amount_fen) FILTER (WHERE t.pending_id = NEW.interest_pending_id
                                                AND t.credit_account_id = 'bank-loan-interest'), 0),
           coalesce(sum(t.amount_fen) FILTER (WHERE t.pending_id = NEW.penalty_pending_id
                                                AND t.credit_account_id = 'bank-loan-penalty'), 0)
      FROM loan AS l
      LEFT JOIN transfer AS t
        ON t.pending_id IN (NEW.principal_pending_id, NEW.interest_pending_id, NEW.penalty_pending_id)
       AND t.kind = 'post' AND t.debit_account_id = l.repay_account_id
     WHERE l.account_id = NEW.loan_id
)
BEGIN
    SELECT RAISE(ABORT, 'LOAN_UNJUSTIFIED');
END;

CREATE TRIGGER loan_payment_is_not_updated BEFORE UPDATE ON loan_payment
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE');
END;

CREATE TRIGGER loan_payment_is_not_deleted BEFORE DELETE ON loan_payment
BEGIN
    SELECT RAISE(ABORT, 'LOAN_IMMUTABLE');
END;


-- Bills and top-ups.

-- Numbers that a customer keeps, to be reminded of their bills.
CREATE TABLE bill_account (
    customer_id TEXT NOT NULL REFERENCES customer (id),
    kind        TEXT NOT NULL CHECK (kind IN ('electricity', 'water', 'gas', 'phone')),
    number      TEXT NOT NULL,
    label       TEXT NOT NULL CHECK (length(label) BETWEEN 1 AND 60),  -- the customer's own word: 家里, 女儿家
    PRIMARY KEY (customer_id, kind, number)
) STRICT, WITHOUT ROWID;

-- A customer's consent to have bills paid without being asked each time.
CREATE TABLE auto_pay (
    id              TEXT PRIMARY KEY,
    customer_id     TEXT NOT NULL REFERENCES customer (id),
    kind            TEXT NOT NULL CHECK (kind IN ('electricity', 'water', 'gas', 'phone')),
    number          TEXT NOT NULL,
    from_account_id TEXT NOT NULL REFERENCES account (id),
    cap_fen         INTEGER NOT NULL CHECK (cap_fen > 0),  -- a bill above this waits for the customer
    first_month     TEXT NOT NULL,                         -- bills of earlier months are not its business
    agreed_at_ms    INTEGER NOT NULL,
    ended_at_ms     INTEGER CHECK (ended_at_ms >= agreed_at_ms)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX auto_pay_once_a_number ON auto_pay (kind, number) WHERE ended_at_ms IS NULL;

CREATE TABLE bill_payment (
    id           TEXT PRIMARY KEY,
    customer_id  TEXT NOT NULL REFERENCES customer (id),
    kind         TEXT NOT NULL CHECK (kind IN ('electricity', 'water', 'gas', 'phone')),
    number       TEXT NOT NULL,
    month        TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[01][0-9]'),
    amount_fen   INTEGER NOT NULL,
    pending_id   INTEGER NOT NULL UNIQUE REFERENCES transfer (id),
    agreement_id TEXT REFERENCES auto_pay (id),  -- NULL: the customer paid it themselves
    UNIQUE (kind, number, month)
) STRICT, WITHOUT ROWID;

CREATE INDEX bill_payment_by_customer ON bill_payment (customer_id, pending_id);

CREATE TABLE top_up (
    id          TEXT PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customer (id),
    number      TEXT NOT NULL CHECK (length(number) = 11 AND number NOT GLOB '*[^0-9]*'),
    amount_fen  INTEGER NOT NULL CHECK (amount_fen IN (1000, 2000, 3000, 5000, 10000, 20000, 30000, 50000)),
    pending_id  INTEGER NOT NULL UNIQUE REFERENCES transfer (id)
) STRICT, WITHOUT ROWID;

CREATE INDEX top_up_by_customer ON top_up (customer_id, pending_id);

CREATE TRIGGER auto_pay_is_the_customers_own BEFORE INSERT ON auto_pay
WHEN EXISTS (SELECT 1 FROM auto_pay
              WHERE id = NEW.id OR (kind = NEW.kind AND number = NEW.number AND ended_at_ms IS NULL))
  OR NEW.ended_at_ms IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM account WHERE id = NEW.from_account_id AND customer_id = NEW.customer_id)
BEGIN
    SELECT RAISE(ABORT, 'AUTO_PAY_EXISTS');
END;

CREATE TRIGGER auto_pay_only_ends BEFORE UPDATE ON auto_pay
WHEN OLD.ended_at_ms IS NOT NULL
  OR (NEW.id, NEW.customer_id, NEW.kind, NEW.number, NEW.from_account_id, NEW.cap_fen, NEW.first_month,
      NEW.agreed_at_ms)
     IS NOT (OLD.id, OLD.customer_id, OLD.kind, OLD.number, OLD.from_account_id, OLD.cap_fen, OLD.first_month,
             OLD.agreed_at_ms)
BEGIN
    SELECT RAISE(ABORT, 'AUTO_PAY_IMMUTABLE');
END;

CREATE TRIGGER auto_pay_is_not_deleted BEFORE DELETE ON auto_pay
BEGIN
    SELECT RAISE(ABORT, 'AUTO_PAY_IMMUTABLE');
END;

CREATE TRIGGER bill_is_paid_once BEFORE INSERT ON bill_payment
BEGIN
    SELECT RAISE(ABORT, 'BILL_ALREADY_PAID')
     WHERE EXISTS (SELECT 1 FROM bill_payment
                    WHERE kind = NEW.kind AND number = NEW.number AND month = NEW.month);
    SELECT RAISE(ABORT, 'BILL_PAYMENT_UNJUSTIFIED')
     WHERE EXISTS (SELECT 1 FROM bill_payment WHERE id = NEW.id OR pending_id = NEW.pending_id)
        OR EXISTS (SELECT 1 FROM top_up WHERE pending_id = NEW.pending_id)
        OR NOT EXISTS (
            SELECT 1 FROM transfer AS t JOIN account AS source ON source.id = t.debit_account_id
             WHERE t.pending_id = NEW.pending_id AND t.kind = 'post' AND t.amount_fen = NEW.amount_fen
               AND source.customer_id = NEW.customer_id AND t.credit_account_id GLOB 'biller-*'
        );
END;

CREATE TRIGGER bill_payment_is_consented BEFORE INSERT ON bill_payment
WHEN NEW.agreement_id IS NOT NULL
 AND NOT EXISTS (
    SELECT 1 FROM auto_pay AS a JOIN transfer AS t ON t.id = NEW.pending_id
     WHERE a.id = NEW.agreement_id AND a.ended_at_ms IS NULL AND a.customer_id = NEW.customer_id
       AND a.kind = NEW.kind AND a.number = NEW.number AND a.from_account_id = t.debit_account_id
       AND NEW.amount_fen <= a.cap_fen AND NEW.month >= a.first_month
)
BEGIN
    SELECT RAISE(ABORT, 'AUTO_PAY_NOT_AGREED');
END;

CREATE TRIGGER bill_payment_is_not_updated BEFORE UPDATE ON bill_payment
BEGIN
    SELECT RAISE(ABORT, 'BILL_PAYMENT_IMMUTABLE');
END;

CREATE TRIGGER bill_payment_is_not_deleted BEFORE DELETE ON bill_payment
BEGIN
    SELECT RAISE(ABORT, 'BILL_PAYMENT_IMMUTABLE');
END;

CREATE TRIGGER top_up_is_posted BEFORE INSERT ON top_up
WHEN EXISTS (SELECT 1 FROM top_up WHERE id = NEW.id OR pending_id = NEW.pending_id)
  OR EXISTS (SELECT 1 FROM bill_payment WHERE pending_id = NEW.pending_id)
  OR NOT EXISTS (
    SELECT 1 FROM transfer AS t JOIN account AS source ON source.id = t.debit_account_id
     WHERE t.pending_id = NEW.pending_id AND t.kind = 'post' AND t.amount_fen = NEW.amount_fen
       AND source.customer_id = NEW.customer_id AND t.credit_account_id GLOB 'biller-*'
)
BEGIN
    SELECT RAISE(ABORT, 'TOP_UP_UNJUSTIFIED');
END;

CREATE TRIGGER top_up_is_not_updated BEFORE UPDATE ON top_up
BEGIN
    SELECT RAISE(ABORT, 'TOP_UP_IMMUTABLE');
END;

CREATE TRIGGER top_up_is_not_deleted BEFORE DELETE ON top_up
BEGIN
    SELECT RAISE(ABORT, 'TOP_UP_IMMUTABLE');
END;
