"""`python -m readiness`; what it does is in `readiness.cli`."""

import sys

from readiness.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
