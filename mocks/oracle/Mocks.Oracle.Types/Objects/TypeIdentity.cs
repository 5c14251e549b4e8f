namespace Mocks.Oracle.Types;

/// <summary>What clients know a type by.</summary>
/// <param name="Schema">Its owner.</param>
/// <param name="Package">The package that declares it; null for a type of the schema.</param>
/// <param name="Name">Its name; of a table's row, that of the table and %ROWTYPE.</param>
/// <param name="Oid">16 bytes.</param>
public sealed record TypeIdentity(string Schema, string? Package, string Name, byte[] Oid);
