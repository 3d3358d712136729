# Vitrine: everything a person runs. `make serve` and `make test` do all set-up themselves.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PORT ?= 8000
export PORT
ifdef VITRINE_HOME
export VITRINE_HOME
endif

.PHONY: help serve dev test validate lint format mutate bench lighthouse install install-dev browser clean

help:
	@echo "make serve   install, load the opening exhibition, publish it, serve it on port $(PORT)"
	@echo "make dev     the same records on Django's own server, reloading on change"
	@echo "make test    every test but the slow ones, browser tests included"
	@echo "make validate   every file of the opening exhibition by its validators and readers"
	@echo "make lint    format, types, templates, migrations"
	@echo "make mutate  what the checks catch of falsified sentences, and what they wrongly stop"
	@echo "make bench   speed as ratios against nginx and against live pages"
	@echo "make lighthouse   Lighthouse's four scores of a site that runs on port $(PORT)"

# A stamp, so that a second run installs nothing; a changed list installs again.
$(VENV)/installed: requirements.txt
	$(PYTHON) scripts/check_python.py
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	touch $@

$(VENV)/installed-dev: requirements.txt requirements-dev.txt
	$(PYTHON) scripts/check_python.py
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	touch $@ $(VENV)/installed

install: $(VENV)/installed

install-dev: $(VENV)/installed-dev

serve: $(VENV)/installed
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py collectstatic --noinput --verbosity 0
	$(BIN)/python manage.py open_exhibition
	exec $(BIN)/python scripts/serve.py

dev: export VITRINE_DEBUG = 1
dev: $(VENV)/installed
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py open_exhibition
	$(BIN)/python manage.py runserver 127.0.0.1:$(PORT)

# Chromium, the HTML checker and PostgreSQL: found, or installed where that is possible.
browser: $(VENV)/installed-dev
	bash scripts/install_test_tools

test: browser
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not validate"
	bash scripts/with_postgres $(BIN)/python -m pytest -n 2 --dist loadfile -m "not validate" \
		tests/models tests/documents tests/curation tests/management tests/test_visibility.py

# Slow: every PDF, word-processor file, slide show, e-book and cartridge is opened by its reader.
validate: $(VENV)/installed-dev
	bash scripts/install_test_tools validate
	$(BIN)/python -m pytest -n 2 --dist loadfile -m validate

lint: $(VENV)/installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djlint --lint --quiet templates
	$(BIN)/python scripts/check_templates.py
	$(BIN)/mypy
	$(BIN)/python scripts/list_checks.py --check
	VITRINE_HOME=$$(mktemp -d) $(BIN)/python scripts/draw_moves.py --check
	VITRINE_HOME=$$(mktemp -d) $(BIN)/python manage.py makemigrations --check --dry-run

format: $(VENV)/installed-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Writes its table into docs/checks.md; a minute.
mutate: $(VENV)/installed-dev
	$(BIN)/python scripts/mutate.py

bench: $(VENV)/installed-dev
	$(BIN)/python scripts/bench.py

# Asks the site that `make serve` runs; not part of `make test`, since scores wobble with the machine.
lighthouse: $(VENV)/installed
	test -d node_modules/lighthouse || PUPPETEER_SKIP_DOWNLOAD=1 npm install --no-save --ignore-scripts lighthouse@12.8.2
	$(BIN)/python scripts/lighthouse.py http://127.0.0.1:$(PORT)

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
