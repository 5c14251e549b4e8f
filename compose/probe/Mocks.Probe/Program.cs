using Mocks.Probe;

if (args is ["gate", .. var doors])
    return await Gate.RunAsync(doors);

#pragma warning disable RS0030 // the probe has no options but this one
return await HealthCheck.RunAsync(Environment.GetEnvironmentVariable("MOCK_ADMIN_PORT"));
#pragma warning restore RS0030
