-- The ten-year book: an index of customers' posted entries, its totals, what people chose, noted and want to be reminded of.
--
-- book_state, book_party, book_face, book_words, book_entry, book_category_total and book_party_total only repeat what
-- the ledger says in the order in which it is asked for; bank/book/index.py fills them and can make them anew. The other
-- tables hold what people said; they name ledger entries and never lines of the index, so they outlive it.
--
-- Amounts are integer fen, times integer milliseconds since 1970-01-01T00:00Z, days whole days since 1970-01-01 and
-- months yyyymm, both in Asia/Shanghai (UTC+8 all year).

CREATE TABLE book_state (
    id             INTEGER PRIMARY KEY CHECK (id = 1),
    indexed_to_id  INTEGER NOT NULL CHECK (indexed_to_id >= 0),  -- all posted transfers up to this one are in the book
    rules_digest   TEXT NOT NULL,                                -- the rules by which lines were last categorised
    recheck_to_id  INTEGER CHECK (recheck_to_id >= 0)            -- while new rules are being applied: lines up to here are done
) STRICT;

INSERT INTO book_state (id, indexed_to_id, rules_digest) VALUES (1, 0, '');

-- Who stands at the other end of a customer's entries: one ledger account each, so namesakes stay apart.
CREATE TABLE book_party (
    id          INTEGER PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customer (id),
    account_id  TEXT NOT NULL REFERENCES account (id),
    name        TEXT NOT NULL,
    UNIQUE (customer_id, account_id)
) STRICT;

-- The words of entries. Entries that read alike share a face; an entry with a note has one of its own.
CREATE TABLE book_face (
    id          INTEGER PRIMARY KEY,
    customer_id TEXT NOT NULL REFERENCES customer (id),
    party_id    INTEGER NOT NULL REFERENCES book_party (id),
    summary     TEXT NOT NULL,
    channel     TEXT NOT NULL,
    remark      TEXT NOT NULL,
    noted_id    INTEGER NOT NULL DEFAULT 0,  -- the line whose note is in `note`, 0 for a shared face
    note        TEXT NOT NULL DEFAULT '' CHECK (noted_id <> 0 OR note = ''),
    UNIQUE (party_id, summary, channel, remark, noted_id)
) STRICT;

-- A face's words as tokens (bank/book/tokens.py): hanzi in pairs, pinyin and its initials one by one and in pairs.
CREATE VIRTUAL TABLE book_words USING fts5 (words, pinyin, initials, tokenize = "unicode61 remove_diacritics 0");

CREATE TABLE book_entry (
    id            INTEGER PRIMARY KEY,
    customer_id   TEXT NOT NULL REFERENCES customer (id),
    account_id    TEXT NOT NULL REFERENCES account (id),
    transfer_id   INTEGER NOT NULL REFERENCES transfer (id),
    at_ms         INTEGER NOT NULL,
    day           INTEGER NOT NULL GENERATED ALWAYS AS ((at_ms + 28800000) / 86400000) STORED,
    month         INTEGER NOT NULL
        GENERATED ALWAYS AS (CAST(strftime('%Y%m', (at_ms + 28800000) / 1000, 'unixepoch') AS INTEGER)) STORED,
    direction     TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    amount_fen    INTEGER NOT NULL CHECK (amount_fen > 0),
    party_id      INTEGER NOT NULL REFERENCES book_party (id),
    face_id       INTEGER NOT NULL REFERENCES book_face (id),
    rule_category TEXT NOT NULL,                                             -- what the rules say
    category      TEXT NOT NULL,                                             -- what counts
    category_by   TEXT NOT NULL CHECK (category_by IN ('rule', 'counterparty', 'entry')),
    side          TEXT NOT NULL GENERATED ALWAYS AS (substr(category, 1, instr(category, '.') - 1)) STORED,
    CHECK (id = transfer_id * 2 + (direction = 'in')),
    CONSTRAINT BOOK_CATEGORY_MISMATCH CHECK (side IN (direction, 'own')),
    CHECK (category_by <> 'rule' OR category = rule_category)
) STRICT;

-- These three hold everything that a search asks of a line before it shows it, so that it reads the index alone.
CREATE INDEX book_entry_by_day ON book_entry (customer_id, day, amount_fen, side, category, face_id);
CREATE INDEX book_entry_by_amount ON book_entry (customer_id, amount_fen, day, side, category, face_id);
CREATE INDEX book_entry_by_face ON book_entry (face_id, day, amount_fen, side, category);

-- Totals per month (period yyyymm) and per year (period yyyy).
CREATE TABLE book_category_total (
    customer_id TEXT NOT NULL,
    period      INTEGER NOT NULL,
    side        TEXT NOT NULL,
    category    TEXT NOT NULL,
    account_id  TEXT NOT NULL,
    direction   TEXT NOT NULL,
    entries     INTEGER NOT NULL CHECK (entries >= 0),
    amount_fen  INTEGER NOT NULL CHECK (amount_fen >= 0),
    PRIMARY KEY (customer_id, period, side, category, account_id, direction)
) STRICT, WITHOUT ROWID;

CREATE TABLE book_party_total (
    customer_id TEXT NOT NULL,
    period      INTEGER NOT NULL,
    side        TEXT NOT NULL,
    party_id    INTEGER NOT NULL,
    category    TEXT NOT NULL,
    account_id  TEXT NOT NULL,
    direction   TEXT NOT NULL,
    entries     INTEGER NOT NULL CHECK (entries >= 0),
    amount_fen  INTEGER NOT NULL CHECK (amount_fen >= 0),
    PRIMARY KEY (customer_id, period, side, party_id, category, account_id, direction)
) STRICT, WITHOUT ROWID;

-- Totals of a face per year, so that a word which thousands of entries have in common is counted at once.
CREATE TABLE book_face_total (
    face_id    INTEGER NOT NULL,
    year       INTEGER NOT NULL,
    side       TEXT NOT NULL,
    entries    INTEGER NOT NULL CHECK (entries >= 0),
    amount_fen INTEGER NOT NULL CHECK (amount_fen >= 0),
    PRIMARY KEY (face_id, year, side)
) STRICT, WITHOUT ROWID;

CREATE INDEX book_party_total_by_party ON book_party_total (party_id, period);


-- A line repeats a posted entry of the ledger, and never another.

CREATE TRIGGER book_entry_follows_the_ledger BEFORE INSERT ON book_entry
WHEN EXISTS (SELECT 1 FROM book_entry WHERE id = NEW.id)
  OR NOT EXISTS (
    SELECT 1
      FROM entry AS e
      JOIN transfer AS r ON r.id = e.transfer_id
      JOIN account AS a ON a.id = e.account_id
      JOIN book_party AS p ON p.id = NEW.party_id
      JOIN book_face AS f ON f.id = NEW.face_id
     WHERE e.account_id = NEW.account_id
       AND e.transfer_id = NEW.transfer_id
       AND e.change_fen = iif(NEW.direction = 'in', NEW.amount_fen, -NEW.amount_fen)
       AND r.created_at_ms = NEW.at_ms
       AND a.customer_id = NEW.customer_id
       AND p.customer_id = NEW.customer_id
       AND p.account_id = iif(NEW.direction = 'in', r.debit_account_id, r.credit_account_id)
       AND f.party_id = NEW.party_id
)
BEGIN
    SELECT RAISE(ABORT, 'BOOK_ENTRY_UNJUSTIFIED');
END;

CREATE TRIGGER book_entry_keeps_what_the_ledger_says
BEFORE UPDATE OF id, customer_id, account_id, transfer_id, at_ms, direction, amount_fen, party_id ON book_entry
BEGIN
    SELECT RAISE(ABORT, 'BOOK_ENTRY_IMMUTABLE');
END;

-- Lines leave only when the whole book is to be made anew.
CREATE TRIGGER book_entry_is_not_deleted BEFORE DELETE ON book_entry
WHEN (SELECT indexed_to_id FROM book_state) <> 0
BEGIN
    SELECT RAISE(ABORT, 'BOOK_ENTRY_IMMUTABLE');
END;


-- Totals follow the lines.

CREATE TRIGGER book_entry_is_counted AFTER INSERT ON book_entry
BEGIN
    INSERT INTO book_category_total
    VALUES (NEW.customer_id, NEW.month, NEW.side, NEW.category, NEW.account_id, NEW.direction, 1, NEW.amount_fen),
           (NEW.customer_id, NEW.month / 100, NEW.side, NEW.category, NEW.account_id, NEW.direction, 1, NEW.amount_fen)
    ON CONFLICT DO UPDATE SET entries = entries + 1, amount_fen = amount_fen + excluded.amount_fen;
    INSERT INTO book_party_total
    VALUES (NEW.customer_id, NEW.month, NEW.side, NEW.party_id, NEW.category, NEW.account_id, NEW.direction,
            1, NEW.amount_fen),
           (NEW.customer_id, NEW.month / 100, NEW.side, NEW.party_id, NEW.category, NEW.account_id, NEW.direction,
            1, NEW.amount_fen)
    ON CONFLICT DO UPDATE SET entries = entries + 1, amount_fen = amount_fen + excluded.amount_fen;
    INSERT INTO book_face_total
    VALUES (NEW.face_id, NEW.month / 100, NEW.side, 1, NEW.amount_fen)
    ON CONFLICT DO UPDATE SET entries = entries + 1, amount_fen = amount_fen + excluded.amount_fen;
END;

CREATE TRIGGER book_entry_is_counted_again AFTER UPDATE OF category, face_id ON book_entry
WHEN (NEW.category, NEW.face_id) IS NOT (OLD.category, OLD.face_id)
BEGIN
    UPDATE book_category_total
       SET entries = entries - 1, amount_fen = amount_fen - OLD.amount_fen
     WHERE (customer_id, side, category, account_id, direction)
           = (OLD.customer_id, OLD.side, OLD.category, OLD.account_id, OLD.direction)
       AND period IN (OLD.month, OLD.month / 100);
    UPDATE book_party_total
       SET entries = entries - 1, amount_fen = amount_fen - OLD.amount_fen
     WHERE (customer_id, side, party_id, category, account_id, direction)
           = (OLD.customer_id, OLD.side, OLD.party_id, OLD.category, OLD.account_id, OLD.direction)
       AND period IN (OLD.month, OLD.month / 100);
    UPDATE book_face_total
       SET entries = entries - 1, amount_fen = amount_fen - OLD.amount_fen
     WHERE (face_id, year, side) = (OLD.face_id, OLD.month / 100, OLD.side);
    INSERT INTO book_category_total
    VALUES (NEW.customer_id, NEW.month, NEW.side, NEW.category, NEW.account_id, NEW.direction, 1, NEW.amount_fen),
           (NEW.customer_id, NEW.month / 100, NEW.side, NEW.category, NEW.account_id, NEW.direction, 1, NEW.amount_fen)
    ON CONFLICT DO UPDATE SET entries = entries + 1, amount_fen = amount_fen + excluded.amount_fen;
    INSERT INTO book_party_total
    VALUES (NEW.customer_id, NEW.month, NEW.side, NEW.party_id, NEW.category, NEW.account_id, NEW.direction,
            1, NEW.amount_fen),
           (NEW.customer_id, NEW.month / 100, NEW.side, NEW.party_id, NEW.category, NEW.account_id, NEW.direction,
            1, NEW.amount_fen)
    ON CONFLICT DO UPDATE SET entries = entries + 1, amount_fen = amount_fen + excluded.amount_fen;
    INSERT INTO book_face_total
    VALUES (NEW.face_id, NEW.month / 100, NEW.side, 1, NEW.amount_fen)
    ON CONFLICT DO UPDATE SET entries = entries + 1, amount_fen = amount_fen + excluded.amount_fen;
END;


-- What a person chose: the category of one entry, or of everything from or to one counterparty in one direction.
-- The newest choice that was not undone counts; an entry's own goes before its counterparty's.
CREATE TABLE book_choice (
    id            INTEGER PRIMARY KEY,
    customer_id   TEXT NOT NULL REFERENCES customer (id),
    request_id    TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),
    direction     TEXT NOT NULL CHECK (direction IN ('in', 'out')),
    account_id    TEXT REFERENCES account (id),     -- of the entry
    transfer_id   INTEGER REFERENCES transfer (id),
    party_account TEXT REFERENCES account (id),     -- of the counterparty
    category      TEXT NOT NULL,
    chosen_at_ms  INTEGER NOT NULL,
    undone_at_ms  INTEGER,
    UNIQUE (customer_id, request_id),
    CHECK ((account_id IS NULL) = (transfer_id IS NULL)),
    CHECK ((account_id IS NULL) <> (party_account IS NULL)),
    CONSTRAINT BOOK_CATEGORY_MISMATCH CHECK (substr(category, 1, instr(category, '.') - 1) IN (direction, 'own'))
) STRICT;

CREATE INDEX book_choice_of_entry ON book_choice (account_id, transfer_id) WHERE undone_at_ms IS NULL;
CREATE INDEX book_choice_of_party ON book_choice (customer_id, party_account, direction) WHERE undone_at_ms IS NULL;

CREATE TRIGGER book_choice_is_lawful BEFORE INSERT ON book_choice
WHEN EXISTS (SELECT 1 FROM book_choice
              WHERE id = NEW.id OR (customer_id = NEW.customer_id AND request_id = NEW.request_id))
  OR (NEW.account_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM entry AS e JOIN account AS a ON a.id = e.account_id
         WHERE e.account_id = NEW.account_id
           AND e.transfer_id = NEW.transfer_id
           AND a.customer_id = NEW.customer_id
           AND iif(e.change_fen > 0, 'in', 'out') = NEW.direction))
BEGIN
    SELECT RAISE(ABORT, 'BOOK_CHOICE_UNJUSTIFIED');
END;

CREATE TRIGGER book_choice_is_only_undone BEFORE UPDATE ON book_choice
WHEN OLD.undone_at_ms IS NOT NULL
  OR (NEW.id, NEW.customer_id, NEW.request_id, NEW.direction, NEW.category, NEW.chosen_at_ms)
     IS NOT (OLD.id, OLD.customer_id, OLD.request_id, OLD.direction, OLD.category, OLD.chosen_at_ms)
  OR (NEW.account_id, NEW.transfer_id, NEW.party_account) IS NOT (OLD.account_id, OLD.transfer_id, OLD.party_account)
BEGIN
    SELECT RAISE(ABORT, 'BOOK_CHOICE_IMMUTABLE');
END;

CREATE TRIGGER book_choice_is_not_deleted BEFORE DELETE ON book_choice
BEGIN
    SELECT RAISE(ABORT, 'BOOK_CHOICE_IMMUTABLE');
END;


-- A note on an entry, and its pictures.
CREATE TABLE book_note (
    account_id  TEXT NOT NULL,
    transfer_id INTEGER NOT NULL,
    text        TEXT NOT NULL CHECK (length(text) <= 500),
    written_ms  INTEGER NOT NULL,
    PRIMARY KEY (account_id, transfer_id),
    FOREIGN KEY (account_id, transfer_id) REFERENCES entry (account_id, transfer_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER book_note_is_of_an_entry BEFORE INSERT ON book_note
WHEN NOT EXISTS (SELECT 1 FROM entry AS e JOIN account AS a ON a.id = e.account_id
                  WHERE e.account_id = NEW.account_id AND e.transfer_id = NEW.transfer_id
                    AND a.customer_id IS NOT NULL)
BEGIN
    SELECT RAISE(ABORT, 'BOOK_ENTRY_UNKNOWN');
END;

CREATE TABLE book_picture (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,  -- an id that was deleted never means another picture
    account_id  TEXT NOT NULL,
    transfer_id INTEGER NOT NULL,
    sha256      TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
    kind        TEXT NOT NULL CHECK (kind IN ('png', 'jpeg', 'webp')),
    size_bytes  INTEGER NOT NULL CHECK (size_bytes = length(content)),
    added_ms    INTEGER NOT NULL,
    content     BLOB NOT NULL CONSTRAINT BOOK_PICTURE_TOO_LARGE CHECK (length(content) <= 2097152),
    UNIQUE (account_id, transfer_id, sha256),
    FOREIGN KEY (account_id, transfer_id) REFERENCES book_note (account_id, transfer_id),
    CHECK (CASE kind
               WHEN 'png' THEN substr(content, 1, 8) = x'89504E470D0A1A0A'
               WHEN 'jpeg' THEN substr(content, 1, 3) = x'FFD8FF'
               ELSE substr(content, 1, 4) = x'52494646' AND substr(content, 9, 4) = x'57454250'
           END)
) STRICT;

CREATE TRIGGER book_picture_has_its_place BEFORE INSERT ON book_picture
BEGIN
    SELECT RAISE(ABORT, 'BOOK_NOTE_UNKNOWN')
     WHERE NOT EXISTS (SELECT 1 FROM book_note
                        WHERE account_id = NEW.account_id AND transfer_id = NEW.transfer_id);
    SELECT RAISE(ABORT, 'BOOK_PICTURES_FULL')
     WHERE (SELECT count(*) FROM book_picture
             WHERE account_id = NEW.account_id AND transfer_id = NEW.transfer_id) >= 9;
END;

CREATE TRIGGER book_picture_is_not_changed BEFORE UPDATE ON book_picture
BEGIN
    SELECT RAISE(ABORT, 'BOOK_PICTURE_IMMUTABLE');
END;

CREATE TRIGGER book_note_goes_after_its_pictures BEFORE DELETE ON book_note
WHEN EXISTS (SELECT 1 FROM book_picture WHERE account_id = OLD.account_id AND transfer_id = OLD.transfer_id)
BEGIN
    SELECT RAISE(ABORT, 'BOOK_NOTE_HAS_PICTURES');
END;


-- Reminders. next_due_ms is the occurrence that waits to be done; NULL when there is none any more.
CREATE TABLE book_reminder (
    id               INTEGER PRIMARY KEY AUTOINCREMENT,
    customer_id      TEXT NOT NULL REFERENCES customer (id),
    request_id       TEXT NOT NULL CHECK (length(request_id) BETWEEN 1 AND 64),
    text             TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 60),
    repeat           TEXT NOT NULL CHECK (repeat IN ('once', 'monthly')),
    first_due_ms     INTEGER NOT NULL,
    next_due_ms      INTEGER CHECK (next_due_ms >= first_due_ms),
    snoozed_until_ms INTEGER CHECK (snoozed_until_ms IS NULL OR next_due_ms IS NOT NULL),
    account_id       TEXT,
    transfer_id      INTEGER,
    UNIQUE (customer_id, request_id),
    CHECK ((account_id IS NULL) = (transfer_id IS NULL)),
    FOREIGN KEY (account_id, transfer_id) REFERENCES entry (account_id, transfer_id)
) STRICT;

CREATE INDEX book_reminder_open ON book_reminder (customer_id, next_due_ms) WHERE next_due_ms IS NOT NULL;

CREATE TRIGGER book_reminder_keeps_its_contents
BEFORE UPDATE OF id, customer_id, request_id, text, repeat, first_due_ms, account_id, transfer_id ON book_reminder
BEGIN
    SELECT RAISE(ABORT, 'BOOK_REMINDER_IMMUTABLE');
END;

CREATE TRIGGER book_reminder_moves_forward BEFORE UPDATE OF next_due_ms ON book_reminder
WHEN OLD.next_due_ms IS NULL OR NEW.next_due_ms < OLD.next_due_ms OR (OLD.repeat = 'once' AND NEW.next_due_ms > OLD.next_due_ms)
BEGIN
    SELECT RAISE(ABORT, 'BOOK_REMINDER_IMMUTABLE');
END;
