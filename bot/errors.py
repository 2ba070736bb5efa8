"""Everything that Yinju raises on purpose.

    YinjuError
    ├── SettingsError        a setting is missing or unusable
    ├── CorpusError          a corpus path does not exist or cannot be listed
    ├── StoreError           the database cannot be opened, or was made by a newer version
    ├── WorkerError          a process that reads articles was killed
    ├── EngineError          the search index cannot be read or written
    ├── QuestionFileError    a file of questions cannot be read
    └── TelegramError        Telegram refuses the token or cannot be reached at start

Each message is one sentence for the person at the keyboard: what is wrong, where, and what to do.
A single bad file of a corpus is no error: it is a `bot.model.Skipped` in the report.
"""


class YinjuError(Exception):
    """Base of all errors whose message may be shown to a user as it is."""


class SettingsError(YinjuError):
    """A setting is missing or unusable."""


class CorpusError(YinjuError):
    """A corpus path does not exist or cannot be listed."""


class StoreError(YinjuError):
    """The database cannot be opened, or was made by a newer version."""


class WorkerError(YinjuError):
    """A process that reads articles was killed."""


class EngineError(YinjuError):
    """The search index cannot be read or written."""


class QuestionFileError(YinjuError):
    """A file of questions cannot be read."""


class TelegramError(YinjuError):
    """Telegram refuses the token or cannot be reached at start."""
