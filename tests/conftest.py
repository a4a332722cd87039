"""What holds for every test: none writes into the cache of whoever runs them."""

import os

import pytest
import stories
from hypothesis import settings

settings.register_profile("wire", deadline=None)  # a busy machine is no fault of the copy
settings.load_profile("wire")


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory):
    """A cache folder of this run alone, for processes it starts too."""
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["XDG_CACHE_HOME"]
    else:
        os.environ["XDG_CACHE_HOME"] = before


def pytest_addoption(parser):
    parser.addoption(
        "--update-goldens",
        action="store_true",
        help="record what is said of the samples anew, where every promise is kept",
    )
    parser.addoption(
        "--every-form",
        action="store_true",
        help="try every pair of stories in every form and in all clothes, not in a part of them each",
    )
    parser.addoption(
        "--fuzz-rounds",
        type=int,
        default=1,
        help="times as many inputs of the fuzzing as in a plain run",
    )
    parser.addoption(
        "--fault-runs",
        type=int,
        default=0,
        metavar="N",
        help="kill N runs of each kind at random moments, not a few alone",
    )


def pytest_configure(config):
    stories.every = config.getoption("--every-form")


@pytest.fixture
def update_goldens(request):
    """Whether the recorded reports are to be written anew."""
    return request.config.getoption("--update-goldens")
