using System.Text.Json.Serialization;
using Mocks.Payments.OAuth;
using Mocks.Payments.Payments;
using Mocks.Payments.Webhooks;

namespace Mocks.Payments;

/// <summary>The shapes that go over the wire or come from a fixture, bound at compile time.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(TokenError))]
[JsonSerializable(typeof(PaymentRequest))]
[JsonSerializable(typeof(PaymentAnswer))]
[JsonSerializable(typeof(PaymentList))]
[JsonSerializable(typeof(RefundRequest))]
[JsonSerializable(typeof(PaymentsProblem))]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(WebhookAnswer))]
[JsonSerializable(typeof(WebhookEvent))]
[JsonSerializable(typeof(PaymentsFixture))]
internal sealed partial class PaymentsJson : JsonSerializerContext;
