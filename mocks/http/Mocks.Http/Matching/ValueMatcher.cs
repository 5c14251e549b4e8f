using Mocks.Http.Requests;

namespace Mocks.Http.Matching;

/// <summary>
/// A condition on one value of a request: a header, a query parameter, a cookie, a part of the path or the body.
/// Compiled once at load; safe from any thread.
/// </summary>
internal abstract class ValueMatcher
{
    /// <summary>The matcher's name in a mapping: <c>equalTo</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What a value should be, as a near-miss report shows it.</summary>
    public abstract string Expected { get; }

    /// <summary>The same where a report shows the bare value: of several conditions the first.</summary>
    public virtual string ExpectedValue => Expected;

    /// <param name="value">Null when the request has no such value.</param>
    public abstract bool Matches(string? value);

    /// <summary>The same for a body, whose parsed form is shared by all matchers.</summary>
    public virtual bool Matches(RequestBody body) => Matches(body.Text);

    /// <summary>What a near-miss report shows of a body that misses.</summary>
    public virtual string? Shown(RequestBody body) => body.Text;

    /// <summary>How far the value is from a match: 0 is one, 1 is as far as can be.</summary>
    public virtual double Distance(string? value) => Matches(value) ? 0 : 1;
}
