namespace Mocks.Payments.Tests;

public sealed class PaymentTests
{
    private const string Ten = """{"amount":1000,"currency":"EUR","reference":"R-1"}""";

    [Fact]
    public async Task A_payment_sent_many_times_with_one_key_is_made_once()
    {
        await using var payments = await RunningPayments.StartAsync();
        await payments.SignInAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 32).Select(_ => payments.CallAsync("POST", "/v1/payments", Ten, "k1")));

        Assert.All(answers, answer => Assert.Equal(201, answer.Status));
        Assert.Single(answers.Select(answer => answer.Body.GetProperty("id").GetString()).Distinct());
        Assert.Equal(1, (await payments.CallAsync("GET", "/v1/payments")).Body.GetProperty("data").GetArrayLength());
        var (status, problem) = await payments.CallAsync("POST", "/v1/payments", """{"amount":1,"currency":"EUR"}""", "k1");
        Assert.Equal((422, "idempotency_key_reused"), (status, problem.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("""{"amount":0,"currency":"EUR"}""", "k", 422, "invalid_amount")]
    [InlineData("""{"amount":1,"currency":"euro"}""", "k", 422, "invalid_currency")]
    [InlineData("""{"amount":1}""", "k", 400, "invalid_json")]
    [InlineData("""{"amount":1,"currency":"EUR"}""", null, 400, "idempotency_key_required")]
    public async Task A_wrong_payment_is_refused_with_a_code(string body, string? key, int status, string code)
    {
        await using var payments = await RunningPayments.StartAsync();
        await payments.SignInAsync();

        var answer = await payments.CallAsync("POST", "/v1/payments", body, key);

        Assert.Equal((status, code), (answer.Status, answer.Body.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_payment_goes_from_state_to_state()
    {
        await using var payments = await RunningPayments.StartAsync();
        await payments.SignInAsync();
        var id = (await payments.CallAsync("POST", "/v1/payments", Ten, "k")).Body.GetProperty("id").GetString();

        Assert.Equal(409, (await payments.CallAsync("POST", $"/v1/payments/{id}/refund")).Status);
        Assert.Equal("captured", (await payments.CallAsync("POST", $"/v1/payments/{id}/capture")).Body.GetProperty("status").GetString());
        Assert.Equal(409, (await payments.CallAsync("POST", $"/v1/payments/{id}/cancel")).Status);
        Assert.Equal(400, (await payments.CallAsync("POST", $"/v1/payments/{id}/refund", """{"amount":400}""")).Body.GetProperty("refunded").GetInt64());
        Assert.Equal(422, (await payments.CallAsync("POST", $"/v1/payments/{id}/refund", """{"amount":601}""")).Status);
        Assert.Equal("refunded", (await payments.CallAsync("POST", $"/v1/payments/{id}/refund")).Body.GetProperty("status").GetString());
        Assert.Equal(402, (await payments.CallAsync("POST", "/v1/payments", """{"amount":40200,"currency":"EUR"}""", "d")).Status);
        Assert.Equal(404, (await payments.CallAsync("GET", "/v1/payments/pay_99999999")).Status);
    }

    [Fact]
    public async Task Tokens_are_given_and_asked_for_as_OAuth_has_it()
    {
        await using var payments = await RunningPayments.StartAsync();

        Assert.Equal((401, "unauthorized"), Code(await payments.CallAsync("GET", "/v1/payments")));
        Assert.Equal("invalid_client", (await payments.TokenAsync("demo", "wrong", "client_credentials")).Body.GetProperty("error").GetString());
        Assert.Equal("unsupported_grant_type", (await payments.TokenAsync("demo", "demo-secret", "password")).Body.GetProperty("error").GetString());
        Assert.Equal("invalid_scope", (await payments.TokenAsync("demo", "demo-secret", "client_credentials", "admin")).Body.GetProperty("error").GetString());
        await payments.SignInAsync("payments:read");
        Assert.Equal(200, (await payments.CallAsync("GET", "/v1/payments")).Status);
        Assert.Equal((403, "insufficient_scope"), Code(await payments.CallAsync("POST", "/v1/payments", Ten, "k")));
    }

    [Fact]
    public async Task A_reset_takes_payments_and_keys_back()
    {
        await using var payments = await RunningPayments.StartAsync();
        await payments.SignInAsync();
        await payments.CallAsync("POST", "/v1/payments", Ten, "k");
        using var reset = await payments.Admin.PostAsync(new Uri("/admin/reset", UriKind.Relative), null, TestContext.Current.CancellationToken);

        Assert.Equal((401, "invalid_token"), Code(await payments.CallAsync("GET", "/v1/payments")));
        await payments.SignInAsync();
        Assert.Equal(0, (await payments.CallAsync("GET", "/v1/payments")).Body.GetProperty("data").GetArrayLength());
    }

    [Fact]
    public async Task A_quirk_loses_an_answer_and_the_key_saves_the_client()
    {
        await using var payments = await RunningPayments.StartAsync();
        await payments.SignInAsync();
        using var on = await payments.Admin.PutAsync(new Uri("/admin/quirks/payments-answer-lost", UriKind.Relative), null, TestContext.Current.CancellationToken);
        on.EnsureSuccessStatusCode();

        Assert.Equal((502, "bad_gateway"), Code(await payments.CallAsync("POST", "/v1/payments", Ten, "k")));
        Assert.Equal(201, (await payments.CallAsync("POST", "/v1/payments", Ten, "k")).Status);
        Assert.Equal(1, (await payments.CallAsync("GET", "/v1/payments")).Body.GetProperty("data").GetArrayLength());
    }

    private static (int, string?) Code((int Status, System.Text.Json.JsonElement Body) answer) => (answer.Status, answer.Body.GetProperty("code").GetString());
}
