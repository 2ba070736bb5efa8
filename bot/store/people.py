"""Who is named in the articles: officials with their posts, and how names are spelled in Latin letters."""

import json
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from bot.model import Citation, Office
from bot.store.articles import citation_of
from bot.store.database import Database


@dataclass(frozen=True, slots=True)
class Listed:
    """An official in the list of all: in how many articles, and the last post and place that one of them says."""

    number: int
    name: str
    articles: int
    office: Office | None


@dataclass(frozen=True, slots=True)
class Appearance:
    """An article that names a person (folded `name`, and as it is `written` there), with the posts it gives to it."""

    citation: Citation
    name: str
    written: str
    offices: tuple[Office, ...]


class People:
    """The people of the database, as the last finished update left them. Numbers of people are never used twice."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def numbers(self, names: Collection[str]) -> dict[str, int]:
        """The numbers of those of some folded names that articles have."""
        rows = await self._database.rows(
            "SELECT name, id FROM names WHERE name IN (SELECT value FROM json_each(?))"
            " AND EXISTS (SELECT 1 FROM people WHERE people.name = names.id)",
            (json.dumps(list(names)),),
        )
        return {row["name"]: row["id"] for row in rows}

    async def spelled(self, spellings: Collection[str]) -> dict[str, tuple[str, ...]]:
        """The folded names of people and places that are spelled so in Latin letters, by spelling.

        Names that no article has any more may be among them.
        """
        if not spellings:
            return {}
        rows = await self._database.rows(
            "SELECT spelling, name FROM spellings WHERE spelling IN (SELECT value FROM json_each(?))",
            (json.dumps(list(spellings)),),
        )
        found: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
        for row in rows:
            found[row["spelling"]] += (row["name"],)
        return dict(found)

    async def beginning_with(self, start: str, limit: int) -> list[str]:
        """Folded names of people that begin so, at most `limit`, in the order of their characters."""
        rows = await self._database.rows(
            "SELECT name FROM names WHERE name >= ? AND name < ?"
            " AND EXISTS (SELECT 1 FROM people WHERE people.name = names.id) ORDER BY name LIMIT ?",
            (start, start + "\U0010ffff", limit),
        )
        return [row["name"] for row in rows]

    async def containing(self, text: str, limit: int) -> list[str]:
        """Folded names of people that have a folded text in them, at most `limit`; every name is looked at."""
        rows = await self._database.rows(
            "SELECT name FROM names WHERE instr(name, ?)"
            " AND EXISTS (SELECT 1 FROM people WHERE people.name = names.id) ORDER BY name LIMIT ?",
            (text, limit),
        )
        return [row["name"] for row in rows]

    async def offices_of(self, beginnings: Collection[str]) -> dict[str, tuple[Office, ...]]:
        """The offices of all people whose folded names begin in one of these ways, by name; whom most articles give them first."""
        rows = [
            row
            for start in beginnings
            for row in await self._database.rows(
                "SELECT names.name, post, place, count(*) AS articles FROM names JOIN offices ON offices.name = names.id"
                " WHERE names.name >= ? AND names.name < ? GROUP BY names.id, post, place",
                (start, start + "\U0010ffff"),
            )
        ]
        found: defaultdict[str, tuple[Office, ...]] = defaultdict(tuple)
        for row in sorted(rows, key=lambda row: -row["articles"]):
            found[row["name"]] += (Office(row["post"], row["place"]),)
        return dict(found)

    async def officials(self, offset: int, limit: int) -> tuple[list[Listed], int]:
        """`limit` officials after the first `offset`, those of most articles first; and how many there are."""
        rows = await self._database.rows(
            "SELECT name, count(*) AS articles, count(*) OVER () AS total FROM people"
            " GROUP BY name HAVING max(is_official) ORDER BY articles DESC, name LIMIT ? OFFSET ?",
            (limit, offset),
        )
        listed = [await self._listed(row["name"], row["articles"]) for row in rows]
        return listed, rows[0]["total"] if rows else 0

    async def _listed(self, number: int, articles: int) -> Listed:
        [row] = await self._database.rows(
            "SELECT coalesce(written, names.name) AS written, post, place"
            " FROM people JOIN names ON names.id = people.name LEFT JOIN offices USING (name, article)"
            " WHERE people.name = ? ORDER BY place IS NULL, post IS NULL, article DESC, position LIMIT 1",
            (number,),
        )
        office = Office(row["post"], row["place"]) if row["post"] else None
        return Listed(number, row["written"], articles, office)

    async def places_of(self, number: int, limit: int) -> list[str]:
        """The places that the posts of the people with this number's name are of, at most `limit`."""
        rows = await self._database.rows(
            "SELECT DISTINCT place FROM offices WHERE name = ? AND place IS NOT NULL LIMIT ?", (number, limit)
        )
        return [row["place"] for row in rows]

    async def appearances(self, number: int) -> list[Appearance]:
        """The articles that name the person with this number, the newest event first, undated ones last."""
        return await self._appearances(number, "true")

    async def placed_appearances(self, number: int) -> list[Appearance]:
        """Those of them that give the person a post of a place."""
        return await self._appearances(
            number,
            "EXISTS (SELECT 1 FROM offices WHERE offices.name = people.name AND offices.article = people.article"
            " AND place IS NOT NULL)",
        )

    async def _appearances(self, number: int, condition: str) -> list[Appearance]:
        rows = await self._database.rows(
            "SELECT names.name AS folded, coalesce(written, names.name) AS written, cited_articles.*"  # noqa: S608  # ours
            " FROM people JOIN names ON names.id = people.name JOIN cited_articles USING (article)"
            f" WHERE people.name = ? AND {condition} ORDER BY coalesce(event_date, published) DESC, article",
            (number,),
        )
        offices = await self._offices("name = ?", number)
        return [
            Appearance(
                citation_of(row, 0), row["folded"], row["written"], offices.get((number, row["article"]), ())
            )
            for row in rows
        ]

    async def offices_in(self, articles: Collection[int]) -> dict[int, tuple[Office, ...]]:
        """All offices that these articles give to anybody, by article."""
        in_them = "(name, article) IN (SELECT name, article FROM people WHERE article IN (SELECT value FROM json_each(?)))"
        found = await self._offices(in_them, json.dumps(list(articles)))
        by_article: defaultdict[int, tuple[Office, ...]] = defaultdict(tuple)
        for (_, article), offices in found.items():
            by_article[article] += offices
        return dict(by_article)

    async def _offices(self, condition: str, value: int | str) -> dict[tuple[int, int], tuple[Office, ...]]:
        rows = await self._database.rows(
            f"SELECT name, article, post, place FROM offices WHERE {condition} ORDER BY name, article, position",  # noqa: S608  # ours
            (value,),
        )
        found: defaultdict[tuple[int, int], tuple[Office, ...]] = defaultdict(tuple)
        for row in rows:
            found[row["name"], row["article"]] += (Office(row["post"], row["place"]),)
        return dict(found)
