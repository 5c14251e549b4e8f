namespace Mocks.Hosting;

/// <summary>Makes a mock. All it takes from the environment is read here, so that mistakes are reported before a port opens.</summary>
public delegate IMock MockFactory(MockContext context);
