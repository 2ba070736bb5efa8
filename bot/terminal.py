"""The same conversation in a terminal, or through a pipe."""

import contextlib
import itertools
import signal
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from rich.console import Console
from rich.style import Style
from rich.text import Text as Styled

from bot.actions import Action
from bot.conversation import Conversation
from bot.phrases import Language, Phrase, language_beside, language_of, language_of_code
from bot.reply import Block, Link, Reply, WebLink

with contextlib.suppress(ImportError):  # line editing and history, where the system has them
    import readline  # noqa: F401

CHAT = "terminal"

_PROMPT = "› "
_QUOTED = "┃ "
_HOW_TO_CONNECT = Phrase(
    "要接到 Telegram：把 @BotFather 给的令牌写进 .env 的 TELEGRAM_BOT_TOKEN，再重新启动。",
    "To connect Telegram, put the token from @BotFather into .env as TELEGRAM_BOT_TOKEN and start again.",
)
_COMMANDS = Phrase(
    "直接输入问题。/who 姓名 · /date 日期 · /new 换个话题 · /sources 列出文章 · /help 说明 · "
    "/1 /2 … 选择回答下方的选项 · /quit 退出",
    "Type a question. /who NAME · /date DAY · /new begins anew · /sources lists the articles · /help · "
    "/1 /2 … choose what is offered below an answer · /quit",
)
_NO_CHOICE = Phrase("没有这个选项。", "There is no such choice.")
_UNKNOWN = Phrase("没有这个命令。", "There is no such command.")


class Terminal:
    """Reads lines, prints replies; what Telegram has as buttons is chosen by /1, /2 …"""

    def __init__(self, conversation: Conversation, language: Language, console: Console) -> None:
        self._conversation = conversation
        self._language = language
        self._console = console
        self._offered: dict[str, Action] = {}
        self._messages = 0

    async def run(self) -> None:
        """Talk until the input ends or the person quits."""
        interactive = sys.stdin.isatty()
        if interactive:
            self.print(await self._conversation.help(self._language))
            self._say(_COMMANDS)
        self._say(_HOW_TO_CONNECT)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        while (line := _read_line(_PROMPT if interactive else "")) is not None:
            text = line.strip()
            if text in {"/quit", "/exit", "/q"}:
                return
            if text:
                await self._handle(text)
            await (
                self._conversation.settled()
            )  # nothing runs, or lets go of the database, while a line is awaited

    async def _handle(self, text: str) -> None:
        if text.isdigit() and f"/{text}" in self._offered:
            text = f"/{text}"
        if not text.startswith("/"):
            self._language = language_of(text)
            self._messages += 1
            self.print(await self._conversation.ask(CHAT, self._messages, text))
        elif action := self._offered.get(text):
            self.print(await self._conversation.act(CHAT, action, self._language))
        else:
            await self._command(text)

    async def _command(self, text: str) -> None:
        command, *argument = text.split(maxsplit=1)
        about = "".join(argument)
        self._language = language_beside(about, self._language)
        match command, about:
            case "/who", _:
                self._messages += 1
                self.print(await self._conversation.who(CHAT, self._messages, about, self._language))
            case "/date", _:
                self._messages += 1
                self.print(await self._conversation.date(CHAT, self._messages, about, self._language))
            case "/new", "":
                self.print(await self._conversation.new(CHAT, self._language))
            case "/help" | "/start", "":
                self.print(await self._conversation.help(self._language))
                self._say(_COMMANDS)
            case "/sources", "":
                self.print(await self._conversation.sources(self._language))
            case choice, "" if choice[1:].isdigit():
                self._say(_NO_CHOICE)
            case _:
                self._say(_UNKNOWN)
                self._say(_COMMANDS)

    def print(self, reply: Reply) -> None:
        """Print a reply: highlights bold, links as the terminal can, buttons as numbered choices."""
        buttons = {f"/{number}": button for number, button in enumerate(itertools.chain(*reply.buttons), 1)}
        self._offered = {choice: button.action for choice, button in buttons.items()}
        for block in reply.blocks:
            self._console.print(styled(block), soft_wrap=True)
        if buttons:
            choices = " · ".join(f"{choice} {button.label}" for choice, button in buttons.items())
            self._console.print(Styled(choices, style="dim"), soft_wrap=True)
        self._console.print()

    def _say(self, phrase: Phrase) -> None:
        self._console.print(Styled(phrase.say(self._language), style="dim"), soft_wrap=True)


def system_language(environment: Mapping[str, str]) -> Language:
    """The language of the locale, such as zh_CN.UTF-8; Chinese where it does not say."""
    name = environment.get("LC_ALL") or environment.get("LC_MESSAGES") or environment.get("LANG") or "C"
    return "zh-Hans" if name.partition(".")[0] in {"C", "POSIX"} else language_of_code(name.partition(".")[0])


def _read_line(prompt: str) -> str | None:
    """Wait for a line; nothing else runs meanwhile, and so Ctrl-C is heard at once."""
    try:
        return input(prompt)
    except (EOFError, KeyboardInterrupt):
        if prompt:
            sys.stdout.write("\n")
        return None


def styled(block: Block) -> Styled:
    """A block as rich shows it."""
    lead = _QUOTED if block.quoted else ""
    return Styled.assemble(lead, *_runs(block))


def _runs(block: Block) -> Iterator[tuple[str, Style]]:
    for run in block.runs:
        text = run.text.replace("\n", f"\n{_QUOTED}") if block.quoted else run.text
        yield text, Style(bold=run.bold, italic=run.italic)
        if run.link:
            address, target = _address(run.link)
            yield f" <{address}>", Style(dim=True, link=target)


def _address(link: Link) -> tuple[str, str]:
    """What a link shows, and where it leads."""
    if isinstance(link, WebLink):
        return link.url, link.url
    path = link.path.resolve()
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path), path.as_uri()
