using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Types;

/// <summary>The type of a parameter, of a package of the server, that takes any object or any collection, by the name that Oracle gives it.</summary>
internal sealed class AnyComposite : TypeDetail
{
    public const string ObjectName = "<ADT_1>";
    public const string CollectionName = "<COLLECTION_1>";

    private AnyComposite()
    {
    }

    public static OracleType Object { get; } = new(OracleTypeKind.Object) { TypeName = ObjectName, Detail = new AnyComposite() };

    public static OracleType Collection { get; } = new(OracleTypeKind.Collection) { TypeName = CollectionName, Detail = new AnyComposite() };
}
