namespace Mocks.Ldap.Access;

internal enum AccessSubjectKind
{
    /// <summary>The one who is bound by this name.</summary>
    Person,

    /// <summary>Members of a group, by <c>member</c> or <c>uniqueMember</c>.</summary>
    Group,

    /// <summary>Whoever stands below a name.</summary>
    Below,

    /// <summary>The entry's own identity.</summary>
    Self,

    /// <summary>Whoever has signed in.</summary>
    Users,
    Anonymous,
    Everyone,
}
