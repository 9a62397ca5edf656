"""Lets `python -m readiness` work here, with nothing installed: the package itself is in `hooks/`.

`python -m` looks in the folder that it is started in, and finds this file. It steps aside: the command runs
the package, and where something else looks in this folder first, `import readiness` is the package too.
"""

import runpy
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent

if __name__ == "__main__":
    sys.path[:] = [str(ROOT / "hooks"), *(each for each in sys.path if Path(each).resolve() != ROOT)]
    runpy.run_module("readiness", run_name="__main__", alter_sys=True)
else:
    __path__ = [str(ROOT / "hooks/readiness")]  # makes a package of this module: the one in hooks/
