"""SQLite: the articles with what was found in them, the files they come from, and what was asked in chats."""

from bot.store.draft import Draft
from bot.store.records import (
    FileRecord,
    IndexedParagraph,
    PreparedArticle,
    State,
    StoredArticle,
    StoredParagraph,
)
from bot.store.store import Store

__all__ = [
    "Draft",
    "FileRecord",
    "IndexedParagraph",
    "PreparedArticle",
    "State",
    "Store",
    "StoredArticle",
    "StoredParagraph",
]
