"""``python -m leaddiff`` is the command ``leaddiff``."""

from leaddiff.cli import main

if __name__ == "__main__":
    main()
