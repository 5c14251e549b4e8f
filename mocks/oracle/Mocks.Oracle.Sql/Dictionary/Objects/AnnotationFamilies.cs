#pragma warning disable MA0048 // twins

using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>An annotation where it stands, or where a column has it from its domain.</summary>
internal sealed record AnnotationRow(SchemaObject Of, TableColumn? Column, Annotation Annotation, DomainDefinition? Domain = null)
{
    public static IEnumerable<AnnotationRow> All(DictionaryQuery query) => query.Objects<SchemaObject>(query.Key("ANNOTATION_OWNER"), query.Key("OBJECT_NAME")).SelectMany(o => In(o, query));

    private static IEnumerable<AnnotationRow> In(SchemaObject found, DictionaryQuery query) => found switch
    {
        TableDefinition table => table.Annotations.Select(a => new AnnotationRow(table, null, a)).Concat(OfColumns(table, table.Columns, query)),
        ViewDefinition view => view.Annotations.Select(a => new AnnotationRow(view, null, a)).Concat(OfColumns(view, view.Columns, query)),
        DomainDefinition domain => domain.Annotations.Select(a => new AnnotationRow(domain, null, a)),
        _ => [],
    };

    private static IEnumerable<AnnotationRow> OfColumns(SchemaObject relation, IEnumerable<TableColumn> columns, DictionaryQuery query) =>
        columns.SelectMany(c => c.Annotations.Select(a => new AnnotationRow(relation, c, a)).Concat(OfDomain(relation, c, query)));

    private static IEnumerable<AnnotationRow> OfDomain(SchemaObject relation, TableColumn column, DictionaryQuery query) =>
        column.Domain is { } name && query.Catalog.Find(name.Owner, name.Name) is DomainDefinition domain ? domain.Annotations.Select(a => new AnnotationRow(relation, column, a, domain)) : [];
}

/// <summary>USER_ANNOTATIONS_USAGE and its kin: which object or column has which annotation.</summary>
internal sealed class AnnotationsUsageFamily : DictionaryFamily<AnnotationRow>
{
    public override string Name => "ANNOTATIONS_USAGE";

    public override int Since => 23;

    public override string Subject => "Uses of annotations";

    public override IReadOnlyList<string> Keys => ["ANNOTATION_OWNER", "OBJECT_NAME"];

    protected override string Declaration => """
        ANNOTATION_OWNER VARCHAR2(128) ; ALL DBA
        OBJECT_NAME      VARCHAR2(128) NOT NULL
        OBJECT_TYPE      VARCHAR2(23) NOT NULL
        COLUMN_NAME      VARCHAR2(128)
        DOMAIN_NAME      VARCHAR2(128)
        DOMAIN_OWNER     VARCHAR2(128)
        ANNOTATION_NAME  VARCHAR2(1024) NOT NULL
        ANNOTATION_VALUE VARCHAR2(4000)
        """;

    protected override IEnumerable<AnnotationRow> Rows(DictionaryQuery query) => AnnotationRow.All(query);

    protected override Datum Value(string column, AnnotationRow row, DictionaryQuery query) => column switch
    {
        "ANNOTATION_OWNER" => Text(row.Of.Owner),
        "OBJECT_NAME" => Text(row.Of.Name),
        "OBJECT_TYPE" => Text(row.Of.Kind.Text()),
        "COLUMN_NAME" => Text(row.Column?.Name),
        "DOMAIN_NAME" => Text(row.Domain?.Name),
        "DOMAIN_OWNER" => Text(row.Domain?.Owner),
        "ANNOTATION_NAME" => Text(row.Annotation.Name),
        "ANNOTATION_VALUE" => Text(row.Annotation.Value),
        _ => default,
    };
}

/// <summary>USER_ANNOTATIONS and its kin: the names that are used.</summary>
internal sealed class AnnotationsFamily : DictionaryFamily<AnnotationRow>
{
    public override string Name => "ANNOTATIONS";

    public override int Since => 23;

    public override string Subject => "Names of annotations";

    public override IReadOnlyList<string> Keys => [];

    protected override string Declaration => """
        ANNOTATION_NAME VARCHAR2(1024)
        """;

    protected override IEnumerable<AnnotationRow> Rows(DictionaryQuery query) => AnnotationRow.All(query).DistinctBy(r => r.Annotation.Name);

    protected override Datum Value(string column, AnnotationRow row, DictionaryQuery query) => Text(row.Annotation.Name);
}
