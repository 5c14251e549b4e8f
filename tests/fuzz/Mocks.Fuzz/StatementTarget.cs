using System.Text;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Fuzz;

/// <summary>The parser of SQL or of PL/SQL.</summary>
/// <param name="name">sql or plsql: the folder of the corpus, too.</param>
internal sealed class StatementTarget(string name) : ITarget
{
    public string Name => name;

    public IReadOnlyList<byte[]> Corpus { get; } = [.. StatementCorpus.Of(name).Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes)];

    public void Run(byte[] input)
    {
        var sql = Encoding.UTF8.GetString(input);
        foreach (var compat in (int[])[19, 23])
        {
            try
            {
                Parser.ParseStatement(sql, compat);
            }
            catch (OraException)
            {
                // its answer
            }
        }
    }
}
