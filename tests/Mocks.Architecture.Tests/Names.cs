using System.Reflection;

namespace Mocks.Architecture.Tests;

public sealed class Names
{
    private static readonly string[] Vague = ["Common", "Utils", "Util", "Helper", "Helpers", "Manager", "Service", "Processor", "Wrapper"];

    [Theory]
    [MemberData(nameof(AssemblyReferences.Allowed), MemberType = typeof(AssemblyReferences))]
    public void A_type_is_named_for_what_it_is(string project, string[] allowed)
    {
        _ = allowed;
        Assert.Empty(
            Assembly.Load(project).GetTypes()
                // a helper is what Handlebars calls a function, so rooms of templates may have some
                .Where(type => !type.Name.StartsWith('<') && type.Namespace?.Contains(".Templates", StringComparison.Ordinal) != true)
                .Where(type => Vague.Any(word => type.Name.EndsWith(word, StringComparison.Ordinal)))
                .Select(type => type.FullName));
    }
}
