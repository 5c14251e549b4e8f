using System.Collections;
using Mocks.Hosting;
using Mocks.Suite;

#pragma warning disable RS0030 // the one place where the environment is read; everything else takes Settings
var environment = Environment.GetEnvironmentVariables().Cast<DictionaryEntry>()
    .ToDictionary(variable => (string)variable.Key, variable => (string?)variable.Value ?? "");
#pragma warning restore RS0030
SocketThreads.RunHandlers();
return await MockHost.RunAsync(environment, AllMocks.Chosen);
