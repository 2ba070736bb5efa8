"""No secret in any line."""

import io
import logging
import warnings
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.redaction import RedactingFormatter, configure_logging

TOKEN = "123456789:AAH-made_up"
SECRET = "web.hook+secret"


@pytest.fixture(autouse=True)
def restored_logging() -> Iterator[None]:
    root, library = logging.getLogger(), logging.getLogger("telegram.ext")
    handlers, level, filters = root.handlers[:], root.level, library.filters[:]
    yield
    root.handlers[:], root.level, library.filters[:] = handlers, level, filters
    logging.captureWarnings(capture=False)


def written(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


def test_message_arguments_exception_chain_and_stack(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("DEBUG", [TOKEN, SECRET])
    error = RuntimeError(f"bot123456789%3AAAH-made_up and {SECRET}")
    error.__cause__ = ValueError(f"https://example.org/bot{TOKEN}/getMe")
    logging.getLogger("httpx").debug(
        "%r %s", TOKEN, {"secret_token": SECRET}, exc_info=error, stack_info=True
    )
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(f"warned of {TOKEN}", stacklevel=1)
    text = written(capsys)
    assert "made_up" not in text
    assert "hook+secret" not in text
    assert text.count("•••") == 6
    assert "direct cause" in text
    assert "Stack" in text


@given(st.text(), st.sampled_from(["INFO", "ERROR"]))
def test_other_text_is_left_alone(text: str, level: str) -> None:
    record = logging.LogRecord("a", logging.INFO, "p", 1, "%s", (text,), None)
    assert RedactingFormatter([]).format(record).endswith(text)
    assert RedactingFormatter(["", TOKEN]).format(record).endswith(text)


def test_what_the_library_raises_anyway_it_need_not_log(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logging("INFO")
    logging.getLogger("telegram.ext").error("raised below")
    logging.getLogger("telegram.ext.Application").error("something new")
    assert "something new" in (text := written(capsys))
    assert "raised below" not in text


def test_logging_goes_to_one_stream_however_often_it_is_configured() -> None:
    configure_logging("INFO")
    configure_logging("WARNING", [TOKEN])
    [handler] = logging.getLogger().handlers
    stream = io.StringIO()
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(stream)
    logging.getLogger("x").info("unseen")
    logging.getLogger("x").warning("seen")
    assert stream.getvalue().endswith("WARNING x: seen\n")
