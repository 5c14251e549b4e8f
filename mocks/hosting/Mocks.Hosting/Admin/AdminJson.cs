using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Mocks.Hosting;

[JsonSerializable(typeof(AdminProblem))]
[JsonSerializable(typeof(Overview))]
[JsonSerializable(typeof(HealthAnswer))]
[JsonSerializable(typeof(TimedAnswer))]
[JsonSerializable(typeof(IReadOnlyList<QuirkAnswer>))]
[JsonSerializable(typeof(QuirkAnswer))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<JournalEntry>))]
[JsonSerializable(typeof(JournalEntry))]
[JsonSerializable(typeof(Expectation))]
[JsonSerializable(typeof(VerifyAnswer))]
internal sealed partial class AdminJson : JsonSerializerContext
{
    /// <summary>Quotes and non-ASCII letters as they are: answers are read by people, and never put into HTML unescaped.</summary>
    public static AdminJson Readable => field ??= new(
        new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
}
