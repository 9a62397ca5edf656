"""The bank's model, its checks and what is published from it. Neither MkDocs nor Jinja2 is needed here."""
