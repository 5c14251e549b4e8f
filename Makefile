# Targets a user meets; README.md explains them.
CONFIGURATION ?= Release
SET ?= fixtures/acme

.PHONY: build run test format clean

build:
	dotnet build Mocks.sln -c $(CONFIGURATION)

clean:
	dotnet clean Mocks.sln -c $(CONFIGURATION)

format:
	dotnet format Mocks.sln
