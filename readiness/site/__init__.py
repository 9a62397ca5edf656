"""The site as a team makes it: loaded, overlaid with what `team.py` changes, and laid out in pages."""
