using Mocks.Ldap.Schema;

namespace Mocks.Ldap.Directory;

/// <summary>Where in <see cref="Entry.Body"/> an attribute stands.</summary>
/// <param name="Description">What it is.</param>
/// <param name="Start">Of the PartialAttribute.</param>
/// <param name="Values">Of the first value's element.</param>
/// <param name="End">Of both.</param>
internal readonly record struct AttributeSlot(AttributeDescription Description, int Start, int Values, int End);
