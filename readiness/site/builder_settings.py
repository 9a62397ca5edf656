"""The settings of a site's builder that follow from the team: what the site is called, and how it looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from readiness.model.team import Team

if TYPE_CHECKING:
    from readiness.model.site import Site


def site_identity(site: Site, address: str | None) -> dict[str, str | None]:
    """Return the site's name, description and address, by setting.

    `address` is the one in the project's settings, where they have one; it goes before the team's.
    """
    return {
        "site_name": site.bank.title,
        "site_description": site.bank.description,
        "site_url": address or site.team.address,
    }


def theme_identity(team: Team) -> dict[str, str]:
    """Return the theme's settings that follow from the team."""
    icons = {"logo": team.logo, "favicon": team.logo} if team.logo else {}
    return {"language": team.language, **icons}
