using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;
using static Mocks.Oracle.Sql.Dictionary.ViewValue;

namespace Mocks.Oracle.Sql.Dictionary.Objects;

/// <summary>USER_SEQUENCES and its kin.</summary>
internal sealed class SequencesFamily : DictionaryFamily<SequenceDefinition>
{
    public override string Name => "SEQUENCES";

    public override string Subject => "Sequences";

    public override IReadOnlyList<(string Name, ViewScope Scope)> Synonyms => [("SEQ", ViewScope.User)];

    public override IReadOnlyList<string> Keys => ["SEQUENCE_OWNER", "SEQUENCE_NAME"];

    protected override string Declaration => """
        SEQUENCE_OWNER VARCHAR2(128) NOT NULL ; ALL DBA
        SEQUENCE_NAME  VARCHAR2(128) NOT NULL
        MIN_VALUE      NUMBER
        MAX_VALUE      NUMBER
        INCREMENT_BY   NUMBER NOT NULL
        CYCLE_FLAG     VARCHAR2(1)
        ORDER_FLAG     VARCHAR2(1)
        CACHE_SIZE     NUMBER NOT NULL
        LAST_NUMBER    NUMBER NOT NULL
        SCALE_FLAG     VARCHAR2(1) = N
        EXTEND_FLAG    VARCHAR2(1) = N
        SHARDED_FLAG   VARCHAR2(1) = N
        SESSION_FLAG   VARCHAR2(1) = N
        KEEP_VALUE     VARCHAR2(1) = N
        """;

    protected override IEnumerable<SequenceDefinition> Rows(DictionaryQuery query) =>
        query.Objects<SequenceDefinition>(query.Key("SEQUENCE_OWNER"), query.Key("SEQUENCE_NAME"));

    protected override Datum Value(string column, SequenceDefinition sequence, DictionaryQuery query) => column switch
    {
        "SEQUENCE_OWNER" => Text(sequence.Owner),
        "SEQUENCE_NAME" => Text(sequence.Name),
        "MIN_VALUE" => Exact(sequence.MinValue),
        "MAX_VALUE" => Exact(sequence.MaxValue),
        "INCREMENT_BY" => Exact(sequence.Increment),
        "CYCLE_FLAG" => Either(sequence.Cycles, "Y", "N"),
        "ORDER_FLAG" => Either(sequence.IsOrdered, "Y", "N"),
        "CACHE_SIZE" => Number(sequence.CacheSize),
        "LAST_NUMBER" => Exact(LastNumber(sequence, query)),
        _ => default,
    };

    /// <summary>What is on disk: the number behind those that have been put into the cache.</summary>
    private static OracleNumber LastNumber(SequenceDefinition sequence, DictionaryQuery query)
    {
        var next = query.Session.Store.Sequences.Peek(sequence);
        if (sequence.CacheSize <= 1 || next == sequence.StartWith)
            return next;
        var cached = sequence.Increment * sequence.CacheSize;
        var drawn = ((next - sequence.StartWith) / cached).Ceil();
        var last = sequence.StartWith + drawn * cached;
        return last > sequence.MaxValue ? sequence.MaxValue : last < sequence.MinValue ? sequence.MinValue : last;
    }
}
