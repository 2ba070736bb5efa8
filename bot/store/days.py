"""What happened when: the days that articles name."""

from dataclasses import dataclass
from datetime import date

from bot.store.articles import stored
from bot.store.database import Database
from bot.store.records import StoredParagraph

LONGEST = 31
"""Days: a paragraph that names a longer span says of no day in it what happened then."""


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
            "WITH named AS ("
            " SELECT max(first, :first) AS day, article, min(position) AS position"
            " FROM days JOIN paragraphs ON paragraphs.id = paragraph"
            " WHERE first BETWEEN :first - :longest AND :last AND last >= :first AND last - first < :longest"
            " GROUP BY 1, 2)"
            " SELECT day, count(*) OVER () AS total,"
            " paragraphs.id, paragraphs.position, paragraphs.text, people, days, cited_articles.*"
            " FROM named JOIN paragraphs USING (article, position) JOIN cited_articles USING (article)"
            " ORDER BY day, coalesce(julianday(event_date) - julianday('0001-01-01') + 1 = day, 0) DESC, article"
            " LIMIT :limit OFFSET :offset",
            {
                "first": first.toordinal(),
                "last": last.toordinal(),
                "longest": LONGEST,
                "limit": limit,
                "offset": offset,
            },
        )
        happenings = [Happening(date.fromordinal(row["day"]), stored(row)) for row in rows]
        return happenings, rows[0]["total"] if rows else 0

    async def nearest(self, first: date, last: date) -> tuple[date, ...]:
        """The last day before `first` and the first one after `last` that the articles name, if there are any."""
        [row] = await self._database.rows(
            "SELECT (SELECT max(first) FROM days WHERE first < ? AND last = first),"
            " (SELECT min(first) FROM days WHERE first > ? AND last = first)",
            (first.toordinal(), last.toordinal()),
        )
        return tuple(date.fromordinal(day) for day in row if day is not None)

    async def years(self, month: int, day: int) -> tuple[int, ...]:
        """The years of which articles name this day, the latest first."""
        [span] = await self._database.rows("SELECT min(first), max(first) FROM days")
        if span[0] is None:
            return ()
        years = range(date.fromordinal(span[0]).year, date.fromordinal(span[1]).year + 1)
        asked = {year: _day(year, month, day) for year in years}
        rows = await self._database.rows(
            f"SELECT DISTINCT first FROM days WHERE last = first AND first IN ({', '.join(str(n) for n in asked.values() if n)})"  # noqa: S608  # numbers
        )
        return tuple(sorted((date.fromordinal(row["first"]).year for row in rows), reverse=True))


def _day(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None
