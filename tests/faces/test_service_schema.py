"""leaddiff serve against its own description: requests made up from /openapi.json, by schemathesis."""

from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

pytest.importorskip("fastapi")

from leaddiff.faces.service.app import app
from leaddiff.faces.service.desk import Desk
from leaddiff.faces.service.shapes import NewCopies
from leaddiff.night import Night
from leaddiff.wire import archive

schemathesis = pytest.importorskip("schemathesis")

SAMPLES = Path(__file__).parents[2] / "samples" / "landslide"

ENDLESS = "/events"
"""What is told there has no end; tests/browser listens to it."""


REFUSED = schemathesis.checks.positive_data_acceptance
"""A text may be as long and as short as it must be and no copy all the same."""

EACH = 12
"""Requests made up for each address."""


@pytest.fixture
def described(tmp_path):
    with closing(archive.opened(str(tmp_path / "desk.db"))) as store:
        desk = Desk(Night(store))
        files = sorted(SAMPLES.glob("*.txt"))
        desk.keep(NewCopies(copies=[{"name": f.name, "text": f.read_text("utf-8")} for f in files]))
        made = schemathesis.openapi.from_asgi("/openapi.json", app(desk))
        yield made.exclude(path=ENDLESS)


def test_each_request_is_answered_as_described(described):
    seen = set()
    for found in described.get_all_operations():
        operation = found.ok()
        seen.add(operation.label)

        @settings(
            max_examples=EACH, deadline=None, database=None, suppress_health_check=list(HealthCheck)
        )
        @given(case=operation.as_strategy())
        def answered(case):
            case.call_and_validate(excluded_checks=[REFUSED])

        answered()
    assert {"POST /check", "POST /copies", "POST /v2/check", "GET /stories", "GET /metrics"} <= seen
