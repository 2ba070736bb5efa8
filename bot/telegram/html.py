"""A reply as Telegram's HTML: https://core.telegram.org/bots/api#html-style."""

from html import escape

from bot.actions import OpenArticle, encode
from bot.reply import ArticleLink, Block, Link, Reply, Text
from bot.telegram.splitting import gap_after, split


def render(reply: Reply, username: str) -> tuple[str, ...]:
    """Write a reply as the HTML of one message after the other; `username` is the bot's, for deep links."""
    return tuple(_part(blocks, username) for blocks in split(reply.blocks))


def _part(blocks: tuple[Block, ...], username: str) -> str:
    *others, last = blocks
    return "".join(_block(block, username) + gap_after(block) for block in others) + _block(last, username)


def _block(block: Block, username: str) -> str:
    runs = "".join(_run(run, username) for run in block.runs)
    return f"<blockquote>{runs}</blockquote>" if block.quoted else runs


def _run(run: Text, username: str) -> str:
    html = escape(run.text, quote=False)
    if run.bold:
        html = f"<b>{html}</b>"
    if run.italic:
        html = f"<i>{html}</i>"
    if run.link:
        html = f'<a href="{escape(_address(run.link, username))}">{html}</a>'
    return html


def _address(link: Link, username: str) -> str:
    if isinstance(link, ArticleLink):
        return f"https://t.me/{username}?start={encode(OpenArticle(link.article, link.paragraph))}"
    return link.url
