"""App: the service's addresses, each a few lines that ask the night and hand over what it says."""

# FastAPI reads the annotations when it runs, so they are not put off.

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import Body, FastAPI, Header, HTTPException, Path, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse, PlainTextResponse, StreamingResponse

from leaddiff import __version__
from leaddiff.faces.service import languagetool
from leaddiff.faces.service.desk import FORMS, Desk
from leaddiff.faces.service.guard import FORM_KIND
from leaddiff.faces.service.shapes import Acceptance, Busy, NewCopies, Pair, Trouble
from leaddiff.ground.errors import LeadDiffError
from leaddiff.nouns.archived import Asked
from leaddiff.renderers.html.paste import render_paste

LISTENING = 1.0
"""Seconds (0.2 to 10) after which those who listen are told what is new."""

PULSE = 15
"""Times of listening (5 to 60) without news after which a word is sent, so that who is gone is noticed."""

FORM = {
    "requestBody": {
        "required": True,
        "content": {
            FORM_KIND: {
                "schema": {
                    "type": "object",
                    "properties": {"text": {"type": "string"}, "data": {"type": "string"}},
                }
            }
        },
    }
}
"""How the form of ``/v2/check`` is told to other programs."""

_NOT: dict[int | str, str] = {
    401: "The token is missing or wrong.",
    403: "A page of another site may change nothing here.",
    404: "There is no such thing.",
    413: "The body is too large.",
    415: "The body is of another kind.",
    421: "The service is for its own machine.",
    422: "The request, or the copy in it, is not as it must be.",
    429: "Too many requests; wait as long as Retry-After says.",
    503: "The service is busy; ask again.",
}
"""Why a request is not answered, by the status that says so."""

SHOWN: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The report.",
        "content": {kind: {} for kind in ("application/json", *FORMS)},
    }
}
"""How a report is told to other programs."""

Number = Annotated[int, Path(ge=1, le=2**53)]
Mark = Annotated[str, Path(min_length=8, max_length=64, pattern="^[0-9a-f]+$")]


def app(desk: Desk) -> FastAPI:
    """The service of a desk, without its guard."""
    made = FastAPI(
        title="leaddiff",
        version=__version__,
        summary="Is the editor's note true, and is it the whole truth?",
        docs_url=None,  # a page of elsewhere, with scripts of elsewhere
        redoc_url=None,
        responses={status: {"model": Trouble, "description": why} for status, why in _NOT.items()},
    )
    _add_checks(made, desk)
    _add_archive(made, desk)
    _add_acceptances(made, desk)
    _add_pages(made, desk)

    @made.exception_handler(LeadDiffError)
    async def told(request: Request, error: LeadDiffError) -> JSONResponse:
        return JSONResponse({"detail": str(error)}, 422)

    @made.exception_handler(Busy)
    async def busy(request: Request, error: Busy) -> JSONResponse:
        return JSONResponse({"detail": str(error)}, 503, {"Retry-After": "5"})

    @made.exception_handler(RequestValidationError)
    async def misshapen(request: Request, error: RequestValidationError) -> JSONResponse:
        return JSONResponse({"detail": _what_is_wrong(error)}, 422)

    return made


def _what_is_wrong(error: RequestValidationError) -> str:
    """Where a request is not as it must be, and why, without what it held: that may be copy."""
    told = [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()[:5]]
    return "; ".join(told)


def _add_checks(made: FastAPI, desk: Desk) -> None:
    @made.post("/check", responses=SHOWN)
    async def check(pair: Pair, accept: Annotated[str, Header()] = "application/json") -> Response:
        """Hold new copy against the older version, or where that is not given against the one before it in
        the archive. Nothing is kept. The answer is the JSON report, or by ``Accept`` a page
        (text/html), text (text/plain), text/markdown or application/sarif+json."""
        with desk.counted("check"):
            return _shown(*await desk.checked(pair, accept))

    @made.post("/v2/check", openapi_extra=FORM)
    async def underlined(request: Request) -> dict[str, Any]:
        """What is to be underlined in copy that is being written, in LanguageTool's protocol: ``text`` or
        ``data`` of a form. It is held against the version before it in the archive. Nothing is kept."""
        with desk.counted("underlined"):
            return await desk.underlined(await request.body())

    @made.get("/v2/languages")
    def languages() -> list[dict[str, str]]:
        """The languages a program of that protocol may ask for."""
        return languagetool.LANGUAGES

    @made.post("/copies", status_code=201)
    async def copies(new: NewCopies) -> dict[str, Any]:
        """Keep copies, and hold each against the version before it. Same bytes are one version."""
        with desk.counted("copies"):
            return {"copies": await desk.kept(new)}


def _add_archive(made: FastAPI, desk: Desk) -> None:
    @made.get("/stories")
    def stories(
        words: Annotated[str, Query(max_length=500)] = "",
        agency: Annotated[str | None, Query(max_length=50)] = None,
        day: Annotated[str | None, Query(pattern=r"^\d{4}-\d\d-\d\d$")] = None,
        verdict: Annotated[str | None, Query(max_length=20)] = None,
        below: Annotated[int | None, Query(ge=1, le=2**53)] = None,
        most: Annotated[int, Query(ge=1, le=500)] = 50,
    ) -> dict[str, Any]:
        """The versions that have all the words, the newest first; ``below`` goes on behind one."""
        return {"versions": desk.find(Asked(words, agency, day, verdict, None, most, below))}

    @made.get("/stories/{slug}")
    def story(slug: Annotated[str, Path(max_length=300)]) -> dict[str, Any]:
        """The stories in which a version goes by this slug, the versions of each in order."""
        found = desk.stories(slug)
        if not found:
            raise HTTPException(404, "The archive has no story of this slug.")
        return {"stories": found}

    @made.get("/reports/{number}", responses=SHOWN)
    async def report(
        number: Number, accept: Annotated[str, Header()] = "application/json"
    ) -> Response:
        """What was said of a version, by the number of the report; in the formats of ``/check`` where
        nothing else was said of it since."""
        found = await desk.reported(number, accept)
        if found is None:
            raise HTTPException(404, "There is no report of this number.")
        return _shown(*found)


def _add_acceptances(made: FastAPI, desk: Desk) -> None:
    @made.post("/findings/{fingerprint}/accept")
    async def accept(fingerprint: Mark, said: Acceptance) -> dict[str, Any]:
        """Let a finding pass, with a name and a reason."""
        return {"accepted": fingerprint, "versions": await desk.accepted(fingerprint, said)}

    @made.delete("/findings/{fingerprint}/accept")
    async def withdraw(fingerprint: Mark, _: Annotated[None, Body()] = None) -> dict[str, Any]:
        """Take back that a finding was let pass."""
        return {"withdrawn": fingerprint, "versions": await desk.accepted(fingerprint, None)}


def _add_pages(made: FastAPI, desk: Desk) -> None:
    @made.get("/", response_class=HTMLResponse)
    async def board() -> str:
        """The board: stories newest first, what came of each and what is open. It shows by itself what
        comes."""
        return await desk.shown()

    @made.get("/paste", response_class=HTMLResponse)
    def paste() -> str:
        """A page to paste two versions into, or one that is held against the archive. It is answered as it is
        written, and nothing is kept unless that is asked for."""
        return render_paste()

    @made.get("/events")
    async def events(request: Request) -> StreamingResponse:
        """The numbers of new reports as they are made, as server-sent events."""
        if not desk.listeners_left():
            raise HTTPException(503, "Too many are listening.")
        return StreamingResponse(_events(desk, request), media_type="text/event-stream")

    @made.get("/health")
    def health() -> dict[str, Any]:
        """Whether the archive answers, and how many reports it holds."""
        return {"status": "ok", "version": __version__, "reports": desk.last_report()}

    @made.get("/metrics", response_class=PlainTextResponse)
    def metrics() -> Response:
        """How much was asked and how long it took, as Prometheus reads it."""
        return Response(desk.metrics(), media_type="text/plain; version=0.0.4; charset=utf-8")


async def _events(desk: Desk, request: Request) -> AsyncIterator[str]:
    with desk.listening():
        last = await asyncio.to_thread(desk.last_report)
        yield f"retry: 3000\nevent: begin\ndata: {last}\n\n"
        quiet = 0
        while not await request.is_disconnected():
            await asyncio.sleep(LISTENING)
            now = await asyncio.to_thread(desk.last_report)
            quiet = 0 if now > last else quiet + 1
            if now > last:
                yield f"event: report\nid: {now}\ndata: {now}\n\n"
            elif quiet % PULSE == 0:
                yield ": still here\n\n"
            last = now


def _shown(text: str, kind: str) -> Response:
    return Response(text, media_type=kind)
