# Everything sets itself up: Python packages into .venv/, Node tools into node_modules/.
# Needs Python 3.11 or newer and make. Without make: see CONTRIBUTING.md.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
# The Node that the environment brings, not one that the machine may have.
export PATH := $(CURDIR)/$(BIN):$(PATH)

.PHONY: help serve site test check bench lock lint

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1 - /p' Makefile

serve: .venv/site.stamp ## the site on http://127.0.0.1:8000 with live reload
	$(BIN)/mkdocs serve

site: .venv/site.stamp ## the site into site/, after a word on what is still to be written
	@$(BIN)/python -m readiness check --quick || true
	$(BIN)/mkdocs build --strict

test: lint .venv/chromium.stamp ## every test; the browser's included
	$(BIN)/node --test "tests/scripts/**/*.test.js"
	$(BIN)/pytest -n 3 --dist loadgroup

check: test ## as test, and every page in every setting, the quiz in other browsers and by other builders, 500 histories of the bank
	$(BIN)/python -m tests.support.engines
	$(BIN)/python -m tests.support.platforms
	$(BIN)/pytest -n 2 -m exhaustive

bench: .venv/chromium.stamp ## weight, speed and growth, side by side
	$(BIN)/python -m tests.bench

lint: .venv/test.stamp node_modules/stamp ## form, types and layers of the Python and the scripts
	$(BIN)/python -m readiness.rendering.contract_check
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m tests.support.supported
	$(BIN)/node node_modules/typescript/bin/tsc --project tsconfig.json
	$(BIN)/node node_modules/typescript/bin/tsc --project tsconfig.library.json
	$(BIN)/node node_modules/typescript/bin/tsc --project tsconfig.core.json
	$(BIN)/node node_modules/@biomejs/biome/bin/biome check --error-on-warnings

LOCKED := --universal --python-version 3.11 --generate-hashes --no-header --no-emit-index-url --quiet

lock: .venv/test.stamp ## every lock anew, from pyproject.toml
	$(BIN)/pip install --quiet uv==0.13.9
	$(BIN)/uv pip compile pyproject.toml --group test $(LOCKED) --upgrade --output-file requirements-test.txt
	$(BIN)/uv pip compile pyproject.toml --constraint requirements-test.txt $(LOCKED) --output-file requirements.txt
	$(BIN)/uv pip compile --group materialx $(LOCKED) --upgrade --output-file tests/platforms/materialx.txt
	$(BIN)/uv pip compile --group zensical $(LOCKED) --upgrade --output-file tests/platforms/zensical.txt

.venv/site.stamp: requirements.txt
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.txt
	touch $@

.venv/test.stamp: requirements-test.txt .venv/site.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-test.txt
	touch $@

.venv/chromium.stamp: .venv/test.stamp
	$(BIN)/python -m tests.support.browser
	touch $@

node_modules/stamp: package-lock.json .venv/test.stamp
	$(BIN)/npm ci --no-fund --no-audit
	touch $@
