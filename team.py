"""What your team changes. Everything that you leave out stays as it is.

docs/customize/ says how, step by step; its page on settings lists everything that can stand here. Files of
your own, such as a logo or pages, go into the folder team/docs/.
"""

from readiness.team import *

TEAM = Team()
