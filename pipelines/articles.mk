# All stages for the articles of a folder. Called by the Makefile, which sets VENV, CORPUS, BUILD and ID.
#
# The rules of the stages are generated from the stage table (stages.mk), those of the articles from the corpus
# folder (corpus.mk, remade whenever a file comes, goes or is renamed: then the folder's time changes).
SHELL := /bin/sh
.SUFFIXES:
.DELETE_ON_ERROR:
.SECONDARY:
MAKEFLAGS += --no-builtin-rules

FLAGS ?=
CITEFLOW := $(VENV)/bin/citeflow
# Another citeflow may answer otherwise: its own code is an input of every article.
CODE := $(shell find src/citeflow -name '*.py' -o -name '*.j2' -o -name '*.css' -o -name '*.js' -o -name '*.toml')

include pipelines/stages.mk
include $(BUILD)/corpus.mk

$(BUILD)/corpus.mk: $(CORPUS) $(wildcard $(CORPUS)/corpus.toml) src/citeflow/make_rules.py src/citeflow/corpus_files.py
	@$(CITEFLOW) rules '$(CORPUS)' -o '$@'

ifneq ($(ID),)
ifeq ($(filter $(ID),$(IDS)),)
$(error No article with the id $(ID) in $(CORPUS)/; ids are: $(IDS))
endif
IDS := $(ID)
endif

# An article's folder of cited files is looked through anew when a file in it came, went or changed, or when encoders were
# installed. Names with spaces cannot stand among prerequisites: the files are compared here.
ENCODERS := $(wildcard $(VENV)/.encoders $(VENV)/.installed-dev)
define watch_sources
ifneq ($(and $(wildcard $(CITEFLOW_SOURCES)/$(1)),$(shell test -e '$(BUILD)/$(1)/evidence.json' && \
    find '$(CITEFLOW_SOURCES)/$(1)' $(ENCODERS) -newer '$(BUILD)/$(1)/evidence.json' -print -quit)),)
$(BUILD)/$(1)/evidence.json $(BUILD)/$(1)/sources.json: FORCE
endif
endef
$(if $(CITEFLOW_SOURCES),$(foreach id,$(IDS),$(eval $(call watch_sources,$(id)))))

.PHONY: FORCE
FORCE:

REPORTS := $(IDS:%=$(BUILD)/%/report.html)

.PHONY: reports index
reports: $(REPORTS)
	@if [ -z '$(IDS)' ]; then echo 'No articles in $(CORPUS)/; put a PDF, Markdown, HTML, DOCX, JATS, TEI or text file there' >&2; exit 2; fi

index: $(BUILD)/index.html
	@:

$(BUILD)/index.html: $(REPORTS) $(BUILD)/corpus.mk
	@$(CITEFLOW) index '$(BUILD)' $(if $(ID),,--corpus '$(CORPUS)')
