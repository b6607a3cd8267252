"""What the book refuses. None of these moves money, for the book never does."""

from __future__ import annotations

from bank.errors import BankError


class BookSpanInvalidError(BankError):
    """The span ends before it begins, or is longer than may be asked for. params: limit_years or limit_days."""

    code = "BOOK_SPAN_INVALID"


class BookEntryUnknownError(BankError):
    """No such entry, not this customer's, or not in the book yet."""

    code = "BOOK_ENTRY_UNKNOWN"


class BookCounterpartyUnknownError(BankError):
    """This customer's book has no such counterparty."""

    code = "BOOK_COUNTERPARTY_UNKNOWN"


class BookCategoryUnknownError(BankError):
    """No such kind of income or expense."""

    code = "BOOK_CATEGORY_UNKNOWN"


class BookCategoryMismatchError(BankError):
    """A kind of income for money that went out, or the other way round."""

    code = "BOOK_CATEGORY_MISMATCH"


class BookCategoriesInvalidError(BankError):
    """The list of kinds and rules does not fit. params: field (a path inside the file)."""

    code = "BOOK_CATEGORIES_INVALID"


class BookChoiceUnknownError(BankError):
    """No such choice of a category, or not this customer's."""

    code = "BOOK_CHOICE_UNKNOWN"


class BookRequestReusedError(BankError):
    """The request id was already used for something else in the book."""

    code = "BOOK_REQUEST_REUSED"


class BookNoteUnknownError(BankError):
    """The entry has no note."""

    code = "BOOK_NOTE_UNKNOWN"


class BookNoteInvalidError(BankError):
    """The note's text is too long or has characters that cannot be shown. params: limit (characters)."""

    code = "BOOK_NOTE_INVALID"


class BookPictureUnknownError(BankError):
    """No such picture, or not this customer's."""

    code = "BOOK_PICTURE_UNKNOWN"


class BookPictureKindError(BankError):
    """The bytes are no PNG, JPEG or WebP picture."""

    code = "BOOK_PICTURE_KIND"


class BookPictureTooLargeError(BankError):
    """The picture has too many bytes. params: limit_mib."""

    code = "BOOK_PICTURE_TOO_LARGE"


class BookPicturesFullError(BankError):
    """The note has as many pictures as it can. params: limit."""

    code = "BOOK_PICTURES_FULL"


class BookReminderUnknownError(BankError):
    """No such reminder, or not this customer's."""

    code = "BOOK_REMINDER_UNKNOWN"


class BookReminderTimeError(BankError):
    """The time of a reminder has passed, or lies too far ahead. params: limit_days."""

    code = "BOOK_REMINDER_TIME"


class BookBillMonthError(BankError):
    """A month that has not begun, or lies more than ten years back."""

    code = "BOOK_BILL_MONTH"
