namespace Mocks.Oracle.Sql.Execution.Transactions;

/// <summary>A transaction's name outside of any session.</summary>
/// <param name="Format">Who made the name; <see cref="Sessionless"/> for sessionless transactions.</param>
/// <param name="Global">The global part, in hexadecimal digits.</param>
/// <param name="Branch">The branch within it, in hexadecimal digits.</param>
public sealed record GlobalTransactionId(uint Format, string Global, string Branch)
{
    public const uint Sessionless = 0x4E5C3E;

    public bool IsSessionless => Format == Sessionless;
}
