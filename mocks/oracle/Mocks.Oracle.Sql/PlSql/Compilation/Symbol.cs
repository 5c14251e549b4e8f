namespace Mocks.Oracle.Sql.PlSql;

/// <summary>What a name of PL/SQL means.</summary>
internal abstract class Symbol(string name)
{
    public string Name => name;
}
