using Mocks.Oracle.Sql.Execution;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>Puts a value, which has the type of the place by now, where an assignment wants it.</summary>
internal delegate void Setter(Frame frame, Datum value);
