using Mocks.Ldap.Access;
using Mocks.Ldap.Controls;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol.Messages;

namespace Mocks.Ldap.Searching;

/// <summary>A search under way: between the pages of a paged one, it waits in the session.</summary>
internal sealed class RunningSearch
{
    public required DirectoryTree Tree { get; init; }

    public required Viewer Viewer { get; init; }

    public required AttributeSelection Selection { get; init; }

    public required SearchCursor Cursor { get; init; }

    /// <summary>Continuation references, sent with the first page.</summary>
    public IReadOnlyList<IReadOnlyList<string>> References { get; set; } = [];

    /// <summary>Controls of the result, but for that of paging.</summary>
    public IReadOnlyList<Control> ResultControls { get; init; } = [];

    /// <summary>What is told of the entries that an entry names.</summary>
    public DereferenceControl? Dereferencing { get; init; }

    /// <summary>How names are written for a client of Active Directory that wants their identifiers too.</summary>
    public ExtendedDnControl? ExtendedNames { get; init; }

    /// <summary>Entries sent so far, over all pages.</summary>
    public int Sent { get; set; }
}
