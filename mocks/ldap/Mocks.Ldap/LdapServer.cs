using Mocks.Hosting;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Quirks;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap;

/// <summary>What all connections share.</summary>
internal sealed class LdapServer(LdapOptions options, DirectoryStore store, TimeProvider time, ServerCertificate certificate)
{
    private int _changes;

    public LdapOptions Options => options;

    public DirectoryStore Store => store;

    public TimeProvider Time => time;

    /// <summary>What quirks make go wrong.</summary>
    public LdapFaults Faults { get; } = new(time);

    public ServerCertificate Certificate => certificate;

    public DateTimeOffset Started { get; } = time.GetUtcNow();

    public WriteStamp NextStamp(string writer) => new(writer, time.GetUtcNow(), Interlocked.Increment(ref _changes));

    /// <summary>Whether the name is the administrator's: under any of the suffixes, or the one that was given whole.</summary>
    public bool IsAdministrator(NormalizedName name)
    {
        var tree = store.Current;
        if (options.AdminDn is { } dn)
            return tree.Schema.TryNormalize(dn, out var given) && given.Key.AsSpan().SequenceEqual(name.Key);
        return tree.Suffixes.Any(suffix =>
            tree.Schema.TryNormalize($"cn={options.AdminName},{suffix.Text}", out var admin)
            && admin.Key.AsSpan().SequenceEqual(name.Key));
    }
}
