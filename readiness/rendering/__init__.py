"""Bank to markup, by the templates in `overrides/`: the only place that knows Jinja2."""
