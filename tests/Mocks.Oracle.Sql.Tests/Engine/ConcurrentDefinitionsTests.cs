using Mocks.Oracle.Sql.Engine;
using Mocks.Oracle.Sql.Execution;

namespace Mocks.Oracle.Sql.Tests.Engine;

/// <summary>Definitions of several sessions at once: each is made on what the others have made.</summary>
public sealed class ConcurrentDefinitionsTests
{
    private const int Sessions = 8;
    private const int Tables = 20;

    [Fact]
    public async Task Tables_that_sessions_create_at_once_are_all_there()
    {
        var database = new Database(new DatabaseOptions(), TimeProvider.System);
        await Task.WhenAll(Enumerable.Range(0, Sessions).Select(number => Task.Run(() =>
        {
            using var session = database.OpenSession("SYSTEM", new SessionAttributes());
            for (var i = 0; i < Tables; i++)
            {
                using var create = session.Prepare($"create table t_{number}_{i} (id number primary key)");
                create.Execute([], ExecuteOptions.Default);
            }
        })));

        using var reader = database.OpenSession("SYSTEM", new SessionAttributes());
        for (var number = 0; number < Sessions; number++)
        {
            for (var i = 0; i < Tables; i++)
            {
                using var query = reader.Prepare($"select count(*) from t_{number}_{i}");
                query.Execute([], ExecuteOptions.Default);
                Assert.True(query.IsOpen);
            }
        }
    }
}
