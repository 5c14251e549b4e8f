using Mocks.Fixtures;
using Mocks.Ldap.ActiveDirectory;
using Mocks.Ldap.Directory;
using Mocks.Ldap.Entries;
using Mocks.Ldap.Operations;
using Mocks.Ldap.Protocol;
using Mocks.Ldap.Protocol.Ldif;
using Mocks.Ldap.Protocol.Messages;
using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Loading;

/// <summary>
/// Makes a directory of a set's <c>ldap/</c> folder: first its <c>.schema</c> files, then its <c>.ldif</c> files, in order of their
/// paths. Every record is held to the rules that clients are held to; each that breaks one is a problem with file and line.
/// </summary>
internal sealed class DirectoryLoader(LdapOptions options, WriteStamp stamp, LoadingLog log, FixtureProblems problems)
{
    private const string Folder = "ldap";
    private const string DefaultRoot = "dc=example,dc=org";

    // object classes of entries that begin a naming context of their own
    private static readonly string[] RootClasses = ["dcObject", "domain", "organization", "country", "locality"];

    private readonly string _writer = options.AdminDn ?? $"cn={options.AdminName}";
    private DirectoryTree _tree = DirectoryTree.Empty(SchemaBuilder.Standard);
    private DirectoryEdit _edit = new(DirectoryTree.Empty(SchemaBuilder.Standard));
    private WriteStamp _stamp = stamp;
    private Orphans? _orphans;

    public DirectoryTree Load(FixtureSet set, DirectoryTree start)
    {
        var files = set.Files(Folder).Concat(ImageDefaults.Files(options)).ToList();
        var settings = SettingsFile.Read(files, problems);
        var checking = options.Checking ?? settings.Checking ?? start.Schema.Checking;
        Adopt(SchemaLoading.Load(start, files, options, checking, log.Tolerated, problems));
        _edit.Settings = settings.Make(_edit.Schema, start.Settings, problems);
        _orphans = (options.Orphans ?? settings.Orphans) == "create" ? new Orphans() : null;
        if (options.Root is { } root)
            AddConfiguredSuffix(root);
        var included = Includes.Of(files);
        foreach (var file in files.Where(file => file.Name.EndsWith(".ldif", StringComparison.OrdinalIgnoreCase) && !included.Contains(file.RenderedPath)))
        {
            set.Progress.Tell($"ldap: {file.Path}");
            LoadFile(file, files, []);
        }
        AddMissingRoot();
        AddOrphans();
        if (options.Vendor.IsDomain && problems.Count == 0)
            DeletedObjects.AddContainers(_edit, _stamp);
        if (_edit.Suffixes.Count > 0 && ImageDefaults.Tree(options, _edit.Suffixes[0].Text, HasLdif(files), problems) is { } tree)
            LoadFile(tree, files, []);
        return _edit.Commit();
    }

    /// <summary>The change records of one file, on a directory that is there.</summary>
    public DirectoryTree Apply(FixtureFile file, DirectoryTree start)
    {
        Adopt(start);
        LoadFile(file, [file], []);
        return _edit.Commit();
    }

    // as in bitnami's image, files of one's own take the place of the default tree
    private static bool HasLdif(List<FixtureFile> files) => files.Exists(file =>
        file.Name.EndsWith(".ldif", StringComparison.OrdinalIgnoreCase) && file.Content.Span.IndexOf("cn=schema,cn=config"u8) < 0);

    private void Adopt(DirectoryTree tree)
    {
        _tree = tree;
        _edit = new DirectoryEdit(tree);
    }

    // entries that came before their superiors, and superiors that came in no file
    private void AddOrphans()
    {
        foreach (var (file, record) in _orphans?.InOrder(_edit.Schema) ?? [])
        {
            Try(file, record, () =>
            {
                foreach (var missing in Orphans.MissingAbove(record.Dn, _edit))
                    EntryCreation.Add(_edit, missing, RootEntry.Attributes(missing, null), _stamp, true);
                EntryCreation.Add(_edit, record.Dn, Group(record.Attributes), _stamp, true);
            });
        }
    }

    private void AddConfiguredSuffix(string root)
    {
        if (!_edit.Schema.TryNormalize(root, out var suffix) || suffix.IsRoot)
        {
            problems.Add("LDAP_ROOT", 0, $"\"{root}\" is no DN", "Write it as \"dc=example,dc=org\".");
            return;
        }

        if (!_edit.IsWithinSuffix(suffix.Key))
            _edit.AddSuffix(suffix);
    }

    /// <summary>The root asked for by the environment, or a default one, when no file has made one.</summary>
    private void AddMissingRoot()
    {
        var dn = options.Root ?? (_edit.Suffixes.Count == 0 ? DefaultRoot : null);
        if (problems.Count > 0 || dn is null || !_edit.Schema.TryNormalize(dn, out var name) || _edit.TryFind(name.Key, out _))
            return;
        if (!_edit.IsWithinSuffix(name.Key))
            _edit.AddSuffix(name);
        try
        {
            EntryCreation.Add(_edit, dn, RootEntry.Attributes(dn, options.Organization), _stamp with { Writer = $"{_writer},{dn}" }, true);
        }
        catch (LdapException exception)
        {
            problems.Add(
                "LDAP_ROOT", 0, $"no entry can be made for \"{dn}\": {exception.Diagnostic}", "Give the entry in an LDIF file of the set.");
        }
    }

    private void LoadFile(FixtureFile file, List<FixtureFile> files, IReadOnlyList<FixtureFile> includedBy)
    {
        var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
        var reader = new LdifReader(url => Includes.Find(url, folder, files)?.Content.ToArray());
        reader.Read(file.Content.Span, record =>
        {
            if (record is LdifInclude include)
                Include(include, file, files, [.. includedBy, file]);
            else
                Try(file, record, () => Apply(file, record));
        });
        foreach (var error in reader.Errors)
            problems.Add(file.Path, file.SourceLine(error.Line), error.Message, error.Remedy);
    }

    private void Include(LdifInclude include, FixtureFile file, List<FixtureFile> files, List<FixtureFile> includedBy)
    {
        var folder = file.Path[..(file.Path.LastIndexOf('/') + 1)];
        if (Includes.Find(include.Url, folder, files) is not { } other)
            problems.Add(file.Path, file.SourceLine(include.Line), $"\"{include.Url}\" is no file of this set", "Name a file beside this one as \"include: file:people.ldif\".");
        else if (includedBy.Contains(other))
            problems.Add(file.Path, file.SourceLine(include.Line), $"\"{include.Url}\" includes itself", "Take one of the includes out.");
        else
            LoadFile(other, files, includedBy);
    }

    private void Try(FixtureFile file, LdifRecord record, Action apply)
    {
        try
        {
            apply();
        }
        catch (LdapException exception)
        {
            var (message, remedy) = LoadingRemedies.Explain(exception, record);
            problems.Add(file.Path, file.SourceLine(LineOf(record, exception)), message, remedy);
        }
    }

    private void Apply(FixtureFile file, LdifRecord record)
    {
        switch (record)
        {
            case LdifEntry entry when SchemaLoading.IsSchemaEntry(entry):
                break;
            case not null when SchemaLoading.IsConfiguration(record.Dn):
                log.PassedOver($"{file.Path}, line {file.SourceLine(record.Line)}: \"{record.Dn}\" configures another server");
                break;
            case LdifEntry entry:
                Add(file, entry);
                break;
            case LdifModify modify:
                Modify(modify);
                break;
            case LdifDelete delete:
                Delete(delete);
                break;
            case LdifModifyDn rename:
                Adopt(_edit.Commit());
                ModifyDnOperation.Rename(
                    _tree, _edit, new ModifyDnRequest(rename.Dn, rename.NewRdn, rename.DeleteOldRdn, rename.NewSuperior), _stamp);
                break;
        }
    }

    private void Add(FixtureFile file, LdifEntry record)
    {
        var name = Names.Normalize(record.Dn, _edit.Schema);
        if (name.IsRoot)
            throw new LdapException(ResultCode.UnwillingToPerform, "the root DSE is the server's own");
        var isNewSuffix = false;
        var isWithinSuffix = _edit.IsWithinSuffix(name.Key);
        if (!isWithinSuffix)
            isNewSuffix = _edit.Suffixes.Count == 0 || (options.Root is null && LooksLikeRoot(record));
        else if (_edit.IsSuffix(name.Key))
            isNewSuffix = true;
        if (!isNewSuffix && !HasSuperior(name))
        {
            if (_orphans is null)
                throw new LdapException(ResultCode.NoSuchObject);
            _orphans.Keep(file, record);
            return;
        }

        if (!isWithinSuffix)
            _edit.AddSuffix(name);
        if (_stamp.Writer.Length == 0)
            _stamp = _stamp with { Writer = options.AdminDn ?? $"{_writer},{_edit.Suffixes[0].Text}" };
        EntryCreation.Add(_edit, record.Dn, Group(record.Attributes), _stamp, true);
    }

    // the root that the environment names need be in no file: the images have made it before they take files
    private bool HasSuperior(NormalizedName name)
    {
        var parent = name.ParentKey.ToArray();
        if (_edit.TryFind(parent, out _))
            return true;
        if (options.Root is { } root && _edit.Schema.TryNormalize(root, out var suffix) && suffix.Key.AsSpan().SequenceEqual(parent))
            AddMissingRoot();
        return _edit.TryFind(parent, out _);
    }

    private static bool LooksLikeRoot(LdifEntry record) => record.Attributes.Any(attribute =>
        attribute.Description.Equals("objectClass", StringComparison.OrdinalIgnoreCase)
        && RootClasses.Contains(System.Text.Encoding.UTF8.GetString(attribute.Value), StringComparer.OrdinalIgnoreCase));

    private static List<PartialAttribute> Group(IReadOnlyList<LdifAttribute> lines)
    {
        var attributes = new List<PartialAttribute>(lines.Count);
        for (var at = 0; at < lines.Count;)
        {
            // lines of one attribute stand together as a rule
            var description = lines[at].Description;
            var end = at + 1;
            while (end < lines.Count && IsSame(lines[end].Description, description))
                end++;
            var values = ValuesOf(description, attributes);
            if (values is null)
            {
                values = new List<byte[]>(end - at);
                attributes.Add(new PartialAttribute(description, values));
            }

            for (; at < end; at++)
                values.Add(lines[at].Value);
        }

        return attributes;
    }

    private static List<byte[]>? ValuesOf(string description, List<PartialAttribute> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (IsSame(attribute.Description, description))
                return (List<byte[]>)attribute.Values; // made by Group
        }

        return null;
    }

    // a reader gives one name as one string
    private static bool IsSame(string description, string other) =>
        ReferenceEquals(description, other) || description.Equals(other, StringComparison.OrdinalIgnoreCase);

    private void Modify(LdifModify record)
    {
        var entry = Find(record.Dn);
        var changes = record.Changes.Select(change => ModifyOperation.Resolve(
            new Modification(change.Kind, new PartialAttribute(change.Description, change.Values)), _edit.Schema)).ToList();
        _edit.Put(ModifyOperation.Modify(entry, changes, _edit.Schema, _stamp));
    }

    private void Delete(LdifDelete record)
    {
        var entry = Find(record.Dn);
        if (_edit.HasSubordinates(entry.Key))
            throw new LdapException(ResultCode.NotAllowedOnNonLeaf, "subordinate objects must be deleted first");
        _edit.Remove(entry);
    }

    private Entry Find(string dn) =>
        _edit.TryFind(Names.Normalize(dn, _edit.Schema).Key, out var entry) ? entry : throw new LdapException(ResultCode.NoSuchObject);

    /// <summary>The line of the attribute that the diagnostic names, or of the record.</summary>
    private static int LineOf(LdifRecord record, LdapException exception)
    {
        if (record is not LdifEntry entry || exception.Code == ResultCode.NoSuchObject)
            return record.Line;
        var colon = exception.Diagnostic.IndexOf(':', StringComparison.Ordinal);
        var quote = exception.Diagnostic.IndexOf('\'', StringComparison.Ordinal);
        var name = colon > 0 ? exception.Diagnostic[..colon]
            : quote >= 0 ? exception.Diagnostic[(quote + 1)..].Split('\'')[0] : "";
        foreach (var attribute in entry.Attributes)
        {
            if (attribute.Description.Equals(name, StringComparison.OrdinalIgnoreCase))
                return attribute.Line;
        }

        return record.Line;
    }
}
