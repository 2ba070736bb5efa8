"""What a draft holds becomes what the database holds, in statements that never bring it into memory."""

import aiosqlite

_INSERT_FILES = (
    """
INSERT INTO files (root, path, size, mtime_ns, sha256, versions)
SELECT root, path, size, mtime_ns, sha256, versions FROM draft_files ORDER BY number
ON CONFLICT (root, path) DO UPDATE SET size = excluded.size, mtime_ns = excluded.mtime_ns,
    sha256 = excluded.sha256, versions = excluded.versions
""",
    """
UPDATE draft_files
SET file = (SELECT id FROM files WHERE files.root = draft_files.root AND files.path = draft_files.path)
""",
    "DELETE FROM skipped WHERE file IN (SELECT file FROM draft_files)",
    """
INSERT INTO skipped
SELECT file, draft_skipped.number, name, reason
FROM draft_skipped JOIN draft_files ON draft_files.number = draft_file
""",
)

_DELETE_GONE = """
DELETE FROM articles WHERE file IN (SELECT file FROM draft_files) AND NOT EXISTS (
    SELECT 1 FROM draft_files JOIN draft_articles ON draft_file = draft_files.number
    WHERE draft_files.file = articles.file AND draft_articles.key = articles.key
)"""

# Paragraphs keep their numbers, so that search indexes that do not know of the change yet lead to the new text.
_DELETE_SURPLUS = """
DELETE FROM paragraphs WHERE (article, position) IN (
    SELECT paragraphs.article, paragraphs.position
    FROM draft_articles JOIN draft_files ON draft_files.number = draft_file
    JOIN articles ON articles.file = draft_files.file AND articles.key = draft_articles.key
    JOIN paragraphs ON paragraphs.article = articles.id
    WHERE changed AND paragraphs.position >= draft_articles.length
)"""

_INSERT_ARTICLES = """
INSERT INTO articles (
    file, key, content_hash, state, title, source, byline, credits, published, url, event_date
)
SELECT file, key, content_hash, (SELECT max(id) + 1 FROM states), title, source, byline, credits, published, url,
    event_date
FROM draft_articles JOIN draft_files ON draft_files.number = draft_file
WHERE changed ORDER BY draft_articles.number
ON CONFLICT (file, key) DO UPDATE SET
    content_hash = excluded.content_hash, state = excluded.state, title = excluded.title,
    source = excluded.source, byline = excluded.byline, credits = excluded.credits,
    published = excluded.published, url = excluded.url, event_date = excluded.event_date"""

_INSERT_PARAGRAPHS = """
INSERT INTO paragraphs (article, position, text, people, days)
SELECT articles.id, draft.position, draft.text, draft.people, draft.days
FROM draft_paragraphs AS draft JOIN draft_articles ON draft_articles.number = draft.article
JOIN draft_files ON draft_files.number = draft_file
JOIN articles ON articles.file = draft_files.file AND articles.key = draft_articles.key
WHERE true ORDER BY draft.number
ON CONFLICT (article, position) DO UPDATE SET
    text = excluded.text, people = excluded.people, days = excluded.days"""

# CROSS JOIN: in this order, so that what was found is looked up and not compared with everything.
_INSERT_FOUND = (
    """
CREATE TEMP TABLE draft_found AS
SELECT articles.id AS article, found
FROM draft_articles JOIN draft_files ON draft_files.number = draft_file
JOIN articles ON articles.file = draft_files.file AND articles.key = draft_articles.key
WHERE changed ORDER BY draft_articles.number
""",
    "DELETE FROM people WHERE article IN (SELECT article FROM draft_found)",  # and with them their offices
    """
DELETE FROM days
WHERE paragraph IN (SELECT id FROM draft_found JOIN paragraphs ON paragraphs.article = draft_found.article)
""",
    """
INSERT INTO names (name)
SELECT json_extract(person.value, '$[0]') FROM draft_found, json_each(found, '$.persons') AS person
WHERE true ON CONFLICT DO NOTHING
""",
    """
INSERT INTO people
SELECT names.id, article, json_extract(person.value, '$[1]'), json_extract(person.value, '$[2]')
FROM draft_found, json_each(found, '$.persons') AS person
CROSS JOIN names ON names.name = json_extract(person.value, '$[0]')
""",
    """
INSERT INTO offices
SELECT names.id, article, office.key, json_extract(office.value, '$[0]'), json_extract(office.value, '$[1]')
FROM draft_found, json_each(found, '$.persons') AS person, json_each(person.value, '$[3]') AS office
CROSS JOIN names ON names.name = json_extract(person.value, '$[0]')
""",
    """
INSERT INTO spellings
SELECT json_extract(spelled.value, '$[0]'), json_extract(spelled.value, '$[1]')
FROM draft_found, json_each(found, '$.spellings') AS spelled
WHERE true ON CONFLICT DO NOTHING
""",
    """
INSERT INTO days
SELECT json_extract(day.value, '$[1]'), json_extract(day.value, '$[2]'), paragraphs.id
FROM draft_found, json_each(found, '$.days') AS day
CROSS JOIN paragraphs ON paragraphs.article = draft_found.article AND position = json_extract(day.value, '$[0]')
WHERE true ON CONFLICT DO NOTHING
""",
)

NEW_STATE = "INSERT INTO states (name) VALUES (lower(hex(randomblob(8))))"
"""To be run last in a transaction that changed an article."""


async def publish(connection: aiosqlite.Connection) -> None:
    """Make the database hold for the files of the draft what the draft holds, in the transaction that is open."""
    for statement in _INSERT_FILES:
        await connection.execute(statement)
    gone = await connection.execute(_DELETE_GONE)
    await connection.execute(_DELETE_SURPLUS)
    changed = await connection.execute(_INSERT_ARTICLES)
    await connection.execute(_INSERT_PARAGRAPHS)
    for statement in _INSERT_FOUND:
        await connection.execute(statement)
    if gone.rowcount or changed.rowcount:
        await connection.execute(NEW_STATE)
