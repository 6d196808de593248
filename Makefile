# Needs Python >= 3.11 with pip and venv, a C compiler and the Python headers; makes everything else in .venv itself.

PYTHON ?= python3
VENV := .venv
PEERS := build/peers
BIN := $(VENV)/bin
COUNTY := docs/examples/hengfeng_invented.json

# durable-rules calls a function that Python 3.13 took away; its successor has the same arguments.
FLAGS_313 = $$($(BIN)/python -c 'import sys; print("-DPyEval_CallObject=PyObject_CallObject" * (sys.version_info >= (3, 13)))')
# Editable in the compatible mode, since mypy does not see other editable installs.
INSTALL = CPPFLAGS="$${CPPFLAGS:-} $(FLAGS_313)" $(BIN)/python -m pip install --quiet --disable-pip-version-check --config-settings editable_mode=compat --editable

# Without Java the tests of Spark are skipped, and the module that only they reach does not count.
WITHOUT_JAVA = $(if $(or $(JAVA_HOME),$(shell sh -c 'command -v java')),,--omit=ruralpolicy/frames/_spark.py)

.PHONY: demo test test-long mutate docs bench country clean

demo: $(VENV)/demo-installed
	@mkdir -p build
	$(BIN)/ruralpolicy assess $(COUNTY) --pack shangrao --as-of 2026-12-31 --ledger build/hengfeng-ledger.json

test: $(VENV)/dev-installed
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest --numprocesses auto --dist loadscope
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report $(WITHOUT_JAVA)

test-long: $(VENV)/dev-installed
	$(BIN)/python -m pytest -m long

mutate: $(VENV)/dev-installed
	$(BIN)/python tests/mutate.py

docs: $(VENV)/dev-installed
	$(BIN)/sphinx-build --fail-on-warning --keep-going --nitpicky docs/en build/docs/en
	$(BIN)/sphinx-build --fail-on-warning --keep-going --nitpicky docs/zh build/docs/zh

bench: $(VENV)/dev-installed $(PEERS)/installed
	$(BIN)/python benchmarks/run.py

country: $(VENV)/dev-installed
	$(BIN)/python benchmarks/country.py

clean:
	rm -rf $(VENV) build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "ruralpolicy needs Python 3.11 or newer; set PYTHON=..." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/demo-installed: $(BIN)/python setup.cfg pyproject.toml
	$(INSTALL) ".[cli]"
	touch $@

$(VENV)/dev-installed: $(BIN)/python setup.cfg pyproject.toml
	$(INSTALL) ".[dev]"
	touch $@ $(VENV)/demo-installed

# One by one: a peer that cannot be had is named in the table with the reason.
$(PEERS)/installed: $(BIN)/python benchmarks/requirements.txt
	$(BIN)/python -m venv $(PEERS)
	for peer in $$(grep -v '^#' benchmarks/requirements.txt); do \
	  $(PEERS)/bin/python -m pip install --quiet --disable-pip-version-check $$peer || echo "$$peer cannot be installed here" >&2; done
	touch $@
