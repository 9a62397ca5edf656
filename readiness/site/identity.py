"""How the settings of a site's builder follow the team: what names the site, and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.model.team import Team

if TYPE_CHECKING:
    from readiness.model.site import Site


def site_identity(site: Site, address: str | None) -> dict[str, str | None]:
    """Return what names the site. `address` is where it is published, if that is said elsewhere already."""
    return {
        "site_name": site.bank.title,
        "site_description": site.bank.description,
        "site_url": address or site.team.address,
    }


def theme_identity(team: Team) -> dict[str, str]:
    """Return what the theme has from the team."""
    icons = {"logo": team.logo, "favicon": team.logo} if team.logo else {}
    return {"language": team.language, **icons}
