using Mocks.Oracle.Sql.Syntax;

namespace Mocks.Oracle.Sql.Dictionary.Code;

/// <summary>An argument; position 0 is a function's result.</summary>
internal readonly record struct ArgumentRow(RoutineRow Routine, string? Name, DataType Type, string InOut, Expression? Default, int Position, int Sequence);
