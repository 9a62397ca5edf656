"""Copies of the project for commands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from readiness.checks.record import our_side, parse_record, record_of, record_text
from readiness.model.paths import BANK as OUR_BANK
from readiness.model.paths import bank_record
from tests.support.banks import BANK
from tests.support.commands import FORK

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def project(project: Path) -> Path:
    """A copy of the project that is recorded as it stands, as it need not be between two editions."""
    record = project / bank_record(OUR_BANK)
    now = record_of(our_side(BANK), parse_record(record.read_bytes(), bank_record(OUR_BANK)))
    record.write_bytes(record_text(now).encode())
    return project


@pytest.fixture
def fork(project: Path) -> Path:
    """A copy of the project whose team has a bank of its own."""
    (project / "team.py").write_text(FORK, "utf-8")
    return project
