using System.Globalization;
using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_OBJECTS and its kin.</summary>
internal sealed class ObjectsFamily : DictionaryFamily<SchemaObject>
{
    private static readonly ObjectNamespace[] Spaces = Enum.GetValues<ObjectNamespace>();

    public override string Name => "OBJECTS";

    public override string Subject => "Objects";

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => [("OBJ", ViewScope.User)];

    public override IReadOnlyList<string> Keys => ["OWNER", "OBJECT_NAME"];

    protected override string Declaration => """
        OWNER             VARCHAR2(128) NOT NULL ; ALL DBA
        OBJECT_NAME       VARCHAR2(128) NOT NULL
        SUBOBJECT_NAME    VARCHAR2(128)
        OBJECT_ID         NUMBER NOT NULL
        DATA_OBJECT_ID    NUMBER
        OBJECT_TYPE       VARCHAR2(23)
        CREATED           DATE NOT NULL
        LAST_DDL_TIME     DATE NOT NULL
        TIMESTAMP         VARCHAR2(19)
        STATUS            VARCHAR2(7)
        TEMPORARY         VARCHAR2(1)
        GENERATED         VARCHAR2(1)
        SECONDARY         VARCHAR2(1) = N
        NAMESPACE         NUMBER NOT NULL
        EDITION_NAME      VARCHAR2(128)
        SHARING           VARCHAR2(18)
        EDITIONABLE       VARCHAR2(1)
        ORACLE_MAINTAINED VARCHAR2(1)
        APPLICATION       VARCHAR2(1) = N
        DEFAULT_COLLATION VARCHAR2(100)
        DUPLICATED        VARCHAR2(1) = N
        SHARDED           VARCHAR2(1) = N
        IMPORTED_OBJECT   VARCHAR2(1) = N ; 23
        CREATED_APPID     NUMBER
        CREATED_VSNID     NUMBER
        MODIFIED_APPID    NUMBER
        MODIFIED_VSNID    NUMBER
        """;

    protected override IEnumerable<SchemaObject> Rows(DictionaryQuery query)
    {
        var (owner, name) = (query.Key("OWNER"), query.Key("OBJECT_NAME"));
        var found = name is null
            ? query.Objects<SchemaObject>(owner, null)
            : Spaces.SelectMany(space => query.Objects<SchemaObject>(owner, name, space));
        return found.Where(o => o is not TransformationDefinition);
    }

    protected override Datum Value(string column, SchemaObject shown, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(shown.Owner),
        "OBJECT_NAME" => Text(shown.Name),
        "OBJECT_ID" => Number(shown.Id),
        "DATA_OBJECT_ID" => Number(shown is TableDefinition { IsTemporary: false, IsPartitioned: false } or IndexDefinition ? shown.Id : null),
        "OBJECT_TYPE" => Text(shown.Kind.Text()),
        "CREATED" => Date(shown.Created),
        "LAST_DDL_TIME" => Date(shown.LastDdl),
        "TIMESTAMP" => Text(shown.LastDdl.ToString("yyyy-MM-dd:HH:mm:ss", CultureInfo.InvariantCulture)),
        "STATUS" => Either(IsValid(shown, query), "VALID", "INVALID"),
        "TEMPORARY" => Either(IsTemporary(shown, query), "Y", "N"),
        "GENERATED" => Either(shown is IndexDefinition { IsGeneratedName: true } or SequenceDefinition { IsOfIdentity: true }, "Y", "N"),
        "NAMESPACE" => Number(shown.Kind.Namespace() is var space and < ObjectNamespace.DatabaseLink ? (long)space : null),
        "EDITION_NAME" => Text(EditionDefinition.IsEditioned(query.Catalog, shown) ? EditionOf(shown, query) : null),
        "SHARING" => Either(shown.IsMaintained && shown is not TableDefinition, "METADATA LINK", "NONE"),
        "EDITIONABLE" => Text(IsEditionable(shown.Kind) ? shown.IsMaintained ? "N" : "Y" : null),
        "ORACLE_MAINTAINED" => Either(shown.IsMaintained, "Y", "N"),
        "DEFAULT_COLLATION" => Text(IsEditionable(shown.Kind) || shown.Kind is ObjectKind.Table or ObjectKind.MaterializedView ? "USING_NLS_COMP" : null),
        _ => default,
    };

    /// <summary>The edition that has made the object its own, as the session sees it.</summary>
    private static string EditionOf(SchemaObject shown, DictionaryQuery query)
    {
        for (var at = query.Catalog.Find<EditionDefinition>(query.Catalog.Edition); at?.ParentId is { } parent; at = query.Catalog.Find<EditionDefinition>(parent))
        {
            if (query.Catalog.Editioned.TryGetValue(at.Id, out var own) && own.ContainsKey(shown.Id))
                return at.Name;
        }

        return EditionDefinition.RootName;
    }

    /// <summary>Code and views are not when what they are built on has gone or changed.</summary>
    private static bool IsValid(SchemaObject shown, DictionaryQuery query) => shown switch
    {
        StoredUnit or TriggerDefinition => !ProgramLibrary.Of(query.Session.Instance).IsInvalid(query.Catalog, shown),
        ViewDefinition view => view.IsValid && (view.IsMaintained || Binds(view, query)),
        _ => shown.IsValid,
    };

    private static bool Binds(ViewDefinition view, DictionaryQuery query)
    {
        var context = new BindingContext
        {
            Sql = view.Text,
            Resolver = new ObjectResolver(query.Catalog, view.Owner, new PrivilegeView(query.Catalog, view.Owner)),
            Nls = query.Session.Nls,
            Compat = query.Compat,
            Functions = query.Session.Instance.Functions,
            StoredCode = query.Session.Instance.StoredCode?.For(query.Session),
        };
        try
        {
            new QueryBinder(context).Bind(view.Query, null);
            return true;
        }
        catch (OraException)
        {
            return false;
        }
    }

    private static bool IsTemporary(SchemaObject shown, DictionaryQuery query) =>
        shown is TableDefinition { IsTemporary: true }
        || (shown is IndexDefinition index && query.Catalog.Find<TableDefinition>(index.TableId) is { IsTemporary: true });

    private static bool IsEditionable(ObjectKind kind) => kind is ObjectKind.View or ObjectKind.Synonym or ObjectKind.Trigger or ObjectKind.Procedure
        or ObjectKind.Function or ObjectKind.Package or ObjectKind.PackageBody or ObjectKind.Type or ObjectKind.TypeBody or ObjectKind.Library;
}
