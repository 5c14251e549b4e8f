namespace Mocks.Oracle.Sql.Catalog;

/// <summary>An argument of a program of DBMS_SCHEDULER; the default is a text.</summary>
internal sealed record ProgramArgument(string? Name, string Type, string? Default);
