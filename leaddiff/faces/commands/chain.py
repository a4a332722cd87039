"""The command ``leaddiff chain``: the stories in a folder, the versions of each in order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import click

from leaddiff.faces.terminal.chain_steps import (
    Asked,
    ToldChain,
    comparing,
    told_chains,
    told_survey,
    weighed,
)
from leaddiff.faces.terminal.console import CLEAN, FINDINGS, say, tell
from leaddiff.faces.terminal.looks import look
from leaddiff.faces.terminal.options import (
    cache_option,
    color_option,
    config_option,
    fail_on_option,
    form_option,
)
from leaddiff.ground.errors import LeadDiffError
from leaddiff.renderers.text.timeline import Sums

if TYPE_CHECKING:
    from collections.abc import Iterator

    from leaddiff.desk.chain import Compare
    from leaddiff.gate import Gate
    from leaddiff.nouns.chains import Chain, Pile, Sketch
    from leaddiff.nouns.findings import Report
    from leaddiff.renderers import Look

    Steps = dict[int, tuple[Report | str, ...]]


@click.command("chain")
@click.argument("folder", type=click.Path())
@click.option("--slug", metavar="TEXT", help="Only the story of this slug.")
@click.option("--check", "compare", is_flag=True, help="Compare every version with the one before.")
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    metavar="N",
    help="With --check: in N processes (as many as there are cores).",
)
@click.option("--from", "first", type=int, metavar="N", help="With --to: compare version N ...")
@click.option("--to", "last", type=int, metavar="N", help="... with version N, neighbours or not.")
@form_option
@click.option(
    "--html",
    type=click.Path(allow_dash=True, readable=False),
    metavar="FILE",
    help="Write the chain as a page to FILE as well, any two versions compared; of several stories the "
    "board, the latest first.",
)
@click.option(
    "--open", "shown", is_flag=True, help="Open the page in the browser; --html need not be given."
)
@click.option("-v", "--verbose", is_flag=True, help="Why each version is in its chain.")
@color_option
@fail_on_option
@config_option
@cache_option
def command(
    folder: str,
    slug: str | None,
    compare: bool,
    jobs: int | None,
    first: int | None,
    last: int | None,
    form: str,
    html: str | None,
    shown: bool,
    verbose: bool,
    color: str,
    fail_on: str | None,
    config: str | None,
    cache: bool,
) -> int:
    """Find the stories in FOLDER that have two versions or more, and what is missing of them.

    With --from and --to two versions are compared that need not be neighbours (0 is the first, 1 the
    LEAD, UPDATE 1 or 1st Ld), and each change is told with the version it came in.
    """
    from leaddiff.faces.terminal.progress import progress
    from leaddiff.gate import Gate
    from leaddiff.settings import configure
    from leaddiff.wire.folder import survey

    settings = configure(config)
    gate = Gate(settings, fail_on)
    seen = look(color, verbose)
    asked = Asked(compare, config, fail_on, form, seen.colour, verbose, seen.width)
    has_page = bool(html) or shown
    has_numbers = first is not None or last is not None
    if slug is None and not (has_page or has_numbers):
        return _all_told(folder, asked, seen, jobs, cache)
    with progress() as advance:
        pile = survey(folder, cache, advance)
    if slug is not None:
        pile = _only(pile, slug)
    pile = replace(pile, chains=tuple(weighed(chain, gate) for chain in pile.chains))
    held = comparing(gate, settings.house)
    if has_numbers:
        if has_page:
            _the_one(pile, "--from and --to")
            _publish(_page(pile, {}, held), pile, html, shown)
        return _apart(pile, (first, last), held, gate, form, seen)
    if not has_page:
        return _tell(told_chains(pile.chains, asked, jobs), _summed(pile), asked, seen)
    pile, steps = _compared(pile, held, gate)
    _publish(_page(pile, steps, held), pile, html, shown)
    say(_rendered(pile, steps, form, seen), form)
    return FINDINGS if _stops(steps, gate) else CLEAN


def _all_told(folder: str, asked: Asked, seen: Look, jobs: int | None, cache: bool) -> int:
    """Tell every story in a folder."""
    from contextlib import ExitStack

    from leaddiff.faces.terminal.progress import progress
    from leaddiff.wire.folder import Survey, surveyed

    with ExitStack() as reading:

        def tell(survey: Survey) -> int:
            reading.close()
            sums = Sums(len(survey.kept), survey.together, survey.singles, survey.unreadable)
            return _tell(told_survey(survey, asked, jobs), sums, asked, seen)

        return surveyed(folder, tell, cache, reading.enter_context(progress()))


def _summed(pile: Pile) -> Sums:
    together = sum(len(chain.versions) for chain in pile.chains)
    return Sums(len(pile.chains), together, pile.singles, pile.unreadable)


def _tell(chains: Iterator[ToldChain], sums: Sums, asked: Asked, seen: Look) -> int:
    """Tell chains, each as its steps have been compared, which in a large pile takes a while; where none are to
    be, all at once."""
    from leaddiff.nouns.chains import Pile
    from leaddiff.renderers.json import pile_parts
    from leaddiff.renderers.text.timeline import render_sums

    clean = loud = lost = 0
    stops = False

    def texts() -> Iterator[str]:
        nonlocal clean, loud, lost, stops
        for told in chains:
            clean, loud, lost = clean + told.clean, loud + told.loud, lost + told.lost
            stops = stops or told.stops
            yield told.text

    others = Pile((), sums.singles, tuple(sums.unreadable))
    parts = texts() if asked.form == "text" else pile_parts(others, texts())
    for part in parts if asked.compare else ("".join(parts),):
        say(part, asked.form)
    if asked.form == "text":
        say(render_sums(sums._replace(steps=(clean, loud, lost) if asked.compare else None), seen))
    return FINDINGS if stops else CLEAN


def _page(pile: Pile, steps: Steps, held: Compare) -> str:
    """The page on the one story there is; of several, or none, the board."""
    from leaddiff.desk import board
    from leaddiff.desk.chain import every_pair
    from leaddiff.renderers.html import render_board, render_chain

    if len(pile.chains) == 1:
        return render_chain(*every_pair(pile.chains[0], held))
    return render_board(board.newest_first(pile, steps), pile.singles, pile.unreadable)


def _publish(page: str, pile: Pile, name: str | None, shown: bool) -> None:
    from leaddiff.faces.terminal import pages

    keep = [copy.path for chain in pile.chains for copy in chain.versions if copy.path]
    trouble = pages.publish(page, name, keep, shown)
    if trouble:
        tell(trouble)


def _only(pile: Pile, slug: str) -> Pile:
    """The pile with the chains of that slug alone. Raises ``LeadDiffError``, with slugs that are
    close, where there is none."""
    from leaddiff.matching import has_slug

    chains = tuple(chain for chain in pile.chains if has_slug(chain, slug))
    if chains:
        return replace(pile, chains=chains)
    raise LeadDiffError(_no_such_slug(pile, slug))


def _no_such_slug(pile: Pile, slug: str) -> str:
    from leaddiff.matching import close_slugs

    told = f"There is no story “{slug[:80]}” with two versions or more"
    near = close_slugs(slug, {chain.slug for chain in pile.chains if chain.slug})
    return f"{told}; there is {', '.join(f'“{name}”' for name in near)}." if near else f"{told}."


def _compared(pile: Pile, held: Compare, gate: Gate) -> tuple[Pile, Steps]:
    from leaddiff.desk.chain import checked

    chains, steps = [], {}
    for place, chain in enumerate(pile.chains):
        compared, reports = checked(chain, held)
        chains.append(weighed(compared, gate))
        steps[place] = reports
    return replace(pile, chains=tuple(chains)), steps


def _apart(
    pile: Pile,
    numbers: tuple[int | None, int | None],
    held: Compare,
    gate: Gate,
    form: str,
    seen: Look,
) -> int:
    """Compare two versions of the one chain there is."""
    from leaddiff.desk.chain import apart, told_apart

    first, last = numbers
    if first is None or last is None:
        raise LeadDiffError("--from and --to go together.")
    chain = _the_one(pile, "--from and --to")
    found = apart(chain, first, last, held)
    if form == "json":
        shown = replace(pile, chains=(weighed(told_apart(found), gate),))
        say(_rendered(shown, {}, form, seen), form)
        return CLEAN
    from leaddiff.renderers.text.from_to import render_apart

    told = [each.finding.message for each in told_apart(found).findings]
    say(render_apart(found.report, told, seen))
    return CLEAN


def _the_one(pile: Pile, asked: str) -> Chain[Sketch]:
    if len(pile.chains) != 1:
        count = f"are {len(pile.chains)} stories" if pile.chains else "is no story"
        raise LeadDiffError(f"There {count} to choose from; {asked} need --slug to name one.")
    return pile.chains[0]


def _rendered(pile: Pile, steps: Steps, form: str, seen: Look) -> str:
    if form == "json":
        from leaddiff.renderers.json import render_pile as render_json

        return render_json(pile)
    from leaddiff.renderers.text.timeline import render_pile

    return render_pile(pile, seen, steps)


def _stops(steps: Steps, gate: Gate) -> bool:
    reports = (step for each in steps.values() for step in each if not isinstance(step, str))
    return any(map(gate.stops, reports))
