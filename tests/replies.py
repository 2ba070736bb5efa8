"""What stands in replies, for tests that read them."""

from itertools import chain
from typing import cast

from bot.actions import Action
from bot.directory import LookUp
from bot.reply import Block, Button, Reply


def text_of(block: Block) -> str:
    """A block without its styles."""
    return "".join(run.text for run in block.runs)


def texts(reply: Reply) -> list[str]:
    """What a reply says."""
    return [text_of(block) for block in reply.blocks]


def quoted(reply: Reply) -> list[str]:
    """The words of articles in a reply."""
    return [text_of(block) for block in reply.blocks if block.quoted]


def bold(reply: Reply) -> list[str]:
    """What stands in bold in a reply."""
    return [run.text for block in reply.blocks for run in block.runs if run.bold]


def buttons(reply: Reply) -> list[Button]:
    """The buttons of a reply, row by row."""
    return list(chain(*reply.buttons))


def labels(reply: Reply) -> list[str]:
    """What stands on the buttons of a reply."""
    return [button.label for button in buttons(reply)]


def actions(reply: Reply) -> list[Action]:
    """What the buttons of a reply ask for."""
    return [button.action for button in buttons(reply)]


def action_of(reply: Reply, label: str) -> LookUp:
    """What the only button with a label looks up."""
    [button] = [button for button in buttons(reply) if button.label == label]
    return cast(LookUp, button.action)
