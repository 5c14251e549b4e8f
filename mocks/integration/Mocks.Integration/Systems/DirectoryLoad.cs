using System.DirectoryServices.Protocols;
using System.Net;
using Mocks.Fixtures;
using Mocks.Ldap.Protocol.Ldif;

namespace Mocks.Integration.Systems;

/// <summary>Writes the entries of a set's <c>ldap/</c> folder to a directory by its protocol, in the order of the files.</summary>
internal static class DirectoryLoad
{
    /// <exception cref="IntegrationException">The set or the environment is wrong, or the directory can't be reached.</exception>
    public static int Run(string folder, IReadOnlyDictionary<string, string> environment)
    {
        var records = Read(folder);
        using var connection = Connect(environment);
        var (written, failures) = (0, new List<string>());
        foreach (var (file, record) in records)
        {
            try
            {
                connection.SendRequest(Request(record));
                written++;
            }
            catch (DirectoryOperationException exception)
            {
                failures.Add($"  {file}:{record.Line}: {record.Dn}: {exception.Response?.ResultCode} {exception.Message}");
            }
        }

        Console.WriteLine($"{written} of {records.Count} records written to {environment["LDAP_URL"]}");
        return failures.Count == 0
            ? ExitCode.Done
            : throw new IntegrationException(ExitCode.Refused, $"{failures.Count} were refused:\n" + string.Join('\n', failures));
    }

    private static List<(string File, LdifRecord Record)> Read(string folder)
    {
        var problems = new FixtureProblems();
        var records = new List<(string, LdifRecord)>();
        foreach (var file in FixtureSet.Read(folder, null, problems)?.Files("ldap").Where(file => file.Name.EndsWith(".ldif", StringComparison.OrdinalIgnoreCase)) ?? [])
        {
            var reader = new LdifReader(_ => null);
            reader.Read(file.Content.Span);
            foreach (var error in reader.Errors)
                problems.Add(file.Path, file.SourceLine(error.Line), error.Message, error.Remedy);
            records.AddRange(reader.Records.Select(record => (file.Path, record)));
        }

        return problems.Count == 0 ? records : throw new IntegrationException(ExitCode.Usage, string.Join('\n', problems));
    }

    private static LdapConnection Connect(IReadOnlyDictionary<string, string> environment)
    {
        if (!Uri.TryCreate(environment.GetValueOrDefault("LDAP_URL"), UriKind.Absolute, out var url) || url.Scheme is not ("ldap" or "ldaps"))
            throw new IntegrationException(ExitCode.Usage, "LDAP_URL names no directory. Write ldap://host:389, with LDAP_USER and LDAP_PASSWORD to bind as.");
        var isTls = url.Scheme == "ldaps";
        var connection = new LdapConnection(new LdapDirectoryIdentifier(url.Host, url.Port > 0 ? url.Port : isTls ? 636 : 389)) { AuthType = AuthType.Basic };
        connection.SessionOptions.ProtocolVersion = 3;
        connection.SessionOptions.SecureSocketLayer = isTls;
        try
        {
            connection.Bind(new NetworkCredential(environment.GetValueOrDefault("LDAP_USER", ""), environment.GetValueOrDefault("LDAP_PASSWORD", "")));
        }
        catch (LdapException exception)
        {
            connection.Dispose();
            throw new IntegrationException(exception.ErrorCode == 49 ? ExitCode.Refused : ExitCode.Unreachable, $"{url}: {exception.Message}");
        }

        return connection;
    }

    private static DirectoryRequest Request(LdifRecord record)
    {
        switch (record)
        {
            case LdifEntry entry:
                var attributes = entry.Attributes.GroupBy(attribute => attribute.Description, StringComparer.OrdinalIgnoreCase)
                    .Select(group => new DirectoryAttribute(group.Key, [.. group.Select(attribute => (object)attribute.Value)]));
                return new AddRequest(entry.Dn, [.. attributes]);
            case LdifModify modify:
                var request = new ModifyRequest { DistinguishedName = modify.Dn };
                foreach (var change in modify.Changes)
                {
                    var modification = new DirectoryAttributeModification { Name = change.Description, Operation = (DirectoryAttributeOperation)(int)change.Kind };
                    foreach (var value in change.Values)
                        modification.Add(value);
                    request.Modifications.Add(modification);
                }

                return request;
            case LdifModifyDn rename:
                return new ModifyDNRequest(rename.Dn, rename.NewSuperior, rename.NewRdn) { DeleteOldRdn = rename.DeleteOldRdn };
            default:
                return new DeleteRequest(record.Dn);
        }
    }
}
