"""``cyberdip help``: a topic of the reference, a command, or the code of a finding."""

from __future__ import annotations

from difflib import get_close_matches

from ..diagnostics import UsageError
from ..outputs import for_people, stdout, write_text
from .manual import TOPICS, page
from .options import COMMANDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .options import Values


def run(values: Values) -> int:
    """Prints the topic, as Markdown or, for people, as it is meant to look, and returns the exit status."""
    text = _text(values["topic"])
    if for_people():
        from ..terminal import markdown

        markdown(text)
    else:
        write_text(stdout(), [text])
    return 0


def _text(topic: str) -> str:
    """The page or section called ``topic``; UsageError with the nearest name when there is none."""
    from .manual import commands, findings, man

    if not topic:
        return _overview()
    if topic in TOPICS:
        return page(topic)
    if topic in COMMANDS:
        return commands.section(topic)
    if topic == "man":
        return man.page()
    if topic in findings.findings():
        return findings.section(topic)
    near = get_close_matches(topic, [*TOPICS, *COMMANDS, *findings.findings()], n=1)
    hint = f"did you mean {near[0]}?" if near else "see: cyberdip help"
    raise UsageError("unknown-topic", f"there is no topic {topic!r}", hint)


def _overview() -> str:
    topics = "".join(f"- `cyberdip help {name}`: {summary}\n" for name, (_, summary) in TOPICS.items())
    calls = "".join(f"- `cyberdip help {name}`: {command.summary}\n" for name, command in COMMANDS.items())
    return (
        f"# Topics\n\n{topics}- `cyberdip help CODE`: a finding, for example `cyberdip help bad-issn`\n"
        f"- `cyberdip help man`: the man page, for `man -l -`\n\n# Commands\n\n{calls}"
    )
