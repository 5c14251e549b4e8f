using CsCheck;
using Mocks.Ldap.Protocol.Filters;

namespace Mocks.Ldap.Protocol.Tests.Filters;

internal static class FilterGenerator
{
    private static readonly string[] Names = ["cn", "uid", "1.2.3", "cn;lang-de", "o"];
    private static readonly Gen<string> Attribute = Gen.Int[0, 4].Select(index => Names[index]);
    private static readonly Gen<byte[]> Value = Gen.Byte.Array[0, 12];
    private static readonly Gen<byte[]> Part = Gen.Byte.Array[1, 8];

    private static readonly Gen<Filter> Leaf = Gen.OneOf<Filter>(
        Gen.Select(Attribute, Value, (attribute, value) => (Filter)new EqualityFilter(attribute, value)),
        Gen.Select(Attribute, Value, (attribute, value) => (Filter)new GreaterOrEqualFilter(attribute, value)),
        Gen.Select(Attribute, Value, (attribute, value) => (Filter)new LessOrEqualFilter(attribute, value)),
        Gen.Select(Attribute, Value, (attribute, value) => (Filter)new ApproximateFilter(attribute, value)),
        Attribute.Select(attribute => (Filter)new PresentFilter(attribute)),
        Gen.Select(Attribute, Part, Part.List[0, 3], (attribute, initial, any) => (Filter)new SubstringsFilter(attribute, initial, any, null)),
        Gen.Select(Attribute, Part.List[0, 3], Part, (attribute, any, final) => (Filter)new SubstringsFilter(attribute, null, any, final)),
        Gen.Select(Attribute, Value, Gen.Bool, (attribute, value, dn) => (Filter)new ExtensibleFilter("2.5.13.2", attribute, value, dn)),
        Gen.Select(Value, Gen.Bool, (value, dn) => (Filter)new ExtensibleFilter("2.5.13.2", null, value, dn)));

    public static Gen<Filter> Filters { get; } = Nested(4);

    private static Gen<Filter> Nested(int depth)
    {
        if (depth == 0)
            return Leaf;
        var inner = Nested(depth - 1);
        return Gen.OneOf<Filter>(
            Leaf,
            inner.List[0, 3].Select(filters => (Filter)new AndFilter(filters)),
            inner.List[0, 3].Select(filters => (Filter)new OrFilter(filters)),
            inner.Select(filter => (Filter)new NotFilter(filter)));
    }
}
