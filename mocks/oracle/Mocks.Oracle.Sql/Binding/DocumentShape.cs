#pragma warning disable MA0048 // a closed family reads best on one page

using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Binding;

/// <summary>How JSON_TABLE or XMLTABLE makes rows of its inputs, the first of which is the document.</summary>
internal abstract record DocumentShape;

/// <param name="Rows">The root level, whose path gives the rows.</param>
internal sealed record JsonTableShape(JsonTableLevel Rows, bool ErrorOnError, bool ErrorOnEmpty) : DocumentShape;

/// <summary>COLUMNS of the root or of a NESTED PATH.</summary>
internal sealed record JsonTableLevel(JsonPath Path, IReadOnlyList<JsonTableField> Fields, IReadOnlyList<JsonTableLevel> Nested);

/// <param name="Column">The column of the row source.</param>
/// <param name="Call">What JSON_VALUE, JSON_QUERY or JSON_EXISTS it is; null for FOR ORDINALITY.</param>
/// <param name="DefaultOnError">The input that has the value; -1 for none.</param>
/// <param name="DefaultOnEmpty">The same for an empty selection.</param>
internal sealed record JsonTableField(int Column, OracleType Type, JsonCall? Call, int DefaultOnError, int DefaultOnEmpty);

/// <param name="Rows">The query; null when the last input has it, row by row.</param>
/// <param name="HasDocument">Something is passed: without a value there are no rows.</param>
/// <param name="Fields">The columns.</param>
/// <param name="Namespaces">By prefix.</param>
internal sealed record XmlTableShape(string? Rows, bool HasDocument, IReadOnlyList<XmlTableField> Fields, IReadOnlyList<(string Prefix, string Uri)> Namespaces) : DocumentShape;

/// <param name="Path">From a row's node; null for FOR ORDINALITY.</param>
/// <param name="Default">The input that has the value; -1 for none.</param>
internal sealed record XmlTableField(OracleType Type, string? Path, int Default);
