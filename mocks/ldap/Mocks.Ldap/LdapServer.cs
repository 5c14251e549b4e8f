using Mocks.Hosting;
using Mocks.Ldap.Connections;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Quirks;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap;

/// <summary>What all connections share.</summary>
internal sealed class LdapServer(LdapOptions options, DirectoryStore store, TimeProvider time, ServerCertificate certificate)
{
    private int _changes;
    private long _last;

    public LdapOptions Options => options;

    public DirectoryStore Store => store;

    public TimeProvider Time => time;

    /// <summary>What quirks make go wrong.</summary>
    public LdapFaults Faults { get; } = new(time);

    public ServerCertificate Certificate => certificate;

    public ClientCertificates ClientCertificates { get; } = new(options.ClientAuthorities, time);

    public DateTimeOffset Started { get; } = time.GetUtcNow();

    /// <summary>The time never goes back from one stamp to the next, so that entryCSN orders the changes.</summary>
    public WriteStamp NextStamp(string writer)
    {
        var now = time.GetUtcNow().UtcTicks;
        var last = Interlocked.Read(ref _last);
        var ticks = Math.Max(now, last);
        Interlocked.Exchange(ref _last, ticks);
        return new WriteStamp(writer, new DateTimeOffset(ticks, TimeSpan.Zero), Interlocked.Increment(ref _changes));
    }

    /// <summary>The administrator's name under the first suffix, or the one that was given whole; null while there is none.</summary>
    public NormalizedName? Administrator()
    {
        var tree = store.Current;
        var text = options.AdminDn ?? (tree.Suffixes.Count > 0 ? $"cn={options.AdminName},{tree.Suffixes[0].Text}" : null);
        return text is not null && tree.Schema.TryNormalize(text, out var name) ? name : null;
    }

    /// <summary>Whether the name is the administrator's: under any of the suffixes, or the one that was given whole.</summary>
    public bool IsAdministrator(NormalizedName name)
    {
        var tree = store.Current;
        if (options.AdminDn is { } dn)
            return tree.Schema.TryNormalize(dn, out var given) && given.Key.AsSpan().SequenceEqual(name.Key);
        foreach (var suffix in tree.Suffixes)
        {
            // only what stands directly below a suffix can be it
            if (name.ParentKey.SequenceEqual(suffix.Key) && tree.Schema.TryNormalize($"cn={options.AdminName},{suffix.Text}", out var admin)
                && admin.Key.AsSpan().SequenceEqual(name.Key))
                return true;
        }

        return false;
    }
}
