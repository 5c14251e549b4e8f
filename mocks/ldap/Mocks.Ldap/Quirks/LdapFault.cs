using Mocks.Hosting;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Protocol;

namespace Mocks.Ldap.Quirks;

/// <summary>What goes wrong for the clients of a directory while a quirk is on.</summary>
internal sealed record LdapFault(FaultTrigger Trigger) : Fault(Trigger)
{
    /// <summary>What it concerns: <c>bind</c>, <c>search</c>, <c>starttls</c> …</summary>
    public required IReadOnlyCollection<string> Operations { get; init; }

    /// <summary>The DN that is bound, or, for a bind, that binds; null for any.</summary>
    public string? User { get; init; }

    /// <summary>At or below this DN; null for all.</summary>
    public string? Base { get; init; }

    /// <summary>Words of the filter; null for any.</summary>
    public string? Filter { get; init; }

    public FaultDelay? Delay { get; init; }

    public LdapException? Result { get; init; }

    /// <summary>So many entries come before the result or the end.</summary>
    public int AfterEntries { get; init; }

    /// <summary>The connection ends.</summary>
    public bool Drops { get; init; }

    /// <summary>Attributes that searches leave out, though filters find them.</summary>
    public IReadOnlyCollection<string> Hidden { get; init; } = [];

    /// <summary>By an attribute's name in lower case, the name that it comes under.</summary>
    public IReadOnlyDictionary<string, string> Renamed { get; init; } = new Dictionary<string, string>();

    /// <summary><c>upper</c> or <c>lower</c>: the case that all attributes' names come in.</summary>
    public string? Case { get; init; }

    /// <summary>An attribute of more values comes in ranges.</summary>
    public int? MostValues { get; init; }

    /// <summary>Searches see the directory as it was when the quirk was switched on.</summary>
    public bool IsStale { get; init; }

    public CertificateFlaw? Certificate { get; init; }

    /// <summary>What was there at the switching on; null unless <see cref="IsStale"/>.</summary>
    public DirectoryTree? Frozen { get; set; }

    public bool ChangesEntries => Hidden.Count > 0 || Renamed.Count > 0 || Case is not null;
}
