using System.Buffers.Binary;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Types;

/// <summary>
/// Object identifiers of types, and types by them.
/// <code>
/// 0  4  MOCK                                 6  2  of a package's type: its place among the package's types
/// 4  1  0 of a schema, 1 of a package,       8  4  0
///       2 a table's row                     12  4  object id
/// </code>
/// </summary>
internal static class TypeIdentities
{
    private const byte OfSchema = 0;
    private const byte OfPackage = 1;
    private const byte OfTable = 2;
    private const string RowSuffix = "%ROWTYPE";

    public static TypeIdentity Schema(SchemaObject type) => new(type.Owner, null, type.Name, Oid(OfSchema, 0, type.Id));

    /// <summary>Gives the types of a package's specification their identities.</summary>
    public static void NamePackage(SchemaObject package, IEnumerable<Symbol> symbols)
    {
        foreach (var (symbol, place) in symbols.OfType<TypeSymbol>().Select((s, i) => (s, i)))
        {
            if (symbol.Type.Detail is CompositeDetail { Identity: null } detail)
                detail.Identity = new TypeIdentity(package.Owner, package.Name, symbol.Name, Oid(OfPackage, place, package.Id));
        }
    }

    public static byte[] PackageOid(SchemaObject package, int place) => Oid(OfPackage, place, package.Id);

    /// <summary>The type; null when there is none any more.</summary>
    public static OracleType? Find(SessionContext session, ReadOnlySpan<byte> oid)
    {
        if (oid.Length != 16 || !oid.StartsWith("MOCK"u8))
            return null;
        var (form, place, id) = (oid[4], BinaryPrimitives.ReadUInt16BigEndian(oid[6..]), BinaryPrimitives.ReadInt32BigEndian(oid[12..]));
        var library = ProgramLibrary.Of(session.Instance);
        return (form, session.Catalog.Objects.GetValueOrDefault(id)) switch
        {
            (OfSchema, StoredUnit { Kind: ObjectKind.Type, Syntax: not null } type) => ((CompiledType)library.UnitOf(session, type)).Symbol.Type,
            (OfPackage, StoredUnit { Kind: ObjectKind.Package, Syntax: not null } package) => ((CompiledPackage)library.UnitOf(session, package)).Members.OfType<TypeSymbol>().ElementAtOrDefault(place)?.Type,
            (OfTable, { } table) => RowOf(session, table),
            _ => null,
        };
    }

    /// <summary>The type of a name as a client writes it: [schema.][package.]type or [schema.]table%ROWTYPE; null when there is none.</summary>
    public static OracleType? Find(SessionContext session, string name)
    {
        var isRow = name.EndsWith(RowSuffix, StringComparison.OrdinalIgnoreCase);
        var parts = Split(isRow ? name[..^RowSuffix.Length] : name);
        if (isRow)
            return parts.Count <= 2 && session.Resolver.Find(parts.Count == 2 ? parts[0].Name : null, parts[^1].Name) is { } table ? RowOf(session, table) : null;
        var unit = new UnitCompilation(session, new SourceText("", 0), null);
        try
        {
            return unit.Library.Find(unit, parts) is (TypeSymbol type, var used) && used == parts.Count ? type.Type : null;
        }
        catch (CompileError)
        {
            return null;
        }
    }

    private static OracleType? RowOf(SessionContext session, SchemaObject table)
    {
        var columns = table switch
        {
            TableDefinition plain => plain.Columns.Where(c => !c.IsHidden),
            ViewDefinition view => view.Columns,
            _ => null,
        };
        if (columns is null || !session.Privileges.CanSee(table))
            return null;
        var row = RecordDetail.Of($"{table.Owner}.{table.Name}{RowSuffix}", [.. columns.Select(c => new RecordFieldType(c.Name, c.Type))], isRow: true);
        ((CompositeDetail)row.Detail!).Identity = new TypeIdentity(table.Owner, null, table.Name + RowSuffix, Oid(OfTable, 0, table.Id)); // it has just been made
        return row;
    }

    private static List<Identifier> Split(string name)
    {
        var parts = new List<Identifier>();
        var at = 0;
        while (at <= name.Length)
        {
            var quoted = at < name.Length && name[at] == '"';
            var end = quoted ? name.IndexOf('"', at + 1) : name.IndexOf('.', at);
            end = end < 0 ? name.Length : end;
            parts.Add(quoted ? new Identifier(name[(at + 1)..end], true, 0) : new Identifier(name[at..end].Trim().ToUpperInvariant(), false, 0));
            at = (quoted ? end + 1 : end) + 1;
        }

        return parts;
    }

    private static byte[] Oid(byte form, int place, int id)
    {
        var bytes = new byte[16];
        "MOCK"u8.CopyTo(bytes);
        bytes[4] = form;
        BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(6), (ushort)place);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(12), id);
        return bytes;
    }
}
