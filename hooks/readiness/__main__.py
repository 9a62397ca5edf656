"""`python -m readiness`; what it does is in `readiness.commands`."""

import sys

from readiness.commands import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
