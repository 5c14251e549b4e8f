using Mocks.Oracle.Sql.Execution.Transactions;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Dictionary.Instance;

/// <summary>DBA_PENDING_TRANSACTIONS: branches that were prepared and wait for their manager's word.</summary>
internal sealed class PendingTransactionsFamily : DictionaryFamily<GlobalTransactionId>
{
    public override string Name => "PENDING_TRANSACTIONS";

    public override string Subject => "Transactions of others that are in doubt";

    public override ViewScope Scopes => ViewScope.Dba | ViewScope.Cdb;

    protected override string Declaration => """
        FORMATID NUMBER
        GLOBALID RAW(64)
        BRANCHID RAW(64)
        """;

    protected override IEnumerable<GlobalTransactionId> Rows(DictionaryQuery query) => query.Session.Instance.Transactions.Prepared();

    protected override Datum Value(string column, GlobalTransactionId row, DictionaryQuery query) => column switch
    {
        "FORMATID" => ViewValue.Number(row.Format),
        "GLOBALID" => Datum.Raw(Convert.FromHexString(row.Global)),
        _ => Datum.Raw(Convert.FromHexString(row.Branch)),
    };
}
