using System.Text;
using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

internal sealed class BinaryEqualToMatcher(string base64, ReadOnlyMemory<byte> expected) : ValueMatcher
{
    public override string Name => "binaryEqualTo";

    public override string Expected => base64;

    public override bool Matches(string? value) => value is not null && expected.Span.SequenceEqual(Encoding.UTF8.GetBytes(value));

    public override bool Matches(RequestBody body) => expected.Span.SequenceEqual(body.Bytes.Span);
}
