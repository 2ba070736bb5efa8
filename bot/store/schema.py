"""The tables of the database, and how a database of an earlier version becomes one of this version."""

APPLICATION_ID = 0x59694A75  # "YiJu": tells our databases from those of other programs

_VERSION_1 = """
-- Paths are the file system's own bytes: a file name need not be valid Unicode.
CREATE TABLE files (
    id INTEGER PRIMARY KEY,
    root BLOB NOT NULL,
    path BLOB NOT NULL,
    size INTEGER NOT NULL,
    mtime_ns INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    versions TEXT NOT NULL,
    UNIQUE (root, path)
);

CREATE TABLE skipped (
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (file, position)
) WITHOUT ROWID;

-- AUTOINCREMENT: links in old chats and search engines in memory hold these numbers; none is used twice.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
    key TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    title TEXT,
    source TEXT,
    byline TEXT,
    credits TEXT NOT NULL,
    published TEXT,
    url TEXT,
    event_date TEXT,
    terms TEXT NOT NULL,
    UNIQUE (file, key)
);
CREATE INDEX articles_newest_first ON articles (published DESC, id);

CREATE TABLE paragraphs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (article, position)
);

CREATE TABLE terms (
    paragraph INTEGER PRIMARY KEY REFERENCES paragraphs ON DELETE CASCADE,
    terms TEXT NOT NULL
);

CREATE VIEW cited_articles AS
SELECT articles.id AS article, key, title, source, byline, credits, published, url, event_date, root, path,
       CASE WHEN title IS NULL THEN
           (SELECT text FROM paragraphs WHERE paragraphs.article = articles.id ORDER BY position LIMIT 1)
       END AS opening
FROM articles JOIN files ON files.id = articles.file;

CREATE TABLE corpus (identity TEXT NOT NULL, revision INTEGER NOT NULL);
INSERT INTO corpus VALUES (lower(hex(randomblob(8))), 0);

CREATE TABLE exchanges (
    chat TEXT NOT NULL,
    message INTEGER NOT NULL,
    question TEXT NOT NULL,
    answers TEXT NOT NULL DEFAULT '[]',
    asked_at REAL NOT NULL,
    PRIMARY KEY (chat, message)
) WITHOUT ROWID;
CREATE INDEX exchanges_by_time ON exchanges (asked_at);
"""

# Articles can be read again, so theirs is made anew; no number of an article or a paragraph is used twice even so.
_VERSION_2 = """
CREATE TEMP TABLE numbers AS SELECT * FROM sqlite_sequence;
DROP VIEW cited_articles;
DROP TABLE terms;
DROP TABLE paragraphs;
DROP TABLE articles;
DROP TABLE skipped;
DROP TABLE corpus;
DELETE FROM files;

CREATE TABLE skipped (
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (file, position)
) WITHOUT ROWID;

-- `state` is the number of the state of the corpus in which an article came to be as it is.
CREATE TABLE articles (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    file INTEGER NOT NULL REFERENCES files ON DELETE CASCADE,
    key TEXT NOT NULL,
    content_hash TEXT NOT NULL,
    state INTEGER NOT NULL,
    title TEXT,
    source TEXT,
    byline TEXT,
    credits TEXT NOT NULL,
    published TEXT,
    url TEXT,
    event_date TEXT,
    UNIQUE (file, key)
);
CREATE INDEX articles_newest_first ON articles (published DESC, id);
CREATE INDEX articles_by_state ON articles (state);

-- `people` and `days` are what was found in the text, with spaces between them.
CREATE TABLE paragraphs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    people TEXT NOT NULL,
    days TEXT NOT NULL,
    UNIQUE (article, position)
);

-- The states that the corpus was in, each with a name of its own: a copy of the database that was changed elsewhere
-- has others. What was removed is kept, so that a search index can be brought from any of them to the last.
CREATE TABLE states (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO states VALUES (0, lower(hex(randomblob(8))));
CREATE TABLE removed (article INTEGER PRIMARY KEY, state INTEGER NOT NULL);
CREATE INDEX removed_by_state ON removed (state);
CREATE TRIGGER remember_removed AFTER DELETE ON articles BEGIN
    INSERT INTO removed VALUES (old.id, (SELECT max(id) + 1 FROM states));
END;

CREATE VIEW cited_articles AS
SELECT articles.id AS article, key, title, source, byline, credits, published, url, event_date, root, path,
       CASE WHEN title IS NULL THEN
           (SELECT text FROM paragraphs WHERE paragraphs.article = articles.id ORDER BY position LIMIT 1)
       END AS opening
FROM articles JOIN files ON files.id = articles.file;

CREATE VIEW indexed_paragraphs AS
SELECT paragraphs.id AS id, article, text, people, days, title, source, published, event_date
FROM paragraphs JOIN articles ON articles.id = article;

DELETE FROM sqlite_sequence WHERE name IN ('articles', 'paragraphs');
INSERT INTO sqlite_sequence SELECT * FROM numbers WHERE name IN ('articles', 'paragraphs');
DROP TABLE numbers;
"""

_VERSION_3 = """
-- Whoever was ever named, folded; links in old chats hold these numbers, and none is used twice.
CREATE TABLE names (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE);

-- How names of people and places are spelled in Latin letters.
CREATE TABLE spellings (spelling TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (spelling, name)) WITHOUT ROWID;

-- `written` is NULL where it is the folded name.
CREATE TABLE people (
    name INTEGER NOT NULL REFERENCES names,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    is_official INTEGER NOT NULL,
    written TEXT,
    PRIMARY KEY (name, article)
) WITHOUT ROWID;
CREATE INDEX people_by_article ON people (article);

CREATE TABLE offices (
    name INTEGER NOT NULL REFERENCES names,
    article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
    position INTEGER NOT NULL,
    post TEXT NOT NULL,
    place TEXT,
    PRIMARY KEY (name, article, position)
) WITHOUT ROWID;
CREATE INDEX offices_by_article ON offices (article);

-- Days are counted from 1 January of the year 1, which is number 1; `first` and `last` are both included.
CREATE TABLE days (
    first INTEGER NOT NULL,
    last INTEGER NOT NULL,
    paragraph INTEGER NOT NULL REFERENCES paragraphs ON DELETE CASCADE,
    PRIMARY KEY (first, last, paragraph)
) WITHOUT ROWID;
CREATE INDEX days_by_paragraph ON days (paragraph);

-- `topic` is what an exchange was about, as JSON; NULL if that is to be forgotten.
ALTER TABLE exchanges ADD COLUMN topic TEXT;
"""

_VERSION_4 = """
-- The offices of an article are found by the people in it, and need no index of their own.
CREATE TABLE offices_of_people (
    name INTEGER NOT NULL,
    article INTEGER NOT NULL,
    position INTEGER NOT NULL,
    post TEXT NOT NULL,
    place TEXT,
    PRIMARY KEY (name, article, position),
    FOREIGN KEY (name, article) REFERENCES people ON DELETE CASCADE
) WITHOUT ROWID;
INSERT INTO offices_of_people SELECT offices.* FROM people JOIN offices USING (name, article);
DROP TABLE offices;
ALTER TABLE offices_of_people RENAME TO offices;
"""

MIGRATIONS: tuple[str, ...] = (
    f"PRAGMA application_id = {APPLICATION_ID};{_VERSION_1}",
    _VERSION_2,
    _VERSION_3,
    _VERSION_4,
)
"""Script number n leads from version n to version n + 1; a script that was released is never changed."""
