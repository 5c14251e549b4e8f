using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Mocks.Fixtures.Tests;

public sealed class AcmeTests
{
    private static readonly FixtureSet Acme = Read(null);

    [Fact]
    public void People_are_the_same_on_every_machine()
    {
        var people = Acme.Datasets["people"];
        var text = string.Join('\n', people.Rows.Select(row => string.Join('|', row)));
        Assert.Equal("6d40b5ae712e7343aef8b57fac0aefc15f02b7a4ba8a15e796655a11a8261983", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
    }

    [Fact]
    public void Files_are_the_same_in_every_run_and_differ_with_another_seed()
    {
        Assert.Equal(Texts(Acme), Texts(Read(null)));
        Assert.NotEqual(Texts(Acme), Texts(Read(2)));
    }

    [Fact]
    public void There_are_200_people_with_a_number_uid_and_mail_of_their_own()
    {
        var people = Acme.Datasets["people"];
        Assert.Equal(
            ["number", "uid", "given_name", "surname", "mail", "phone", "department", "title", "manager_uid", "password", "birth_date", "street", "city", "postcode"],
            people.Columns);
        Assert.Equal(200, people.Rows.Count);
        Assert.All([0, 1, 4], column => Assert.Equal(200, people.Rows.Select(row => row[column]).Distinct().Count()));
        Assert.Equal(["1001", "anna.berg", "Anna", "Berg", "anna.berg@acme.example"], people.Rows[0].Take(5));
        Assert.Equal(["1002", "ben.clark", "Ben", "Clark", "ben.clark@acme.example"], people.Rows[1].Take(5));
        Assert.All(people.Rows, row => Assert.Equal($"secret-{row[0]}", row[9]));
    }

    [Fact]
    public void One_person_has_the_same_number_name_and_mail_in_directory_and_database()
    {
        var ldif = Acme.Files("ldap").Single(file => file.Name == "02-people.ldif").Text;
        var csv = Acme.Files("oracle").Single(file => file.Name == "LEGACY.CUSTOMERS.csv").Text;
        var people = Acme.Datasets["people"];
        Assert.All(people.Rows, row =>
        {
            Assert.Contains($"uid: {row[1]}\n", ldif, StringComparison.Ordinal);
            Assert.Contains($"mail: {row[4]}\nemployeeNumber: {row[0]}\n", ldif, StringComparison.Ordinal);
            Assert.Contains($"\n{row[0]},C-00{row[0]},{row[0]},{row[2]},{row[3]},{row[4]},", csv, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Policies_and_claims_belong_to_someone_and_claims_happened_before_today()
    {
        var numbers = Values("people", "number").ToHashSet();
        var policies = Values("policies", "id").ToHashSet();
        Assert.All(Values("policies", "customer_id"), number => Assert.Contains(number, numbers));
        Assert.All(Values("claims", "policy_id"), id => Assert.Contains(id, policies));
        Assert.All(Values("claims", "incident_date"), day => Assert.True(string.CompareOrdinal(day, "2026-01-01") < 0, day));
        Assert.Equal((420, 300), (policies.Count, Values("claims", "id").Distinct().Count()));
    }

    [Fact]
    public void Heads_of_departments_are_people()
    {
        var uids = Values("people", "uid").ToHashSet();
        Assert.All(Values("departments", "head_uid"), uid => Assert.Contains(uid, uids));
    }

    [Fact]
    public void Mappings_are_JSON_and_their_body_files_are_there()
    {
        var files = Acme.Files("http").ToList();
        Assert.All(files.Where(file => file.Path.Contains("/mappings/", StringComparison.Ordinal)), file =>
        {
            using var mapping = System.Text.Json.JsonDocument.Parse(file.Content);
            var bodies = file.Path[..file.Path.IndexOf("mappings/", StringComparison.Ordinal)] + "__files/";
            if (mapping.RootElement.TryGetProperty("response", out var response) && response.TryGetProperty("bodyFileName", out var body))
            {
                Assert.Contains(bodies + body.GetString(), files.Select(other => other.RenderedPath));
            }
        });
    }

    private static IEnumerable<string?> Values(string dataset, string column)
    {
        var ordinal = Acme.Datasets[dataset].Columns.ToList().IndexOf(column);
        return Acme.Datasets[dataset].Rows.Select(row => row[ordinal]);
    }

    private static IEnumerable<string> Texts(FixtureSet set) =>
        ((string[])["http", "ldap", "oracle"]).SelectMany(set.Files).Select(file => file.Path + "\n" + file.Text);

    private static FixtureSet Read(int? seed, [CallerFilePath] string here = "")
    {
        var problems = new FixtureProblems();
        var set = FixtureSet.Read(Path.GetFullPath(Path.Combine(here, "../../../fixtures/acme")), seed, problems);
        Assert.Empty(problems.Select(problem => problem.ToString()));
        return set!; // there were no problems
    }
}
