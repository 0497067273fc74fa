# make help says what there is.

DIR ?= fixtures/share
PREFIX ?= /usr/local
SWIFT ?= swift
SCAN_OPTIONS ?=
SECONDS ?= 60

# The program and the tests are two configurations: the tests see internal names (-enable-testing) and link the
# Swift libraries dynamically, the program carries them (on Linux), so that it starts sooner and runs where there is no
# Swift. Each is built once, in a folder of its own.
PROGRAM_FLAGS := -c release
ifeq ($(shell uname -s),Linux)
PROGRAM_FLAGS += --static-swift-stdlib
endif
TEST_FLAGS := -c release --scratch-path .build-tests -Xswiftc -enable-testing
PROGRAM := .build/release/stofkam

.PHONY: help
help: ## says what there is
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

.PHONY: scan
scan: program ## scans DIR (default: the fixtures); more options in SCAN_OPTIONS
	@$(PROGRAM) scan $(SCAN_OPTIONS) -- "$(DIR)"

.PHONY: program
program: libraries ## builds the program: .build/release/stofkam
	$(SWIFT) build $(PROGRAM_FLAGS) --product stofkam

.PHONY: libraries
libraries: ## installs the system libraries that are missing
	@scripts/system_libraries.sh

.PHONY: test
test: program ## runs all tests, then the lint
	$(SWIFT) build --build-tests $(TEST_FLAGS)
	STOFKAM_PROGRAM="$(CURDIR)/$(PROGRAM)" $(SWIFT) test --skip-build $(TEST_FLAGS)
	$(MAKE) lint

.PHONY: integration
integration: program ## tries the program with pre-commit, and its SARIF with the official schema (needs Python)
	scripts/integration.sh "$(PROGRAM)"

.PHONY: lint
lint: ## says where the code is not formatted as it should be
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

.PHONY: format
format: ## formats the code
	$(SWIFT) format -i -r Sources Tests Package.swift

.PHONY: patterns
patterns: ## writes patterns/ as Swift and as docs/DETECTORS.md (needs Python with PyYAML)
	python3 scripts/builtin_detectors.py
	python3 scripts/detector_table.py

.PHONY: fixtures
fixtures: ## makes fixtures/share and fixtures/malformed again
	python3 scripts/make_fixture_share.py
	python3 scripts/make_fixture_malformed.py

.PHONY: bench
bench: program ## measures the parts (kernels, splitters, detectors), then start-up, speed and memory of the program
	scripts/bench_parts.sh
	python3 scripts/bench.py $(PROGRAM)

.PHONY: fuzz
fuzz: ## compares the fast kernels with the plain ones for SECONDS (60), with libFuzzer
	scripts/fuzz.sh "$(SECONDS)"

.PHONY: install
install: program ## installs the program, completions and manual pages below PREFIX (/usr/local)
	$(SWIFT) build $(PROGRAM_FLAGS) --product generate-manual
	scripts/install.sh "$(PROGRAM)" .build/release/generate-manual "$(DESTDIR)$(PREFIX)"

.PHONY: clean
clean: ## removes what was built
	rm -rf .build .build-tests .build-benchmarks .build-fuzz
