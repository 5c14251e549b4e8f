namespace Mocks.Oracle.Sql.Engine;

/// <summary>What a database is created with.</summary>
/// <param name="Compat">19 or 23: the release whose texts, codes and grammar are answered.</param>
/// <param name="ServiceName">Name of the pluggable database, for example FREEPDB1.</param>
/// <param name="SystemPassword">Password of SYS and SYSTEM, in clear.</param>
/// <param name="OpenCursors">The parameter open_cursors until ALTER SYSTEM sets another.</param>
public sealed record DatabaseOptions(int Compat = 23, string ServiceName = "FREEPDB1", string SystemPassword = "oracle", int OpenCursors = 300);
