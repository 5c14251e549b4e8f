#pragma warning disable MA0048 // the two kinds of compiled expressions

using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution;

/// <summary>A compiled value.</summary>
internal delegate Datum Evaluator(Frame frame);

/// <summary>A compiled condition.</summary>
internal delegate Truth Predicate(Frame frame);
