"""The site of a team that runs a service on call: a bank on another subject, which is in team/bank/."""

from readiness.team import *

TEAM = Team(
    name="Ready for on call at Example Maps",
    short_name="Example Maps",
    contact="mailto:on-call@maps.example",
    address="https://handbook.maps.example/on-call/",
    repository="https://github.com/example-maps/on-call",
    colours=Colours(brand="#1d4f91", accent="#a1431f"),
)
