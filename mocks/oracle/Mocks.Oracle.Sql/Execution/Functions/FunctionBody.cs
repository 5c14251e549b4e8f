using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>What a function does with its arguments, which have the types that its signature asks for.</summary>
internal delegate Datum FunctionBody(Frame frame, Datum[] arguments);
