"""What happened when: the days that articles name."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.store.articles import STORED, stored
from bot.store.database import Database
from bot.store.records import StoredParagraph

SHORT = 5
"""Days: a paragraph that names a longer span, as 春节期间, says of no single day in it what happened then."""

LONGEST = 31
"""Days: nor does one that names a longer span say what happened in a part of a year."""

# What is announced for later, as a deadline is, did not happen when it was printed.
_DAY_ZERO = 1721424.5  # in days of the Julian calendar, as SQLite counts
_EVENT_DATE = f"date(days.first + {_DAY_ZERO})"
_PAST = "(published IS NULL OR days.first <= julianday(published) - julianday('0001-01-01') + 1)"


@dataclass(frozen=True, slots=True)
class Happening:
    """A paragraph that names a day, the first of an article that does."""

    day: date
    paragraph: StoredParagraph


class Days:
    """The days of the database, as the last finished update left them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def happenings(
        self, first: date, last: date, offset: int, limit: int
    ) -> tuple[list[Happening], int]:
        """What the articles tell of the days from `first` to `last`: `limit` after the first `offset`, and how many.

        By day; those that happened then come before those that only name the day. Of a span its first day
        counts that is asked for.
        """
        rows = await self._database.rows(
            "WITH named AS ("  # noqa: S608  # ours
            " SELECT max(first, :first) AS day, article, min(position) AS position"
            " FROM days JOIN paragraphs ON paragraphs.id = paragraph JOIN articles ON articles.id = article"
            f" WHERE {_PAST} AND first BETWEEN :first - :longest AND :last AND last >= :first"
            " AND (last - first < :short OR (first >= :first AND last <= :last AND last - first < :longest))"
            " GROUP BY 1, 2), page AS ("
            " SELECT day, article, position, coalesce(event_date = date(day + :zero), 0) AS then_happened"
            " FROM named JOIN articles ON articles.id = article"
            " ORDER BY day, then_happened DESC, article LIMIT :limit OFFSET :offset)"
            f" SELECT {STORED}, day, (SELECT count(*) FROM named) AS total"
            " FROM page JOIN paragraphs USING (article, position) JOIN cited_articles USING (article)"
            " ORDER BY day, then_happened DESC, article",
            {
                "first": first.toordinal(),
                "last": last.toordinal(),
                "longest": LONGEST,
                "short": SHORT,
                "zero": _DAY_ZERO,
                "limit": limit,
                "offset": offset,
            },
        )
        days = [date.fromordinal(row["day"]) for row in rows]
        happenings = list(map(Happening, days, stored(rows)))
        return happenings, rows[0]["total"] if rows else 0

    async def nearest(self, first: date, last: date) -> tuple[date, ...]:
        """The last day before `first` and the first one after `last` on which something happened, if there are any."""
        found = []
        for condition, order in (("first < :first", "DESC"), ("first > :last", "ASC")):
            found += await self._database.rows(
                f"SELECT first FROM days JOIN paragraphs ON paragraphs.id = paragraph"  # noqa: S608  # ours
                f" JOIN articles ON articles.id = article WHERE {condition} AND last = first AND {_PAST}"
                f" AND coalesce(abs(julianday(event_date) - julianday({_EVENT_DATE})) <= {LONGEST}, 1)"
                f" ORDER BY first {order} LIMIT 1",
                {"first": first.toordinal(), "last": last.toordinal()},
            )
        return tuple(date.fromordinal(row["first"]) for row in found)

    async def newest(self, until: date, limit: int) -> tuple[date, ...]:
        """The last days that the articles name, up to one, the latest first."""
        rows = await self._database.rows(
            "SELECT DISTINCT first FROM days JOIN paragraphs ON paragraphs.id = paragraph"  # noqa: S608  # ours
            " JOIN articles ON articles.id = article"
            f" WHERE {_PAST} AND first <= ? AND last = first ORDER BY first DESC LIMIT ?",
            (until.toordinal(), limit),
        )
        return tuple(date.fromordinal(row["first"]) for row in rows)

    async def extent(self) -> tuple[date, date] | None:
        """The first and the last day on which what the articles name begins; None if they name none."""
        [row] = await self._database.rows(
            "SELECT (SELECT min(first) FROM days), (SELECT max(first) FROM days)"  # each alone needs no scan
        )
        return (date.fromordinal(row[0]), date.fromordinal(row[1])) if row[0] is not None else None

    async def told_of(self, spans: Iterable[tuple[date, date]]) -> list[tuple[date, date]]:
        """Those of some spans, from a first to a last day, of which `happenings` has something, in the same order."""
        asked = [(first.toordinal(), last.toordinal()) for first, last in spans]
        rows = await self._database.rows(
            "WITH asked AS (SELECT key, json_extract(value, '$[0]') AS first, json_extract(value, '$[1]') AS last"  # noqa: S608  # ours
            " FROM json_each(:asked))"
            " SELECT asked.first, asked.last FROM asked WHERE EXISTS (SELECT 1 FROM days"
            " JOIN paragraphs ON paragraphs.id = paragraph JOIN articles ON articles.id = article"
            f" WHERE {_PAST} AND days.first BETWEEN asked.first - :longest AND asked.last"
            " AND days.last >= asked.first AND (days.last - days.first < :short OR (days.first >= asked.first"
            " AND days.last <= asked.last AND days.last - days.first < :longest))) ORDER BY key",
            {"asked": json.dumps(asked), "longest": LONGEST, "short": SHORT},
        )
        return [(date.fromordinal(row["first"]), date.fromordinal(row["last"])) for row in rows]
