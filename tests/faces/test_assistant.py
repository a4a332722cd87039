"""leaddiff mcp, asked by the client of the protocol's own SDK, as a program of its own."""

import json
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from leaddiff import __version__
from leaddiff.faces import api
from leaddiff.faces.cli import leaddiff
from leaddiff.ground import files

mcp = pytest.importorskip("mcp")
anyio = pytest.importorskip("anyio")

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "samples" / "landslide"
OLD, NEW = (
    SAMPLES.joinpath(f"landslide-{name}.txt").read_text("utf-8") for name in ("lead", "2nd-ld")
)


def program(*more, folder=None):
    """The command as an assistant starts it, which hands on little of its own environment."""
    args = ["-m", "leaddiff", "mcp", *more]
    env = {"PYTHONPATH": str(ROOT)}
    return mcp.StdioServerParameters(command=sys.executable, args=args, env=env, cwd=folder)


def asked(*calls, settings=None, folder=None):
    """What comes of each call (a tool and what it is given): its text, and whether it failed."""
    return anyio.run(_asked, calls, settings, folder)


async def _asked(calls, settings, folder):
    more = ["--config", str(settings)] if settings else []
    started = program(*more, folder=folder)
    async with mcp.stdio_client(started) as streams, mcp.ClientSession(*streams) as session:
        await session.initialize()
        found = [await session.call_tool(tool, given) for tool, given in calls]
    return [(each.content[0].text, bool(each.is_error)) for each in found]


def test_it_tells_what_it_can_do():
    async def ask():
        async with mcp.stdio_client(program()) as streams, mcp.ClientSession(*streams) as session:
            told = await session.initialize()
            return told, (await session.list_tools()).tools

    told, tools = anyio.run(ask)
    assert (told.server_info.name, told.server_info.version) == ("leaddiff", __version__)
    assert "is it all that changed?" in told.instructions
    required = {tool.name: tool.input_schema["required"] for tool in tools}
    assert required == {"compare": ["old", "new"], "check": ["new"], "suggest_note": ["old", "new"]}
    assert all(tool.description for tool in tools)


def test_each_tool_says_what_the_python_face_says():
    compared, checked, note, same = asked(
        ("compare", {"old": OLD, "new": NEW}),
        ("check", {"new": NEW}),
        ("suggest_note", {"old": OLD, "new": NEW}),
        ("suggest_note", {"old": OLD, "new": OLD, "force": True}),
    )
    report = api.compare(api.parse(OLD), api.parse(NEW))
    shape = json.loads(compared[0])
    assert shape["verdict"] == "mismatch"
    assert [each["message"] for each in shape["findings"]] == [f.message for f in report.findings]
    assert [each["verdict"] for each in json.loads(checked[0])["claims"]] == ["unverifiable"]
    assert note == (report.suggested_note, False)
    assert same == ("Nothing changed that a note would have to tell.", False)


@pytest.mark.parametrize(
    ("tool", "given", "sentence"),
    [
        ("compare", {"old": OLD, "new": ""}, "empty"),
        ("compare", {"old": "", "new": NEW}, "empty"),
        ("check", {"new": " \n"}, "empty"),
        ("compare", {"old": NEW, "new": OLD}, "older"),
        ("check", {"new": "x" * (files.LARGEST + 1)}, "which no story is"),
        ("check", {}, "new"),
        ("rewrite", {"new": NEW}, "rewrite"),
    ],
)
def test_what_cannot_be_held_is_one_sentence_and_the_sitting_goes_on(tool, given, sentence):
    from leaddiff.faces.assistant import server
    from leaddiff.nouns.settings import BUILT_IN

    async def ask():
        async with mcp.Client(server(BUILT_IN)) as client:
            try:
                failed = await client.call_tool(tool, given)
                told = (failed.content[0].text, failed.is_error)
            except mcp.MCPError as error:
                told = (str(error), True)
            after = await client.call_tool("check", {"new": NEW})
            return told, after.is_error

    (text, failed), after = anyio.run(ask)
    assert failed
    assert sentence in text
    assert "Traceback" not in text
    assert not after


def test_the_name_of_a_file_is_a_text_like_any_other(tmp_path):
    tmp_path.joinpath("secret.txt").write_text(NEW, "utf-8")
    for name in ("secret.txt", str(tmp_path / "secret.txt"), (tmp_path / "secret.txt").as_uri()):
        ((text, _),) = asked(("check", {"new": name}), folder=tmp_path)
        assert "developer" not in text


def test_copy_is_held_as_the_desk_has_set_it(tmp_path):
    settings = tmp_path / "leaddiff.toml"
    settings.write_text('[severity]\nunreported-figure = "off"\n', "utf-8")
    loud, quiet = (
        {each["rule"] for each in json.loads(told)["findings"]}
        for ((told, _),) in (
            asked(("compare", {"old": OLD, "new": NEW}), settings=each) for each in (None, settings)
        )
    )
    assert loud - quiet == {"unreported-figure"}


def test_without_the_sdk_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "mcp.server.mcpserver", None)
    done = CliRunner().invoke(leaddiff, ["mcp"])
    assert done.exit_code == 2
    assert done.stderr == "leaddiff: To serve assistants: pip install 'leaddiff[mcp]'.\n"
