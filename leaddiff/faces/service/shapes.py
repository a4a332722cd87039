"""Shapes: what a request may hold, and what keeps it from being answered."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from leaddiff.ground.errors import LeadDiffError


class Busy(LeadDiffError):
    """A check that was not made, and might be if it is asked for again."""


MOST = 8 * 1024 * 1024
"""Characters of one copy at most."""

Text = Annotated[str, Field(max_length=MOST)]
Short = Annotated[str, Field(max_length=2_000)]


class Fields(BaseModel):
    """A version as the fields of a system that keeps it in no file; see leaddiff.copy."""

    model_config = ConfigDict(extra="forbid")

    body: Text | list[Text]
    slug: Short | None = None
    headline: Short | None = None
    note: Text | None = None
    byline: Short | None = None
    dateline: Short | None = None
    version: int | Short | None = None
    agency: Short | None = None
    moved_at: Short | None = None
    state: Short | None = None
    id: Short | None = None
    follows: Short | None = None


class Pair(BaseModel):
    """New copy, and the older version where it is not to be taken from the archive: text in any form the wire
    comes in, or fields."""

    model_config = ConfigDict(extra="forbid")

    new: Text | Fields
    old: Text | Fields | None = None
    force: bool = False


class NewCopy(BaseModel):
    """A file of copy: its name, of which the last part is kept, and its text in any form."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[str, Field(min_length=1, max_length=300)]
    text: Text


class NewCopies(BaseModel):
    """Copies to be kept, in the order they moved."""

    model_config = ConfigDict(extra="forbid")

    copies: Annotated[list[NewCopy], Field(min_length=1, max_length=200)]


class Trouble(BaseModel):
    """Why a request was not answered, in one sentence."""

    detail: str


class Acceptance(BaseModel):
    """Who lets a finding pass and why; ``until`` is the last day it holds."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    by: Annotated[str, Field(min_length=1, max_length=100)]
    why: Annotated[str, Field(min_length=1, max_length=1_000)]
    until: Annotated[str, Field(pattern=r"^(\d{4}-\d\d-\d\d)?$")] = ""
