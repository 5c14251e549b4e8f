using Mocks.Oracle.Sql.Dictionary.Constraints;
using Mocks.Oracle.Sql.Dictionary.Indexes;
using Mocks.Oracle.Sql.Dictionary.Objects;
using Mocks.Oracle.Sql.Dictionary.Tables;
using Mocks.Oracle.Sql.Dictionary.Users;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>All families of views.</summary>
internal static class Families
{
    public static IReadOnlyList<DictionaryFamily> All { get; } =
    [
        new TablesFamily(),
        new TabColsFamily(withHidden: false),
        new TabColsFamily(withHidden: true),
        new TabCommentsFamily(),
        new ColCommentsFamily(),
        new TabIdentityColsFamily(),
        new ObjectsFamily(),
        new ViewsFamily(),
        new SequencesFamily(),
        new SynonymsFamily(),
        new ConstraintsFamily(),
        new ConsColumnsFamily(),
        new IndexesFamily(),
        new IndColumnsFamily(),
        new IndExpressionsFamily(),
        new AllUsersFamily(),
        new UserUsersFamily(),
        new DbaUsersFamily(),
    ];
}
