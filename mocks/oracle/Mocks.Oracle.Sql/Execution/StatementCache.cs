using System.Collections.Concurrent;
using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>Parsed and compiled statements by their text. When it is full it begins anew: what is used comes back at once.</summary>
internal sealed class StatementCache
{
    private const int MostStatements = 4_000;

    private readonly ConcurrentDictionary<string, ParsedStatement> _statements = new(StringComparer.Ordinal);

    /// <summary>The statement; one with directives of conditional compilation is parsed anew, since it depends on the session's settings.</summary>
    public ParsedStatement Get(string sql, SessionContext session)
    {
        if (_statements.TryGetValue(sql, out var known) && !known.HasDirectives)
            return known;
        var parsed = new ParsedStatement(sql, Parser.ParseStatement(sql, session.Instance.Compat, new CompilationConstants(session)));
        if (_statements.Count >= MostStatements)
            _statements.Clear();
        _statements[sql] = parsed;
        return parsed;
    }

    public ICollection<ParsedStatement> All => _statements.Values;

    public ParsedStatement? Find(string sql) => _statements.GetValueOrDefault(sql);

    public void Clear() => _statements.Clear();
}
