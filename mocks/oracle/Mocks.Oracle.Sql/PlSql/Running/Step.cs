namespace Mocks.Oracle.Sql.PlSql;

/// <summary>A compiled statement. Answers <see cref="Flow"/>: go on, return, or the number of the label to go to.</summary>
internal delegate int Step(RoutineFrame frame);
