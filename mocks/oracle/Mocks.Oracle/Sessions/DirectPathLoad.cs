using Mocks.Oracle.Protocol.Messages;

namespace Mocks.Oracle.Sessions;

/// <summary>A load by direct path that was begun.</summary>
/// <param name="Sql">The statement that inserts a row.</param>
/// <param name="Types">The form in which the values of its columns come.</param>
internal sealed record DirectPathLoad(string Sql, IReadOnlyList<TypeDescription> Types);
