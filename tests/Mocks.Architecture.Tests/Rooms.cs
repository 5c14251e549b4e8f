using System.Reflection;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Mocks.Architecture.Tests;

/// <summary>The rooms of the SQL engine, from left to right: each uses only what is to its left.</summary>
public sealed class Rooms
{
    private static readonly string[] LeftToRight =
        ["Syntax", "Catalog", "Storage", "Binding", "Planning", "Execution", "PlSql", "Dictionary", "Engine"];

    private static readonly ArchUnitNET.Domain.Architecture Engine =
        new ArchLoader().LoadAssemblies(Assembly.Load("Mocks.Oracle.Sql")).Build();

    public static TheoryData<string, string> Pairs()
    {
        var pairs = new TheoryData<string, string>();
        for (var left = 0; left < LeftToRight.Length; left++)
        {
            for (var right = left + 1; right < LeftToRight.Length; right++)
                pairs.Add(LeftToRight[left], LeftToRight[right]);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void A_room_uses_no_room_to_its_right(string left, string right) =>
        Types().That().ResideInNamespaceMatching(Room(left))
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(Room(right)))
            .WithoutRequiringPositiveResults()
            .Check(Engine);

    [Fact]
    public void Every_type_of_the_engine_is_in_a_room()
    {
        var rooms = string.Join('|', LeftToRight);
        Types().That().ResideInNamespaceMatching(@"^Mocks\.")
            .Should().ResideInNamespaceMatching($@"^Mocks\.Oracle\.Sql\.({rooms})(\..+)?$")
            .WithoutRequiringPositiveResults()
            .Check(Engine);
    }

    private static string Room(string name) => $@"^Mocks\.Oracle\.Sql\.{name}(\..+)?$";
}
