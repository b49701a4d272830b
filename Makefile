# Every command of this checkout. `make help` lists them. Each sets up what it needs: app/packaging/bootstrap.sh.
# PYTHON=... chooses the Python that makes .venv; ARGS=... goes to the program, as in: make run ARGS="--lang ar"

PYTHON ?= python3
ARGS ?=
BIN := .venv/bin
PROGRAM := $(BIN)/know-your-record
BOOTSTRAP := PYTHON="$(PYTHON)" app/packaging/bootstrap.sh

# macOS has a screen without saying so; anywhere else X11 or Wayland tells where it is.
SCREEN := $(or $(DISPLAY),$(WAYLAND_DISPLAY),$(filter Darwin,$(shell uname -s)))

# What goes into the bundles. The program reads nothing else, so they are made again when one of these is newer.
COMPILED := build/bundles/.made
SOURCES = $(shell find content locales app/model.py app/words app/content app/language app/search app/bundle \
	-name __pycache__ -prune -o -type f ! -name '*.pyc' -print 2>/dev/null)

# All of Chinese is too large for git; it is made once, and again when our Chinese texts change.
CHINESE := build/fonts/coverage.json

.DEFAULT_GOAL := help
.PHONY: help run screens test lint format bench lock clean ready ready-test

help: ## list these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ready ## open the program; with no screen, write a picture of each of its screens to build/screens
	@$(MAKE) -s --no-print-directory $(COMPILED)
ifneq ($(SCREEN),)
	@$(PROGRAM) run $(ARGS)
else
	@echo "There is no screen here (DISPLAY and WAYLAND_DISPLAY are not set), so no window can open."
	@echo "Instead, a picture of each screen goes to build/screens."
	@QT_QPA_PLATFORM=offscreen $(PROGRAM) tour --short --out build/screens $(ARGS)
endif

screens: ready ## write a picture of every screen to build/screens
	@$(MAKE) -s --no-print-directory $(COMPILED)
	@QT_QPA_PLATFORM=offscreen $(PROGRAM) tour --out build/screens $(ARGS)

test: ready-test ## everything that must pass before a change is taken
	@$(MAKE) -s --no-print-directory $(CHINESE)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(PROGRAM) audit
	$(PROGRAM) check
	$(BIN)/python -m pytest -n 2 -q

lint: ready-test ## style and types only
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: ready-test ## set the code as `make lint` wants it
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: ready-test ## measure against the goals; ARGS=window: only tests/bench/bench_window.py
	@$(MAKE) -s --no-print-directory $(COMPILED)
	@QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench $(ARGS)

lock: ## take new versions into app/packaging/locks, with hashes (needs the network)
	$(PYTHON) app/packaging/lock.py

clean: ## remove what was made: build/ and .venv
	rm -rf build .venv

ready:
	@$(BOOTSTRAP) run

ready-test:
	@$(BOOTSTRAP) test

# Where something had to be left out, compile has said so and the last good bundles go on being used.
$(COMPILED): $(SOURCES) $(CHINESE)
	@if $(PROGRAM) compile; then touch $@; else [ -f build/bundles/index.json ]; fi

$(CHINESE): app/packaging/build_chinese.py app/packaging/build_fonts.py $(wildcard locales/zh-*/LC_MESSAGES/*.po)
	@echo "Making the Chinese fonts (once, about half a minute)."
	@$(BIN)/python -m app.packaging.build_chinese
	@touch $@
