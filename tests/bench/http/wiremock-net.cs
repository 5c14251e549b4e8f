#:package WireMock.Net.Minimal@2.21.0
#:property ManagePackageVersionsCentrally=false
#:property TreatWarningsAsErrors=false
#:property RestorePackagesWithLockFile=false
// WireMock.Net's server with its admin interface, for bench.mjs and for ../../scripts/http.
using WireMock.Server;
using WireMock.Settings;

var settings = new WireMockServerSettings { Port = int.Parse(args[0]), StartAdminInterface = true, AllowBodyForAllHttpMethods = true, MaxRequestLogCount = 100 };
using var server = WireMockServer.Start(settings);
await Task.Delay(Timeout.Infinite);
