using Mocks.Oracle.Sql.Dictionary.Code;
using Mocks.Oracle.Sql.Dictionary.Constraints;
using Mocks.Oracle.Sql.Dictionary.Indexes;
using Mocks.Oracle.Sql.Dictionary.Instance;
using Mocks.Oracle.Sql.Dictionary.Objects;
using Mocks.Oracle.Sql.Dictionary.Privileges;
using Mocks.Oracle.Sql.Dictionary.Storage;
using Mocks.Oracle.Sql.Dictionary.Tables;
using Mocks.Oracle.Sql.Dictionary.Users;

namespace Mocks.Oracle.Sql.Dictionary;

/// <summary>All families of views.</summary>
internal static class Families
{
    public static IReadOnlyList<DictionaryFamily> All { get; } =
    [
        new TablesFamily(withObjectTables: false),
        new TablesFamily(withObjectTables: true),
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
        new LobsFamily(),
        new UpdatableColumnsFamily(),
        new TabStatisticsFamily(),
        ColumnStatistics.Family,
        new IndStatisticsFamily(),
        .. Tables.AbsentFamilies.All(),
        .. Objects.AbsentFamilies.All(),
        new PendingTransactionsFamily(),
        new CatalogFamily(),
        new TabFamily(),
        new DictionaryListFamily(),
        new DictColumnsFamily(),
        new SegmentsFamily(),
        new ExtentsFamily(),
        new DataFilesFamily(temporary: false),
        new DataFilesFamily(temporary: true),
        new TsQuotasFamily(),
        new ProfilesFamily(),
        new TriggersFamily(),
        new SourceFamily(),
        new ErrorsFamily(),
        new ProceduresFamily(),
        new ArgumentsFamily(),
        new JobsFamily(),
        new SchedulerJobsFamily(),
        new JobRunDetailsFamily(),
        new TypesFamily(),
        new TypeAttrsFamily(),
        new TypeMethodsFamily(),
        new CollTypesFamily(),
        new PlsqlTypesFamily(),
        new PlsqlTypeAttrsFamily(),
        new PlsqlCollTypesFamily(),
        new DependenciesFamily(),
        new MviewsFamily(),
        MviewsFamily.Comments,
        new RecycleBinFamily(),
        new DbLinksFamily(),
        new DirectoriesFamily(),
        .. ObjectPrivilegesFamily.All(),
        new TablePrivilegesFamily(),
        new ColumnPrivilegesFamily(),
        .. GrantedFamily.All(),
        new RoleTabPrivsFamily(),
        .. SessionNamesFamily.All(),
        new RolesFamily(),
        new TablespacesFamily(),
        .. IdentityViews.All(),
        .. NlsViews.All(),
        new SessionsFamily(),
        new DatabaseFamily(),
        new ParameterFamily("V_$PARAMETER", ofSession: true),
        new ParameterFamily("V_$SYSTEM_PARAMETER", ofSession: false),
        .. StatisticViews.All(),
        .. ClientViews.All(),
        .. LockViews.All(),
        new SqlStatements("V_$SQL", ofChildren: true),
        new SqlStatements("V_$SQLAREA", ofChildren: false),
        new AllUsersFamily(),
        new UserUsersFamily(),
        new DbaUsersFamily(),
    ];
}
