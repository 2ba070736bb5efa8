from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from dotenv import dotenv_values

from bot.errors import SettingsError
from bot.settings import SETTINGS, Settings, Webhook, env_example, load, readme_table

ROOT = Path(__file__).parents[1]
NAMES = [setting.name for setting in SETTINGS]
TOKEN = "123456:made-up_TOKEN"
WEBHOOK = {"TELEGRAM_WEBHOOK_URL": "https://bot.example.org/hook", "TELEGRAM_WEBHOOK_SECRET": "made-up_1"}
DEFAULTS = Settings(
    token=None,
    corpus=Path("corpus"),
    database=None,
    search_engine="auto",
    timezone=ZoneInfo("Asia/Shanghai"),
    log_level="INFO",
    webhook=None,
    api_url="https://api.telegram.org",
    messages_per_second=30.0,
)


def test_everything_has_a_default() -> None:
    assert load({}) == DEFAULTS


@pytest.mark.parametrize("empty", ["", "  ", "\t\n"])
def test_empty_counts_as_unset(empty: str) -> None:
    assert load(dict.fromkeys(NAMES, empty)) == DEFAULTS


def test_the_defaults_of_the_table_are_the_defaults() -> None:
    assert load({setting.name: setting.default for setting in SETTINGS}) == DEFAULTS


def test_every_setting_is_read() -> None:
    loaded = load(
        {
            "TELEGRAM_BOT_TOKEN": f" {TOKEN}\n",
            "CORPUS": "/somewhere/新闻",
            "DATABASE": "some.sqlite3",
            "SEARCH_ENGINE": "Tantivy",
            "TIMEZONE": "Europe/Vienna",
            "LOG_LEVEL": "debug",
            "TELEGRAM_WEBHOOK_LISTEN": "0.0.0.0:80",
            "TELEGRAM_API_URL": "http://localhost:8081/",
            "TELEGRAM_MESSAGES_PER_SECOND": "0.5",
        }
        | WEBHOOK
    )
    assert loaded == Settings(
        token=TOKEN,
        corpus=Path("/somewhere/新闻"),
        database=Path("some.sqlite3"),
        search_engine="tantivy",
        timezone=ZoneInfo("Europe/Vienna"),
        log_level="DEBUG",
        webhook=Webhook("https://bot.example.org/hook", "made-up_1", "0.0.0.0", 80),  # noqa: S104  # not opened
        api_url="http://localhost:8081",
        messages_per_second=0.5,
    )


def test_the_home_folder_may_be_written_short() -> None:
    loaded = load({"CORPUS": "~/news", "DATABASE": "~/d.sqlite3"})
    assert loaded.corpus == Path.home() / "news"
    assert loaded.database == Path.home() / "d.sqlite3"


def test_the_webhook_listens_where_told() -> None:
    webhook = load(WEBHOOK | {"TELEGRAM_WEBHOOK_LISTEN": "::1:8443"}).webhook
    assert webhook is not None
    assert (webhook.host, webhook.port) == ("::1", 8443)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(
            ("TELEGRAM_BOT_TOKEN", value)
            for value in [
                "abc",
                "123",
                "123:",
                ":abc",
                "123:a b",
                "123:ä",
                "bot123:abc",
                "1²:abc",
                "123:abc/../x",
            ]
        ),
        *(
            ("TIMEZONE", value)
            for value in ["Beijing", "Asia", "/etc/passwd", "../x", "Asia/\0", "x" * 5000, "亚洲"]
        ),
        *(("SEARCH_ENGINE", value) for value in ["lucene", "bm25", "rank_bm25", "auto,tantivy", "自动"]),
        *(("LOG_LEVEL", value) for value in ["LOUD", "10", "CRITICAL", "INFO,DEBUG"]),
        *(
            ("TELEGRAM_WEBHOOK_URL", value)
            for value in ["bot.example.org", "ftp://a.b", "https://", "https:///x", "http://[x"]
        ),
        *(("TELEGRAM_WEBHOOK_SECRET", value) for value in ["a b", "密", "a" * 257, "a!"]),
        *(
            ("TELEGRAM_WEBHOOK_LISTEN", value)
            for value in [
                "8443",
                "localhost",
                "localhost:",
                ":8443",
                "a:0",
                "a:65536",
                "a:-1",
                "a:8443x",
                "a:８０",
            ]
        ),
        *(
            ("TELEGRAM_API_URL", value)
            for value in ["api.telegram.org", "file:///x", "https://", "https://[::1"]
        ),
        *(
            ("TELEGRAM_MESSAGES_PER_SECOND", value)
            for value in ["0", "-1", "many", "nan", "inf", "-inf", "1e400", "30/s", "1,5"]
        ),
    ],
)
def test_a_bad_value_gives_a_sentence_that_names_the_setting(name: str, value: str) -> None:
    with pytest.raises(SettingsError) as raised:
        load(WEBHOOK | {name: value})
    sentence = str(raised.value)
    assert sentence.startswith(name)
    assert sentence.endswith(".")
    if name in {"TELEGRAM_BOT_TOKEN", "TELEGRAM_WEBHOOK_SECRET"}:
        assert value not in sentence.removeprefix(name)


@pytest.mark.parametrize("name", ["auto", "rank-bm25", "tantivy"])
def test_every_engine_can_be_wished_for(name: str) -> None:
    assert load({"SEARCH_ENGINE": name}).search_engine == name
    assert load({"SEARCH_ENGINE": f" {name.upper()} "}).search_engine == name


def test_a_webhook_without_a_secret_is_refused() -> None:
    with pytest.raises(SettingsError, match="TELEGRAM_WEBHOOK_SECRET"):
        load({"TELEGRAM_WEBHOOK_URL": "https://bot.example.org/hook"})


def test_what_only_a_webhook_needs_is_not_checked_without_one() -> None:
    assert load({"TELEGRAM_WEBHOOK_SECRET": "?", "TELEGRAM_WEBHOOK_LISTEN": "?"}) == DEFAULTS


def test_the_example_file_is_the_table() -> None:
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == env_example()


def test_the_example_file_can_be_copied_as_it_is() -> None:
    values = {name: value or "" for name, value in dotenv_values(ROOT / ".env.example").items()}
    assert set(values) <= set(NAMES)
    assert load(values) == DEFAULTS


def test_the_example_file_shows_each_setting_once() -> None:
    lines = [line.lstrip("# ") for line in env_example().splitlines()]
    assert [line.partition("=")[0] for line in lines if line.partition("=")[0] in NAMES] == NAMES
    assert all(setting.meaning in lines for setting in SETTINGS)


def test_the_readme_has_the_table() -> None:
    assert readme_table() in (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("setting", SETTINGS)
def test_the_tables_can_hold_every_setting(setting: tuple[str, str, str]) -> None:
    assert not any("|" in cell or "\n" in cell for cell in setting)
