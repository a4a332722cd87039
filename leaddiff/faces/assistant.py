"""Assistant: what leaddiff does, as tools for programs that draft copy (Model Context Protocol).

A tool is given texts and gives reports; it opens no file that is named in a call, and keeps nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from leaddiff import __version__, desk, sources
from leaddiff.gate import Gate
from leaddiff.ground import files
from leaddiff.ground.errors import LeadDiffError, fault
from leaddiff.nouns.settings import Settings
from leaddiff.nouns.story import Copy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mcp.server.mcpserver import MCPServer

    from leaddiff.nouns.findings import Report

NOTHING_TO_TELL = "Nothing changed that a note would have to tell."

_INSTRUCTIONS = """\
leaddiff holds the editor's note of a wire update ("(ATTN: ADDS ... in paras 2-4)") against the copy: is what \
it says what changed, and is it all that changed? Give it the whole text of both versions as they would \
move, slug, headline and note included. Numbers of paragraphs count the dateline paragraph as 1. What it says \
of the copy is to be read by an editor; it changes nothing."""


def server(settings: Settings) -> MCPServer:
    """The tools compare, check and suggest_note, which hold copy as a desk has set it.

    Raises ``LeadDiffError`` where the SDK is not installed.
    """
    try:
        from mcp.server.mcpserver import MCPServer
    except ImportError:
        raise LeadDiffError("To serve assistants: pip install 'leaddiff[mcp]'.") from None
    made: MCPServer = MCPServer(
        "leaddiff", instructions=_INSTRUCTIONS, version=__version__, log_level="ERROR"
    )
    for tool in _tools(settings):
        made.tool(name=tool.__name__, description=tool.__doc__, structured_output=False)(tool)
    return made


def _tools(settings: Settings) -> tuple[Callable[..., str], ...]:
    gate = Gate(settings)

    def compared(old: str, new: str, force: bool) -> Report:
        report = desk.compare(_read(old), _read(new), force, settings.house)
        return gate.passed(report)

    def compare(old: str, new: str, force: bool = False) -> str:
        """Hold the note in the newer version of a wire story against what changed since the older one.
        Gives the report as JSON: a verdict for each claim of the note, what changed and is not in it, figures
        and quotations altered, and the note that the changes call for. force: also what does not look like
        an older and a newer version of one story."""
        with _told():
            return _as_json(compared(old, new, force).to_dict())

    def check(new: str) -> str:
        """Hold the note of a wire story to its own copy alone, where the version before is not at hand:
        numbers within range, topics in the paragraphs it names. Gives the report as JSON."""
        with _told():
            return _as_json(gate.passed(desk.read_alone(_read(new), settings.house)).to_dict())

    def suggest_note(old: str, new: str, force: bool = False) -> str:
        """Word the editor's note that the changes between two versions of a wire story call for, as the
        agency of the copy writes it. Put into the newer version it is judged true and complete."""
        with _told():
            return compared(old, new, force).suggested_note or NOTHING_TO_TELL

    return compare, check, suggest_note


def _read(text: str) -> Copy:
    content = text.encode("utf-8", "surrogatepass")
    if len(content) > files.LARGEST:
        limit = files.LARGEST // (1024 * 1024)
        raise LeadDiffError(f"The text is larger than {limit} MB, which no story is.")
    return sources.read(content, None, "utf-8")


def _as_json(shape: dict[str, Any]) -> str:
    from leaddiff.renderers.json import render_shape

    return render_shape(shape)


@contextmanager
def _told() -> Iterator[None]:
    """Whatever goes wrong is one sentence to who called the tool."""
    from mcp.server.mcpserver.exceptions import ToolError

    try:
        yield
    except LeadDiffError as error:
        raise ToolError(str(error)) from None
    except Exception as error:  # one odd text must not end the sitting
        raise ToolError(f"The text could not be held: {fault(error)}.") from None
