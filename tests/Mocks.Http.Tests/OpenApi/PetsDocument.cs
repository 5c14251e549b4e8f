namespace Mocks.Http.Tests.OpenApi;

/// <summary>The document that Prism was asked with.</summary>
internal static class PetsDocument
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "OpenApi", "pets.yaml"));
}
