using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Json;

/// <summary>ERROR ON EMPTY: goes past ON ERROR.</summary>
internal sealed class JsonEmptyException(OraException error) : Exception
{
    public OraException Error => error;
}
