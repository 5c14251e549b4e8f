using Mocks.Probe;

if (args is ["gate", .. var doors])
    return await Gate.RunAsync(doors);

if (args is ["patch", var old, var patch])
{
    await using var output = Console.OpenStandardOutput();
    Patch.Apply(old, patch, output);
    return 0;
}

#pragma warning disable RS0030 // the probe has no options but this one
return HealthCheck.Run(Environment.GetEnvironmentVariable("MOCK_ADMIN_PORT"));
#pragma warning restore RS0030
