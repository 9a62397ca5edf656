"""Bank to markup, by the templates in `overrides/`: the only place in the engine that knows Jinja2."""
