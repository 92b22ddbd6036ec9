# The environment is .venv; PYTHON= names the interpreter it is made from, PORT= moves the dashboard,
# QIANYUE_DATA= the data folder, BROWSER=0 leaves the browser tests out, WHOLE=1 takes pictures of whole pages.
# `make bench` measures as ratios: MIX=dense for text full of figures, REPORTS=20000 and WHOLE=1 for the full run,
# OBSERVATIONS=10000000 for questions to the largest tables (their build takes an hour), BENCH_STRICT=1 to fail where a ratio is not as wanted.
PYTHON ?=
PORT ?= 8501
ENV := .venv
PY := $(ENV)/bin/python
MIX ?= prose
REPORTS ?= 2000
OBSERVATIONS ?= 100000
BROWSER ?= 1
export BROWSER

# An environment whose interpreter has gone is made anew.
GONE := $(shell $(PY) -c '' 2>/dev/null || rm -f $(ENV)/*.stamp)

.PHONY: install run test screenshots bench lock clean

install: $(ENV)/requirements.txt.stamp $(ENV)/assets.stamp

$(ENV)/%.stamp: % requirements-build.txt
	@python=$$(tools/python.sh "$(PYTHON)") && "$$python" tools/environment.py $<

# What pictures are drawn with; without a registry of npm the dashboard starts all the same.
$(ENV)/assets.stamp: tools/assets.py tools/npm/package-lock.json | $(ENV)/requirements.txt.stamp
	@$(PY) tools/assets.py && touch $@ || true

# The ETL's exit status 1 says "built, some sources rejected": the dashboard shows what there is.
run: install
	@$(PY) -m etl build --if-stale || [ $$? -eq 1 ]
	@exec $(PY) -m tools.serve "$(PORT)"

test: $(ENV)/requirements-dev.txt.stamp $(ENV)/assets.stamp
	@$(PY) tests/browser/chromium.py
	@$(PY) -m tests.open_xml.validator
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m pytest

screenshots: $(ENV)/requirements-dev.txt.stamp
	@$(PY) tests/browser/chromium.py
	$(PY) -m tests.screenshots $(if $(WHOLE),--whole)

# The peers are kept out of the environment; one that does not install is not compared with.
bench: install build/peers/.installed
	@$(PY) -m tools.bench --mix "$(MIX)" --reports "$(REPORTS)" --observations "$(OBSERVATIONS)" $(if $(WHOLE),--whole) $(if $(filter 1,$(BENCH_STRICT)),--strict)

build/peers/.installed: requirements-bench.txt
	@rm -rf $(@D) && mkdir -p $(@D)
	@$(PY) -m pip install --require-hashes --no-deps --no-input --disable-pip-version-check --retries 1 --target $(@D) -r $< \
	    >build/peers.log 2>&1 && touch $@ || rm -rf $(@D)

# LOCK_FLAGS=--upgrade moves every pin that requirements*.in leaves open.
lock: $(ENV)/requirements-dev.txt.stamp
	@for name in requirements requirements-build requirements-dev requirements-bench requirements-node; do \
	    $(PY) -m uv --no-config pip compile --universal --python-version 3.11 --generate-hashes --no-header \
	        --quiet $(LOCK_FLAGS) --output-file $$name.txt $$name.in || exit 1; \
	done

clean:
	rm -rf $(ENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
