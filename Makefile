# What a user meets; README.md explains each.
CONFIGURATION ?= Release
SET ?= fixtures/acme

SUITE = mocks/suite/Mocks.Suite/bin/$(CONFIGURATION)/net10.0/Mocks.Suite
SOURCES = $(shell find mocks \( -name '*.cs' -o -name '*.csproj' -o -name '*.props' -o -name '*.rd.xml' \) -not -path '*/obj/*') \
  Directory.Build.props Directory.Packages.props

VERSION = $(shell sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' Directory.Build.props)
RUNTIME ?= linux-x64
IMAGES = http ldap oracle splunk suite payments integration
DOCKER ?= docker
# images carry the time of the commit that they were built from, so that building it again gives the same digests
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1735689600)

.PHONY: help build run test unit clients containers format clean archives images up down push bundle

help:
	@echo 'make run         the suite without Docker, in the foreground, on SET=$(SET)'
	@echo 'make test        all tests; PARTS="unit fuzz clients" those without Docker; unit, clients and containers run one kind'
	@echo 'make images      builds the container images and loads them into the Docker engine'
	@echo 'make up, down    starts and ends the suite in containers (compose/README.md)'
	@echo 'make push        tags the images for REGISTRY=registry.example/mocks and pushes them there'
	@echo 'make bundle      images, wrapper and fixtures in one file; SINCE=full.bundle for what changed, KEY=key.pem to sign, CHUNK=50M to cut'
	@echo 'make build, format, clean'

build:
	dotnet build Mocks.sln -c $(CONFIGURATION) -v quiet -nologo

# the whole suite in the foreground on the sample set; every variable of README.md can be given
run: $(SUITE)
	@MOCK_FIXTURES=$${MOCK_FIXTURES:-$(SET)} MOCK_SETS=$${MOCK_SETS:-fixtures} \
	 MOCK_LOG_FORMAT=$${MOCK_LOG_FORMAT:-text} MOCK_LOG_LEVEL=$${MOCK_LOG_LEVEL:-Warning} exec $(SUITE)

$(SUITE): $(SOURCES)
	dotnet build mocks/suite/Mocks.Suite -c $(CONFIGURATION) -v quiet -nologo
	@touch $@

PARTS ?= unit fuzz clients containers
test: build
	tests/run $(CONFIGURATION) $(PARTS)

unit: build
	tests/run $(CONFIGURATION) unit

clients: $(SUITE)
	tests/run $(CONFIGURATION) clients

containers:
	tests/run $(CONFIGURATION) containers

# ---- containers; compose/README.md ----
artifacts/image/base.tar: compose/base/build compose/base/packages.lock
	SOURCE_DATE_EPOCH=1735689600 compose/base/build $@

artifacts/image/integration.tar: compose/base/build compose/base/integration.lock
	SOURCE_DATE_EPOCH=1735689600 compose/base/build $@ integration

# a program for the images, compiled apart from what `make build` leaves and as if in /_, so that it depends on the sources alone; `make build`
# has the analyzers look at them
define publish
	dotnet restore $(1) --artifacts-path $(CURDIR)/artifacts/dotnet -v quiet
	dotnet publish $(1) --artifacts-path $(CURDIR)/artifacts/dotnet -c Release -r $(RUNTIME) --no-restore -o $(@D) -v quiet -nologo \
	  -p:ObjCopyName=objcopy -p:PathMap=$(CURDIR)=/_ -p:RunAnalyzers=false
	@touch $@
endef

artifacts/probe/Mocks.Probe: $(wildcard compose/probe/Mocks.Probe/*.cs compose/probe/Mocks.Probe/*.csproj) Directory.Build.props
	$(call publish,compose/probe/Mocks.Probe)

artifacts/program/Mocks.Suite: $(SOURCES)
	$(call publish,mocks/suite/Mocks.Suite)

artifacts/payments/Mocks.Payments: $(SOURCES)
	$(call publish,mocks/payments/Mocks.Payments)

artifacts/integration/integration: $(SOURCES)
	$(call publish,mocks/integration/Mocks.Integration)

# what COPY takes has one time, whatever the commit: a layer whose files are the same stays the same
PROGRAMS = artifacts/probe/Mocks.Probe artifacts/program/Mocks.Suite artifacts/payments/Mocks.Payments artifacts/integration/integration
artifacts/image/ready: artifacts/image/base.tar artifacts/image/integration.tar $(PROGRAMS)
	rm -rf $(addprefix artifacts/image/,probe program payments integration)
	install -D artifacts/probe/Mocks.Probe artifacts/image/probe/usr/local/bin/probe
	ln -s probe artifacts/image/probe/usr/local/bin/healthcheck.sh
	mkdir -p artifacts/image/probe/opt/oracle
	ln -s /usr/local/bin/probe artifacts/image/probe/opt/oracle/healthcheck.sh
	install -D artifacts/program/Mocks.Suite artifacts/image/program/usr/local/bin/mocks
	install -D artifacts/payments/Mocks.Payments artifacts/image/payments/usr/local/bin/mocks
	install -D artifacts/integration/integration artifacts/image/integration/usr/local/bin/integration
	find $(addprefix artifacts/image/,probe program payments integration) -exec touch --no-dereference --date=@1735689600 {} +
	touch $@

# the images as files, in artifacts/images
archives: artifacts/image/ready
	mkdir -p artifacts/images
	VERSION=$(VERSION) REVISION=$(shell git rev-parse HEAD) CREATED=$(shell date -u -d @$(SOURCE_DATE_EPOCH) +%Y-%m-%dT%H:%M:%SZ) \
	  $(DOCKER) buildx bake -f compose/images.hcl

images: archives
	for image in $(IMAGES); do $(DOCKER) load -q -i artifacts/images/$$image.tar || exit 1; done

up:
	MOCK_VERSION=$(VERSION) $(DOCKER) compose -p mocks -f compose/compose.yaml up -d --wait

down:
	$(DOCKER) compose -p mocks -f compose/compose.yaml down

# to an internal registry; `docker login` first where it wants that
push:
	@test -n "$(REGISTRY)" || { echo 'make push REGISTRY=registry.example/mocks'; exit 2; }
	for image in $(IMAGES); do \
	  $(DOCKER) tag mocks/$$image:$(VERSION) $(REGISTRY)/$$image:$(VERSION) && $(DOCKER) push -q $(REGISTRY)/$$image:$(VERSION) || exit 1; \
	done

BUNDLE = artifacts/mocks-$(VERSION)$(if $(SINCE),-delta).bundle
bundle:
	dotnet run --project compose/bundle/Mocks.Bundle -c Release -v quiet -- $(BUNDLE) --version $(VERSION) --time $(SOURCE_DATE_EPOCH) \
	  --image $(foreach image,$(IMAGES),artifacts/images/$(image).tar) --root . \
	  --file compose/stack compose/stack-load compose/hosts compose/compose.yaml compose/secrets.yaml compose/nfs.yaml compose/app.yaml compose/logging compose/swarm compose/kubernetes compose/ansible compose/README.md fixtures \
	  --debian $(wildcard compose/base/*.lock) --nuget $(sort $(wildcard mocks/*/*/packages.lock.json)) --runtime $(RUNTIME) \
	  --compiled $(sort $(wildcard artifacts/dotnet/obj/*/release_$(RUNTIME)/native/*.ilc.rsp)) \
	  $(if $(SINCE),--since $(SINCE)) $(if $(KEY),--key $(KEY)) $(if $(PRESET),--preset $(PRESET))
	$(if $(CHUNK),compose/bundle/cut $(BUNDLE) $(CHUNK))
	@ls -l $(BUNDLE)

format:
	dotnet format Mocks.sln

clean:
	dotnet clean Mocks.sln -c $(CONFIGURATION) -v quiet -nologo
