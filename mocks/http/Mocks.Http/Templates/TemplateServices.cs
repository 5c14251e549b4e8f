using System.Collections.Immutable;
using Mocks.Fixtures;

namespace Mocks.Http.Templates;

/// <summary>What helpers may use of the world outside the request: nothing else, and no file, variable or network at all.</summary>
internal sealed record TemplateServices(TimeProvider Time, SeededRandom Random, ImmutableDictionary<string, Dataset> Datasets);
