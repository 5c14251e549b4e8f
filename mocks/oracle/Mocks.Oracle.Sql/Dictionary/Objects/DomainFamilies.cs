#pragma warning disable MA0048 // a family of views reads best on one page

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Dictionary.Tables;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_DOMAINS and its kin.</summary>
internal sealed class DomainsFamily : DictionaryFamily<DomainDefinition>
{
    public override string Name => "DOMAINS";

    public override int Since => 23;

    public override string Subject => "Domains";

    public override IReadOnlyList<string> Keys => ["OWNER", "NAME"];

    protected override string Declaration => """
        OWNER        VARCHAR2(128)
        NAME         VARCHAR2(128)
        COLS         NUMBER = 1
        DATA_DISPLAY LONG
        DATA_ORDER   LONG
        TYPE         VARCHAR2(10) = STANDARD
        BUILTIN      VARCHAR2(5) = FALSE
        """;

    protected override IEnumerable<DomainDefinition> Rows(DictionaryQuery query) => query.Objects<DomainDefinition>(query.Key("OWNER"), query.Key("NAME"));

    protected override Datum Value(string column, DomainDefinition domain, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(domain.Owner),
        "NAME" => Text(domain.Name),
        "DATA_DISPLAY" => Text(domain.DisplayText),
        "DATA_ORDER" => Text(domain.OrderText),
        _ => default,
    };
}

/// <summary>USER_DOMAIN_COLS and its kin: a row a domain, since a domain has one column.</summary>
internal sealed class DomainColsFamily : DictionaryFamily<DomainDefinition>
{
    public override string Name => "DOMAIN_COLS";

    public override int Since => 23;

    public override string Subject => "Columns of domains";

    public override IReadOnlyList<string> Keys => ["OWNER", "DOMAIN_NAME"];

    protected override string Declaration => """
        OWNER           VARCHAR2(128)
        DOMAIN_NAME     VARCHAR2(128)
        COLUMN_ID       NUMBER = 1
        COLUMN_NAME     VARCHAR2(128)
        STRICT          VARCHAR2(8)
        DATA_TYPE       VARCHAR2(128)
        DATA_LENGTH     NUMBER
        DATA_PRECISION  NUMBER
        DATA_SCALE      NUMBER
        NULLABLE        VARCHAR2(8)
        DATA_DEFAULT    LONG
        DEFAULT_ON_NULL VARCHAR2(8)
        CHAR_LENGTH     NUMBER
        CHAR_USED       VARCHAR2(1)
        COLLATION       VARCHAR2(100)
        """;

    protected override IEnumerable<DomainDefinition> Rows(DictionaryQuery query) => query.Objects<DomainDefinition>(query.Key("OWNER"), query.Key("DOMAIN_NAME"));

    protected override Datum Value(string column, DomainDefinition domain, DictionaryQuery query) => column switch
    {
        "OWNER" => Text(domain.Owner),
        "DOMAIN_NAME" or "COLUMN_NAME" => Text(domain.Name),
        "STRICT" => Either(domain.IsStrict, "STRICT", "NOSTRICT"),
        "DATA_TYPE" => Text(ColumnType.Name(domain.Type)),
        "DATA_LENGTH" => Number(ColumnType.Length(domain.Type)),
        "DATA_PRECISION" => Number(ColumnType.Precision(new TableColumn(domain.Name, domain.Type))),
        "DATA_SCALE" => Number(ColumnType.Scale(domain.Type)),
        "NULLABLE" => Either(domain.Constraints.Any(c => c.Kind == ConstraintKind.NotNull), "NO", "YES"),
        "DATA_DEFAULT" => Text(domain.DefaultText),
        "DEFAULT_ON_NULL" => Either(domain.Default is { OnNull: true }, "YES", "NO"),
        "CHAR_LENGTH" => Number(ColumnType.CharUsed(domain.Type) is null ? null : domain.Type.CharLength),
        "CHAR_USED" => Text(ColumnType.CharUsed(domain.Type)),
        "COLLATION" => Text(domain.Type.IsText ? "USING_NLS_COMP" : null),
        _ => default,
    };
}

/// <summary>USER_DOMAIN_CONSTRAINTS and its kin.</summary>
internal sealed class DomainConstraintsFamily : DictionaryFamily<(DomainDefinition Domain, ConstraintDefinition Constraint)>
{
    public override string Name => "DOMAIN_CONSTRAINTS";

    public override int Since => 23;

    public override string Subject => "Constraints of domains";

    public override IReadOnlyList<string> Keys => ["DOMAIN_OWNER", "DOMAIN_NAME"];

    protected override string Declaration => """
        NAME             VARCHAR2(128)
        DOMAIN_OWNER     VARCHAR2(128)
        DOMAIN_NAME      VARCHAR2(128)
        CONSTRAINT_TYPE  VARCHAR2(1) = C
        SEARCH_CONDITION LONG
        STATUS           VARCHAR2(8) = ENABLED
        DEFERRABLE       VARCHAR2(14) = NOT DEFERRABLE
        DEFERRED         VARCHAR2(9) = IMMEDIATE
        VALIDATED        VARCHAR2(13) = VALIDATED
        GENERATED        VARCHAR2(14)
        """;

    protected override IEnumerable<(DomainDefinition Domain, ConstraintDefinition Constraint)> Rows(DictionaryQuery query) =>
        query.Objects<DomainDefinition>(query.Key("DOMAIN_OWNER"), query.Key("DOMAIN_NAME")).SelectMany(d => d.Constraints.Select(c => (d, c)));

    protected override Datum Value(string column, (DomainDefinition Domain, ConstraintDefinition Constraint) row, DictionaryQuery query) => column switch
    {
        "NAME" => Text(row.Constraint.Name),
        "DOMAIN_OWNER" => Text(row.Domain.Owner),
        "DOMAIN_NAME" => Text(row.Domain.Name),
        "SEARCH_CONDITION" => Text(row.Constraint.ConditionText ?? $"\"{row.Domain.Name}\" IS NOT NULL"),
        "GENERATED" => Either(row.Constraint.IsGeneratedName, "GENERATED NAME", "USER NAME"),
        _ => default,
    };
}
