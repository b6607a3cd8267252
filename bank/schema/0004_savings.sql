-- Savings and investing: time deposits, interest of current accounts, wealth products, precious metals, family wealth.
--
-- Money is the ledger's alone. A deposit is a customer's account of the product 'time_deposit'; what the bank itself pays
-- and takes goes through outside accounts whose id begins with 'savings-'. A `savings_booking` announces a transfer of
-- such an account, with its reason, before it is inserted; a transfer that nobody announced is refused.
--
-- Rows are never changed or removed: every table has a guard against each of update, delete and replacement.
-- Days are ISO dates in Asia/Shanghai; times are milliseconds as in the ledger; rates are parts per million a year.

-- What a person was shown before they said yes: the terms hold until the quote expires.
CREATE TABLE savings_quote (
    id            TEXT PRIMARY KEY,
    customer_id   TEXT NOT NULL REFERENCES customer (id),
    request_id    TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),
    kind          TEXT NOT NULL CHECK (kind IN ('open_deposit', 'withdraw_deposit', 'buy_wealth', 'redeem_wealth',
                                                'trade_metal')),
    asked         TEXT NOT NULL CHECK (json_valid(asked)),  -- the request's contents, compared on a replay
    terms         TEXT NOT NULL CHECK (json_valid(terms)),  -- what was shown
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL CHECK (expires_at_ms > created_at_ms),
    UNIQUE (customer_id, request_id)
) STRICT, WITHOUT ROWID;

-- The yes to a quote, once. subject_id: the deposit, the product or the metal it was about.
CREATE TABLE savings_receipt (
    quote_id     TEXT PRIMARY KEY REFERENCES savings_quote (id),
    subject_id   TEXT NOT NULL,
    amount_fen   INTEGER NOT NULL CHECK (amount_fen > 0),
    interest_fen INTEGER NOT NULL CHECK (interest_fen >= 0),
    done_at_ms   INTEGER NOT NULL,
    due_at_ms    INTEGER CHECK (due_at_ms > done_at_ms)  -- when the rest happens: cooling-off over, money arrives
) STRICT, WITHOUT ROWID;

-- Why money of savings moves. value_day: from which day it counts for interest (起息日), which may lie before the row.
CREATE TABLE savings_booking (
    transfer_id       INTEGER PRIMARY KEY REFERENCES transfer (id) DEFERRABLE INITIALLY DEFERRED,  -- the pending row
    purpose           TEXT NOT NULL CHECK (purpose IN ('deposit_in', 'deposit_out', 'deposit_interest',
                                                       'current_interest', 'wealth', 'metal')),
    subject_id        TEXT NOT NULL,
    debit_account_id  TEXT NOT NULL,
    credit_account_id TEXT NOT NULL,
    amount_fen        INTEGER NOT NULL,
    value_day         TEXT NOT NULL CHECK (value_day IS date(value_day))
) STRICT;

CREATE INDEX savings_booking_by_subject ON savings_booking (subject_id, transfer_id);

-- A time deposit (整存整取). Its principal is its account's balance.
CREATE TABLE time_deposit (
    account_id            TEXT PRIMARY KEY REFERENCES account (id),
    settlement_account_id TEXT NOT NULL REFERENCES account (id),  -- where the money came from and goes back to
    quote_id              TEXT NOT NULL UNIQUE REFERENCES savings_receipt (quote_id)
) STRICT, WITHOUT ROWID;

-- One term of a deposit; a renewal adds the next one, which begins on the day the last one ended.
CREATE TABLE deposit_term (
    account_id   TEXT NOT NULL REFERENCES time_deposit (account_id),
    number       INTEGER NOT NULL CHECK (number >= 1),
    months       INTEGER NOT NULL CHECK (months IN (3, 6, 12, 24, 36, 60)),
    rate_ppm     INTEGER NOT NULL CHECK (rate_ppm BETWEEN 0 AND 1000000),
    start_day    TEXT NOT NULL CHECK (start_day IS date(start_day)),
    maturity_day TEXT NOT NULL CHECK (maturity_day IS date(maturity_day) AND maturity_day > start_day),
    PRIMARY KEY (account_id, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX deposit_term_by_maturity ON deposit_term (maturity_day);

-- How a term ended, at most once: 'paid_out' or 'renewed' at maturity, 'withdrawn' before it.
CREATE TABLE deposit_settlement (
    account_id    TEXT NOT NULL,
    number        INTEGER NOT NULL,
    kind          TEXT NOT NULL CHECK (kind IN ('paid_out', 'renewed', 'withdrawn')),
    principal_fen INTEGER NOT NULL CHECK (principal_fen > 0),
    interest_fen  INTEGER NOT NULL CHECK (interest_fen >= 0),
    settled_at_ms INTEGER NOT NULL,
    PRIMARY KEY (account_id, number),
    FOREIGN KEY (account_id, number) REFERENCES deposit_term (account_id, number)
) STRICT, WITHOUT ROWID;

-- Money taken out before maturity. A part may be taken once a term.
CREATE TABLE deposit_withdrawal (
    quote_id      TEXT PRIMARY KEY REFERENCES savings_receipt (quote_id),
    account_id    TEXT NOT NULL,
    number        INTEGER NOT NULL,
    part          INTEGER NOT NULL CHECK (part IN (0, 1)),
    principal_fen INTEGER NOT NULL CHECK (principal_fen > 0),
    rate_ppm      INTEGER NOT NULL CHECK (rate_ppm >= 0),
    interest_fen  INTEGER NOT NULL CHECK (interest_fen >= 0),
    day           TEXT NOT NULL CHECK (day IS date(day)),
    FOREIGN KEY (account_id, number) REFERENCES deposit_term (account_id, number)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX deposit_withdrawal_of_a_part ON deposit_withdrawal (account_id, number) WHERE part = 1;

-- What happens at maturity; the last row counts.
CREATE TABLE deposit_choice (
    id           INTEGER PRIMARY KEY,
    account_id   TEXT NOT NULL REFERENCES time_deposit (account_id),
    choice       TEXT NOT NULL CHECK (choice IN ('pay_out', 'renew_principal', 'renew_all')),
    chosen_at_ms INTEGER NOT NULL
) STRICT;

CREATE INDEX deposit_choice_by_account ON deposit_choice (account_id, id);

-- From which day a current account earns interest here, and what it was paid: periods without gap or overlap.
CREATE TABLE current_interest_start (
    account_id TEXT PRIMARY KEY REFERENCES account (id),
    first_day  TEXT NOT NULL CHECK (first_day IS date(first_day))
) STRICT, WITHOUT ROWID;

CREATE TABLE current_interest (
    account_id      TEXT NOT NULL REFERENCES current_interest_start (account_id),
    first_day       TEXT NOT NULL CHECK (first_day IS date(first_day)),
    last_day        TEXT NOT NULL CHECK (last_day IS date(last_day) AND last_day >= first_day),
    rate_ppm        INTEGER NOT NULL CHECK (rate_ppm >= 0),
    product_fen_day INTEGER NOT NULL CHECK (product_fen_day >= 0),  -- 累计积数
    interest_fen    INTEGER NOT NULL CHECK (interest_fen >= 0),
    paid_at_ms      INTEGER NOT NULL,
    PRIMARY KEY (account_id, first_day)
) STRICT, WITHOUT ROWID;

-- Answers to the suitability questionnaire; the newest counts, for twelve months.
CREATE TABLE risk_assessment (
    id             INTEGER PRIMARY KEY,
    customer_id    TEXT NOT NULL REFERENCES customer (id),
    request_id     TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),
    answers        TEXT NOT NULL CHECK (json_valid(answers)),
    score          INTEGER NOT NULL,
    grade          INTEGER NOT NULL CHECK (grade BETWEEN 1 AND 5),  -- C1 to C5, after the cap
    uncapped_grade INTEGER NOT NULL CHECK (uncapped_grade BETWEEN grade AND 5),
    assessed_at_ms INTEGER NOT NULL,
    valid_until_ms INTEGER NOT NULL CHECK (valid_until_ms > assessed_at_ms),
    UNIQUE (customer_id, request_id)
) STRICT;

CREATE INDEX risk_assessment_by_customer ON risk_assessment (customer_id, id);

-- An order for a wealth product. Its transfer holds the money of a purchase through the cooling-off, and that of a
-- redemption until the next day; how the ledger resolves it says what became of the order.
CREATE TABLE wealth_order (
    id            TEXT PRIMARY KEY REFERENCES savings_receipt (quote_id),
    customer_id   TEXT NOT NULL REFERENCES customer (id),
    account_id    TEXT NOT NULL REFERENCES account (id),
    product       TEXT NOT NULL,
    risk_grade    INTEGER NOT NULL CHECK (risk_grade BETWEEN 1 AND 5),  -- R1 to R5
    side          TEXT NOT NULL CHECK (side IN ('buy', 'redeem')),
    amount_fen    INTEGER NOT NULL CHECK (amount_fen > 0),
    units_centi   INTEGER CHECK (units_centi > 0),  -- hundredths of a unit; of a redemption
    nav_e4        INTEGER CHECK (nav_e4 > 0),       -- ten-thousandths of a yuan a unit; of a redemption
    transfer_id   INTEGER NOT NULL UNIQUE REFERENCES transfer (id),
    ordered_at_ms INTEGER NOT NULL,
    due_at_ms     INTEGER NOT NULL CHECK (due_at_ms > ordered_at_ms),
    CHECK ((side = 'redeem') = (units_centi IS NOT NULL)),
    CHECK ((side = 'redeem') = (nav_e4 IS NOT NULL)),
    CONSTRAINT WEALTH_AMOUNT_WRONG CHECK (side = 'buy' OR amount_fen = (2 * units_centi * nav_e4 + 10000) / 20000)
) STRICT, WITHOUT ROWID;

CREATE INDEX wealth_order_by_customer ON wealth_order (customer_id, product);

-- The units that a purchase became when its cooling-off was over.
CREATE TABLE wealth_lot (
    order_id        TEXT PRIMARY KEY REFERENCES wealth_order (id),
    units_centi     INTEGER NOT NULL CHECK (units_centi > 0),
    nav_e4          INTEGER NOT NULL CHECK (nav_e4 > 0),
    confirmed_at_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A purchase or sale of precious metal, done at once.
CREATE TABLE metal_trade (
    id                 TEXT PRIMARY KEY REFERENCES savings_receipt (quote_id),
    customer_id        TEXT NOT NULL REFERENCES customer (id),
    account_id         TEXT NOT NULL REFERENCES account (id),
    metal              TEXT NOT NULL,
    side               TEXT NOT NULL CHECK (side IN ('buy', 'sell')),
    milligrams         INTEGER NOT NULL CHECK (milligrams > 0),
    price_fen_per_gram INTEGER NOT NULL CHECK (price_fen_per_gram > 0),
    amount_fen         INTEGER NOT NULL CHECK (amount_fen > 0),
    transfer_id        INTEGER NOT NULL UNIQUE REFERENCES transfer (id),
    traded_at_ms       INTEGER NOT NULL,
    CONSTRAINT METAL_AMOUNT_WRONG CHECK (amount_fen = (2 * milligrams * price_fen_per_gram + 1000) / 2000)
) STRICT, WITHOUT ROWID;

CREATE INDEX metal_trade_by_customer ON metal_trade (customer_id, metal);

-- Family wealth: what happened between a family and one person, in order; the last row says where they stand.
CREATE TABLE family (
    id            TEXT PRIMARY KEY,
    founder_id    TEXT NOT NULL REFERENCES customer (id),
    request_id    TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),
    name          TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    founded_at_ms INTEGER NOT NULL,
    UNIQUE (founder_id, request_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE family_event (
    id          INTEGER PRIMARY KEY,
    family_id   TEXT NOT NULL REFERENCES family (id),
    customer_id TEXT NOT NULL REFERENCES customer (id),
    kind        TEXT NOT NULL CHECK (kind IN ('invited', 'consented', 'declined', 'withdrawn')),
    level       TEXT CHECK (level IN ('total', 'classes', 'details')),
    by_id       TEXT NOT NULL REFERENCES customer (id),
    at_ms       INTEGER NOT NULL,
    CHECK ((kind = 'consented') = (level IS NOT NULL)),
    CONSTRAINT FAMILY_CONSENT_FORGED CHECK (kind = 'invited' OR by_id = customer_id)
) STRICT;

CREATE INDEX family_event_by_person ON family_event (family_id, customer_id, id);
CREATE INDEX family_event_by_customer ON family_event (customer_id, family_id);


-- Money of savings moves only as announced.

CREATE TRIGGER savings_money_is_booked AFTER INSERT ON transfer
WHEN NEW.kind = 'pending'
 AND EXISTS (SELECT 1 FROM account
              WHERE id IN (NEW.debit_account_id, NEW.credit_account_id)
                AND (product = 'time_deposit' OR (product = 'external' AND id GLOB 'savings-*')))
 AND NOT EXISTS (SELECT 1 FROM savings_booking
                  WHERE transfer_id = NEW.id AND debit_account_id = NEW.debit_account_id
                    AND credit_account_id = NEW.credit_account_id AND amount_fen = NEW.amount_fen)
BEGIN
    SELECT RAISE(ABORT, 'DEPOSIT_LOCKED');
END;

CREATE TRIGGER savings_booking_is_lawful BEFORE INSERT ON savings_booking
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM savings_booking WHERE transfer_id = NEW.transfer_id);
    SELECT RAISE(ABORT, 'SAVINGS_BOOKING_LATE')
     WHERE NEW.transfer_id <= (SELECT coalesce(max(id), 0) FROM transfer);
    SELECT RAISE(ABORT, 'SAVINGS_BOOKING_UNLAWFUL')
     WHERE NOT CASE NEW.purpose
        WHEN 'deposit_in' THEN EXISTS (SELECT 1 FROM time_deposit WHERE account_id = NEW.subject_id
                 AND account_id = NEW.credit_account_id AND settlement_account_id = NEW.debit_account_id)
        WHEN 'deposit_out' THEN EXISTS (SELECT 1 FROM time_deposit WHERE account_id = NEW.subject_id
                 AND account_id = NEW.debit_account_id AND settlement_account_id = NEW.credit_account_id)
        WHEN 'deposit_interest' THEN NEW.debit_account_id = 'savings-interest'
             AND EXISTS (SELECT 1 FROM time_deposit WHERE account_id = NEW.subject_id
                 AND NEW.credit_account_id IN (account_id, settlement_account_id))
        WHEN 'current_interest' THEN NEW.debit_account_id = 'savings-interest'
             AND EXISTS (SELECT 1 FROM account WHERE id = NEW.credit_account_id
                 AND id = NEW.subject_id AND product = 'current')
        ELSE EXISTS (SELECT 1 FROM savings_receipt WHERE quote_id = NEW.subject_id)
             AND NEW.purpose IN (substr(NEW.debit_account_id, 9, length(NEW.purpose)),
                                 substr(NEW.credit_account_id, 9, length(NEW.purpose)))
        END;
END;

CREATE TRIGGER savings_receipt_is_lawful BEFORE INSERT ON savings_receipt
BEGIN
    SELECT RAISE(ABORT, 'QUOTE_USED')
     WHERE EXISTS (SELECT 1 FROM savings_receipt WHERE quote_id = NEW.quote_id);
    SELECT RAISE(ABORT, 'QUOTE_UNKNOWN')
     WHERE NOT EXISTS (SELECT 1 FROM savings_quote WHERE id = NEW.quote_id);
    SELECT RAISE(ABORT, 'QUOTE_EXPIRED')
      FROM savings_quote
     WHERE id = NEW.quote_id AND NEW.done_at_ms NOT BETWEEN created_at_ms AND expires_at_ms - 1;
END;

CREATE TRIGGER time_deposit_is_lawful BEFORE INSERT ON time_deposit
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM time_deposit WHERE account_id = NEW.account_id OR quote_id = NEW.quote_id);
    SELECT RAISE(ABORT, 'DEPOSIT_MISMATCH')
     WHERE NOT EXISTS (SELECT 1
                         FROM account AS deposit
                         JOIN account AS settlement ON settlement.customer_id = deposit.customer_id
                         JOIN savings_quote AS q ON q.id = NEW.quote_id AND q.customer_id = deposit.customer_id
                        WHERE deposit.id = NEW.account_id AND deposit.product = 'time_deposit'
                          AND settlement.id = NEW.settlement_account_id AND settlement.product = 'current');
END;

CREATE TRIGGER deposit_term_is_lawful BEFORE INSERT ON deposit_term
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM deposit_term WHERE account_id = NEW.account_id AND number = NEW.number);
    SELECT RAISE(ABORT, 'DEPOSIT_TERM_BROKEN')
     WHERE NOT EXISTS (SELECT 1 FROM time_deposit WHERE account_id = NEW.account_id)
        OR (NEW.number > 1
            AND NOT EXISTS (SELECT 1
                              FROM deposit_term AS last
                              JOIN deposit_settlement AS s ON s.account_id = last.account_id AND s.number = last.number
                             WHERE last.account_id = NEW.account_id AND last.number = NEW.number - 1
                               AND last.maturity_day = NEW.start_day AND s.kind = 'renewed'));
END;

CREATE TRIGGER deposit_settlement_is_lawful BEFORE INSERT ON deposit_settlement
BEGIN
    SELECT RAISE(ABORT, 'DEPOSIT_CLOSED')
     WHERE EXISTS (SELECT 1 FROM deposit_settlement WHERE account_id = NEW.account_id AND number = NEW.number);
    SELECT RAISE(ABORT, 'DEPOSIT_NOT_DUE')
     WHERE NOT EXISTS (SELECT 1 FROM deposit_term
                        WHERE account_id = NEW.account_id AND number = NEW.number
                          AND (NEW.kind = 'withdrawn'
                               OR date(NEW.settled_at_ms / 1000 + 28800, 'unixepoch') >= maturity_day));
END;

CREATE TRIGGER deposit_withdrawal_is_lawful BEFORE INSERT ON deposit_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM deposit_withdrawal WHERE quote_id = NEW.quote_id);
    SELECT RAISE(ABORT, 'DEPOSIT_PART_TAKEN')
     WHERE NEW.part = 1
       AND EXISTS (SELECT 1 FROM deposit_withdrawal
                    WHERE account_id = NEW.account_id AND number = NEW.number AND part = 1);
    SELECT RAISE(ABORT, 'DEPOSIT_CLOSED')
     WHERE EXISTS (SELECT 1 FROM deposit_settlement WHERE account_id = NEW.account_id AND number = NEW.number);
    SELECT RAISE(ABORT, 'DEPOSIT_MATURED')
     WHERE NOT EXISTS (SELECT 1 FROM deposit_term
                        WHERE account_id = NEW.account_id AND number = NEW.number
                          AND NEW.day >= start_day AND NEW.day < maturity_day);
END;

CREATE TRIGGER current_interest_is_lawful BEFORE INSERT ON current_interest
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM current_interest WHERE account_id = NEW.account_id AND first_day = NEW.first_day);
    SELECT RAISE(ABORT, 'INTEREST_PERIOD_BROKEN')
     WHERE NEW.first_day IS NOT (
        SELECT coalesce((SELECT date(max(last_day), '+1 day') FROM current_interest WHERE account_id = NEW.account_id),
                        (SELECT first_day FROM current_interest_start WHERE account_id = NEW.account_id)));
    SELECT RAISE(ABORT, 'INTEREST_NOT_DUE')
     WHERE date(NEW.paid_at_ms / 1000 + 28800, 'unixepoch') <= NEW.last_day;
END;

CREATE TRIGGER wealth_order_is_lawful BEFORE INSERT ON wealth_order
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM wealth_order WHERE id = NEW.id OR transfer_id = NEW.transfer_id);
    SELECT RAISE(ABORT, 'WEALTH_ORDER_MISMATCH')
     WHERE NOT EXISTS (SELECT 1
                         FROM transfer AS t
                         JOIN account AS own ON own.id = NEW.account_id AND own.customer_id = NEW.customer_id
                         JOIN savings_booking AS b ON b.transfer_id = t.id AND b.subject_id = NEW.id
                        WHERE t.id = NEW.transfer_id AND t.kind = 'pending' AND t.amount_fen = NEW.amount_fen
                          AND t.expires_at_ms > NEW.due_at_ms
                          AND (t.debit_account_id, t.credit_account_id)
                              = (iif(NEW.side = 'buy', own.id, 'savings-wealth-' || NEW.product),
                                 iif(NEW.side = 'buy', 'savings-wealth-' || NEW.product, own.id)));
    SELECT RAISE(ABORT, 'PRODUCT_TOO_RISKY')
     WHERE NEW.side = 'buy'
       AND NOT EXISTS (SELECT 1 FROM risk_assessment
                        WHERE id = (SELECT max(id) FROM risk_assessment WHERE customer_id = NEW.customer_id)
                          AND grade >= NEW.risk_grade AND valid_until_ms > NEW.ordered_at_ms);
    SELECT RAISE(ABORT, 'WEALTH_UNITS_INSUFFICIENT')
     WHERE NEW.side = 'redeem'
       AND NEW.units_centi > (
           SELECT coalesce((SELECT sum(l.units_centi) FROM wealth_lot AS l JOIN wealth_order AS o ON o.id = l.order_id
                             WHERE o.customer_id = NEW.customer_id AND o.product = NEW.product), 0)
                - coalesce((SELECT sum(o.units_centi) FROM wealth_order AS o
                             WHERE o.customer_id = NEW.customer_id AND o.product = NEW.product
                               AND o.side = 'redeem'), 0));
END;

CREATE TRIGGER wealth_lot_is_lawful BEFORE INSERT ON wealth_lot
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM wealth_lot WHERE order_id = NEW.order_id);
    SELECT RAISE(ABORT, 'WEALTH_UNITS_WRONG')
     WHERE NOT EXISTS (SELECT 1
                         FROM wealth_order AS o
                         JOIN transfer AS r ON r.pending_id = o.transfer_id AND r.kind = 'post'
                        WHERE o.id = NEW.order_id AND o.side = 'buy'
                          AND NEW.units_centi = (2 * o.amount_fen * 10000 + NEW.nav_e4) / (2 * NEW.nav_e4));
END;

-- The cooling-off: a purchase is not posted before it is over and not given up after it; a redemption is never undone.
CREATE TRIGGER wealth_order_keeps_its_time BEFORE INSERT ON transfer WHEN NEW.kind IN ('post', 'void')
BEGIN
    SELECT CASE WHEN NEW.kind = 'post' AND NEW.created_at_ms < due_at_ms THEN RAISE(ABORT, 'WEALTH_NOT_DUE')
                WHEN NEW.kind = 'void' AND (side = 'redeem' OR NEW.created_at_ms >= due_at_ms)
                THEN RAISE(ABORT, 'COOLING_OFF_OVER') END
      FROM wealth_order
     WHERE transfer_id = NEW.pending_id;
END;

CREATE TRIGGER metal_trade_is_lawful BEFORE INSERT ON metal_trade
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE')
     WHERE EXISTS (SELECT 1 FROM metal_trade WHERE id = NEW.id OR transfer_id = NEW.transfer_id);
    SELECT RAISE(ABORT, 'METAL_TRADE_MISMATCH')
     WHERE NOT EXISTS (SELECT 1
                         FROM transfer AS t
                         JOIN transfer AS r ON r.pending_id = t.id AND r.kind = 'post'
                         JOIN account AS own ON own.id = NEW.account_id AND own.customer_id = NEW.customer_id
                         JOIN savings_booking AS b ON b.transfer_id = t.id AND b.subject_id = NEW.id
                        WHERE t.id = NEW.transfer_id AND t.amount_fen = NEW.amount_fen
                          AND (t.debit_account_id, t.credit_account_id)
                              = (iif(NEW.side = 'buy', own.id, 'savings-metal-' || NEW.metal),
                                 iif(NEW.side = 'buy', 'savings-metal-' || NEW.metal, own.id)));
    SELECT RAISE(ABORT, 'METAL_INSUFFICIENT')
     WHERE NEW.side = 'sell'
       AND NEW.milligrams > (SELECT coalesce(sum(iif(side = 'buy', milligrams, -milligrams)), 0) FROM metal_trade
                              WHERE customer_id = NEW.customer_id AND metal = NEW.metal);
END;

CREATE TRIGGER family_event_is_lawful BEFORE INSERT ON family_event
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE') WHERE EXISTS (SELECT 1 FROM family_event WHERE id = NEW.id);
    SELECT RAISE(ABORT, 'FAMILY_NOT_INVITED')
     WHERE NEW.kind <> 'invited'
       AND coalesce((SELECT kind FROM family_event
                      WHERE family_id = NEW.family_id AND customer_id = NEW.customer_id ORDER BY id DESC LIMIT 1), '')
           NOT IN ('invited', 'consented')
       AND NOT (NEW.kind = 'consented'
                AND NOT EXISTS (SELECT 1 FROM family_event WHERE family_id = NEW.family_id)
                AND EXISTS (SELECT 1 FROM family WHERE id = NEW.family_id AND founder_id = NEW.customer_id));
END;


-- Nothing is rewritten.

CREATE TRIGGER savings_quote_is_not_replaced BEFORE INSERT ON savings_quote
WHEN EXISTS (SELECT 1 FROM savings_quote
              WHERE id = NEW.id OR (customer_id = NEW.customer_id AND request_id = NEW.request_id))
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER deposit_choice_is_not_replaced BEFORE INSERT ON deposit_choice
WHEN EXISTS (SELECT 1 FROM deposit_choice WHERE id = NEW.id)
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER current_interest_start_is_not_replaced BEFORE INSERT ON current_interest_start
WHEN EXISTS (SELECT 1 FROM current_interest_start WHERE account_id = NEW.account_id)
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER risk_assessment_is_not_replaced BEFORE INSERT ON risk_assessment
WHEN EXISTS (SELECT 1 FROM risk_assessment
              WHERE id = NEW.id OR (customer_id = NEW.customer_id AND request_id = NEW.request_id))
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER family_is_not_replaced BEFORE INSERT ON family
WHEN EXISTS (SELECT 1 FROM family
              WHERE id = NEW.id OR (founder_id = NEW.founder_id AND request_id = NEW.request_id))
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER savings_quote_is_not_updated BEFORE UPDATE ON savings_quote
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER savings_quote_is_not_deleted BEFORE DELETE ON savings_quote
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER savings_receipt_is_not_updated BEFORE UPDATE ON savings_receipt
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER savings_receipt_is_not_deleted BEFORE DELETE ON savings_receipt
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER savings_booking_is_not_updated BEFORE UPDATE ON savings_booking
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER savings_booking_is_not_deleted BEFORE DELETE ON savings_booking
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER time_deposit_is_not_updated BEFORE UPDATE ON time_deposit
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER time_deposit_is_not_deleted BEFORE DELETE ON time_deposit
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER deposit_term_is_not_updated BEFORE UPDATE ON deposit_term
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER deposit_term_is_not_deleted BEFORE DELETE ON deposit_term
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER deposit_settlement_is_not_updated BEFORE UPDATE ON deposit_settlement
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER deposit_settlement_is_not_deleted BEFORE DELETE ON deposit_settlement
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER deposit_withdrawal_is_not_updated BEFORE UPDATE ON deposit_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER deposit_withdrawal_is_not_deleted BEFORE DELETE ON deposit_withdrawal
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER deposit_choice_is_not_updated BEFORE UPDATE ON deposit_choice
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER deposit_choice_is_not_deleted BEFORE DELETE ON deposit_choice
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER current_interest_start_is_not_updated BEFORE UPDATE ON current_interest_start
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER current_interest_start_is_not_deleted BEFORE DELETE ON current_interest_start
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER current_interest_is_not_updated BEFORE UPDATE ON current_interest
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER current_interest_is_not_deleted BEFORE DELETE ON current_interest
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER risk_assessment_is_not_updated BEFORE UPDATE ON risk_assessment
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER risk_assessment_is_not_deleted BEFORE DELETE ON risk_assessment
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER wealth_order_is_not_updated BEFORE UPDATE ON wealth_order
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER wealth_order_is_not_deleted BEFORE DELETE ON wealth_order
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER wealth_lot_is_not_updated BEFORE UPDATE ON wealth_lot
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER wealth_lot_is_not_deleted BEFORE DELETE ON wealth_lot
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER metal_trade_is_not_updated BEFORE UPDATE ON metal_trade
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER metal_trade_is_not_deleted BEFORE DELETE ON metal_trade
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER family_is_not_updated BEFORE UPDATE ON family
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER family_is_not_deleted BEFORE DELETE ON family
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER family_event_is_not_updated BEFORE UPDATE ON family_event
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;

CREATE TRIGGER family_event_is_not_deleted BEFORE DELETE ON family_event
BEGIN
    SELECT RAISE(ABORT, 'SAVINGS_ROW_IMMUTABLE');
END;
