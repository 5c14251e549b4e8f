using System.IO.Pipelines;

namespace Mocks.Ldap.Connections;

internal sealed record TlsPipe(PipeReader Input, PipeWriter Output) : IDuplexPipe;
