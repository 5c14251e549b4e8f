# What a user meets; README.md explains each.
CONFIGURATION ?= Release
SET ?= fixtures/acme

SUITE = mocks/suite/Mocks.Suite/bin/$(CONFIGURATION)/net10.0/Mocks.Suite

.PHONY: build run test unit clients format clean

build:
	dotnet build Mocks.sln -c $(CONFIGURATION) -v quiet -nologo

# the whole suite in the foreground on the sample set; every variable of README.md can be given
run: $(SUITE)
	@MOCK_FIXTURES=$${MOCK_FIXTURES:-$(SET)} MOCK_SETS=$${MOCK_SETS:-fixtures} \
	 MOCK_LOG_FORMAT=$${MOCK_LOG_FORMAT:-text} MOCK_LOG_LEVEL=$${MOCK_LOG_LEVEL:-Warning} exec $(SUITE)

$(SUITE): $(shell find mocks -name '*.cs' -not -path '*/obj/*') $(shell find mocks -name '*.csproj') Directory.Build.props Directory.Packages.props
	dotnet build mocks/suite/Mocks.Suite -c $(CONFIGURATION) -v quiet -nologo
	@touch $@

test: build
	tests/run $(CONFIGURATION) unit clients

unit: build
	tests/run $(CONFIGURATION) unit

clients: $(SUITE)
	tests/run $(CONFIGURATION) clients

format:
	dotnet format Mocks.sln

clean:
	dotnet clean Mocks.sln -c $(CONFIGURATION) -v quiet -nologo
