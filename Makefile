# Two commands do everything a newcomer needs: `make chat` and `make test`.
PREFIX ?= /usr/local
SWIFT ?= swift
RELEASE = -c release --static-swift-stdlib
BINARY = .build/release/banter
# Whether the archives are at hand that the release program is linked whole from; asked once the set-up has run.
ARCHIVES = ls $(foreach name,c edit tinfo bsd md sqlite3,/usr/lib/*/lib$(name).a) >/dev/null 2>&1 && echo all
DEMO_BOOK = .build/demo/banter.db

.PHONY: chat test check bench soak build install setup format clean

chat: $(DEMO_BOOK) ## build, and chat on a demo book of business
	@$(BINARY) --data $(DEMO_BOOK) --as sam

$(DEMO_BOOK): | build
	@mkdir -p $(@D)
	@rm -f $@.new*
	@$(BINARY) demo --data $@.new
	@mv $@.new $@

test: build ## the whole test suite, transcripts included
	$(SWIFT) test --parallel
	$(BINARY) replay transcripts

build: setup
	BANTER_ARCHIVES="$$($(ARCHIVES))" $(SWIFT) build $(RELEASE) --product banter
	@strip $(BINARY)

check: build ## format, layers, size budget, intents
	$(SWIFT) format lint --strict --recursive Sources Tests Plugins Package.swift
	@sh .ci/size-budget
	$(BINARY) lint intents transcripts

bench: build ## speed and memory against their thresholds
	@Benchmarks/run

soak: build ## what takes long: a thousand kills, ten thousand interviews
	BANTER_KILLS=1000 $(SWIFT) test --filter Crash
	BANTER_SOAK=10000 $(SWIFT) test --filter InterviewLaw

install: build
	install -d $(DESTDIR)$(PREFIX)/bin
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/banter

setup: ## system packages that are missing
	@sh .ci/setup

format:
	$(SWIFT) format --in-place --recursive Sources Tests Plugins Package.swift

clean:
	$(SWIFT) package clean
