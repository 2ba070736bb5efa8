"""The commands: parse, call, print."""

import argparse
import asyncio
import io
import logging
import os
import sys
from collections.abc import Sequence
from datetime import date, datetime
from functools import partial
from pathlib import Path
from typing import NoReturn

from dotenv import dotenv_values
from rich.console import Console

from bot import ask
from bot.answering.answer import MOST, SHOWN
from bot.errors import SettingsError, YinjuError
from bot.opening import Library, database_for, open_answerer, open_conversation, open_store
from bot.redaction import configure_logging
from bot.report import ConsoleProgress, print_report, print_search
from bot.settings import Settings, load
from bot.terminal import Terminal, system_language

USAGE_ERROR = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line; exits with 0, or with 2 and one sentence on standard error."""
    _speak_utf8()
    options = _parser().parse_args(arguments)
    try:
        settings = load({**_dotenv(), **os.environ})
        configure_logging(settings.log_level, settings.secrets)
        options.run(options, settings)
    except YinjuError as error:
        logging.getLogger(__name__).debug("stopped", exc_info=True)
        sys.exit(_complain(str(error)))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        _close_output()
    except OSError as error:
        logging.getLogger(__name__).debug("stopped", exc_info=True)
        _close_output()
        sys.exit(_complain(f"Reading or writing failed ({error}): make room, or allow it, and start again."))


def _close_output() -> None:
    """What is still to be written has nowhere to go; Python would complain of that at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _speak_utf8() -> None:
    """Pipes carry UTF-8 whatever the locale, with or without a byte order mark; what is no text is replaced."""
    for stream, encoding in ((sys.stdin, "utf-8-sig"), (sys.stdout, "utf-8"), (sys.stderr, "utf-8")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else encoding, errors="replace")


def _dotenv() -> dict[str, str]:
    try:
        values = dotenv_values(".env", encoding="utf-8-sig")
    except OSError as error:
        raise SettingsError(f".env cannot be read ({error.strerror}): allow reading it.") from None
    except UnicodeDecodeError:
        raise SettingsError(".env is not in UTF-8: save it as text in UTF-8.") from None
    return {name: value or "" for name, value in values.items()}


def _shared(place: str) -> argparse.ArgumentParser:
    """The options that stand before or after a command; each place has its own, for argparse keeps only the latter."""
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument(
        "--corpus",
        dest=f"corpus_{place}",
        action="append",
        default=[],
        type=Path,
        metavar="PATH",
        help="a folder, file or JSON lines; may be given more than once",
    )
    shared.add_argument(
        "--database", dest=f"database_{place}", type=Path, metavar="FILE", help="the SQLite file to use"
    )
    return shared


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot",
        description="Answers questions over a folder of news articles with the articles’ exact words.",
        epilog="Without a command: the Telegram bot when TELEGRAM_BOT_TOKEN is set (in .env or the environment), "
        "else the same conversation here in the terminal.",
        parents=[_shared("before")],
    )
    parser.add_argument("--version", action=_Version)
    parser.set_defaults(run=_converse, corpus_after=[], database_after=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    asking = commands.add_parser(
        "ask", parents=[_shared("after")], help="answer one question, or one a line from standard input"
    )
    asking.add_argument(
        "question",
        metavar="QUESTION",
        help="the question, or - for standard input: a question a line, as text or as JSON",
    )
    asking.add_argument("--json", action="store_true", help="one line of JSON for each question")
    asking.add_argument("--now", type=_day, metavar="YYYY-MM-DD", help="the day of asking, if not today")
    asking.set_defaults(run=_ask)
    indexing = commands.add_parser(
        "index", parents=[_shared("after")], help="read what is new or changed, and report"
    )
    indexing.set_defaults(run=_index)
    evaluating = commands.add_parser(
        "eval", parents=[_shared("after")], help="measure the answers to a file of questions"
    )
    evaluating.add_argument(
        "questions",
        type=Path,
        metavar="QUESTIONS.jsonl",
        help='a JSON object a line: {"q": "…", "kind": "…", "gold": ["ARTICLE"], "answer": ["…"], "now": "YYYY-MM-DD"}; '
        "gold and answer are [] where no article answers, kind and now may be left out",
    )
    evaluating.add_argument("--verbose", action="store_true", help="also each miss, with what came instead")
    evaluating.add_argument(
        "--compare", action="store_true", help="ask plain rank_bm25 over jieba's words too, beside the bot"
    )
    evaluating.add_argument("--json", action="store_true", help="one JSON object")
    evaluating.set_defaults(run=_evaluate)
    return parser


class _Version(argparse.Action):
    """Prints the version and ends."""

    def __init__(self, option_strings: Sequence[str], dest: str) -> None:
        super().__init__(option_strings, dest, nargs=0, help="show the version and end")

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Look the version up, which takes too long to be done for every command."""
        from importlib.metadata import version  # noqa: PLC0415  # 15 ms that nothing else needs

        sys.stdout.write(f"yinju {version('yinju')}\n")
        parser.exit()


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day: write it as YYYY-MM-DD") from None


def _library(options: argparse.Namespace, settings: Settings) -> Library:
    console = Console(stderr=True)
    corpora = (*options.corpus_before, *options.corpus_after) or (settings.corpus,)
    database = options.database_after or options.database_before or settings.database or database_for(corpora)
    return Library(
        corpora,
        database,
        settings.search_engine,
        ConsoleProgress(console),
        partial(print_report, console),
        partial(print_search, console),
    )


def _converse(options: argparse.Namespace, settings: Settings) -> None:
    def now() -> datetime:
        return datetime.now(settings.timezone)

    conversation = partial(open_conversation, _library(options, settings), now)

    if settings.token:
        from bot import telegram  # noqa: PLC0415  # a fifth of a second that only the bot needs

        telegram.run(settings, conversation)
        return

    async def talk() -> None:
        async with conversation() as opened:
            await Terminal(opened, system_language(os.environ), Console(highlight=False)).run()

    asyncio.run(talk())


def _ask(options: argparse.Namespace, settings: Settings) -> None:
    today = options.now or datetime.now(settings.timezone).date()
    questions = ask.read_questions(options.question, today, _complain)

    async def answer_all() -> None:
        async with open_answerer(_library(options, settings)) as answerer:
            if options.json:
                await ask.answer_each(questions, answerer, MOST, ask.write_json)
            else:
                await ask.answer_each(
                    questions,
                    answerer,
                    SHOWN,
                    ask.write_text if options.question != "-" else ask.write_exchange,
                )

    asyncio.run(answer_all())


def _index(options: argparse.Namespace, settings: Settings) -> None:
    async def bring_up_to_date() -> None:
        async with open_store(_library(options, settings)):
            pass

    asyncio.run(bring_up_to_date())


def _evaluate(options: argparse.Namespace, settings: Settings) -> None:
    from bot import evaluation  # noqa: PLC0415  # numpy and tables, a tenth of a second that only this command needs

    questions = evaluation.read_questions(options.questions)
    today = datetime.now(settings.timezone).date()
    library = _library(options, settings)
    measured = asyncio.run(evaluation.measure(questions, library, today, compare=options.compare))
    evaluation.print_missing(Console(stderr=True), measured)
    if options.json:
        misses = {"misses": evaluation.miss_fields(measured.outcomes)} if options.verbose else {}
        ask.write_object({**evaluation.fields_of(measured), **misses})
        return
    console = Console(highlight=False, width=evaluation.WIDTH)
    if options.verbose:
        evaluation.print_misses(console, measured.outcomes)
    evaluation.print_figures(console, measured)


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)  # noqa: T201  # the one place that speaks to the person at the keyboard
    return USAGE_ERROR
