"""SQLite: the articles with their search terms, the files they come from, and what was asked in chats."""

from bot.store.draft import Draft
from bot.store.records import FileRecord, IndexedParagraph, PreparedArticle, StoredArticle, StoredParagraph
from bot.store.store import Store

__all__ = [
    "Draft",
    "FileRecord",
    "IndexedParagraph",
    "PreparedArticle",
    "Store",
    "StoredArticle",
    "StoredParagraph",
]
