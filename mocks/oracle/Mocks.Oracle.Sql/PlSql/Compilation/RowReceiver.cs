using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Types;
using Mocks.Oracle.Sql.Syntax;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql;

/// <summary>The targets of INTO: variables, one record or, with BULK COLLECT, collections.</summary>
internal sealed class RowReceiver
{
    private readonly (Setter Store, OracleType Type)[] _targets;
    private readonly bool _isBulk;

    public RowReceiver(BlockScope scope, IntoClause into)
    {
        _isBulk = into.BulkCollect;
        var targets = into.Targets.Select(t => AssignmentTarget.Bind(scope, t)).ToList();
        if (_isBulk && targets.Find(t => t.Type.Detail is not CollectionDetail) is { } scalar)
            throw new CompileError(scalar.Position, "PLS-00497: cannot mix between single row and multi-row (BULK) in INTO list");
        if (_isBulk && targets.Find(t => t.Type.Detail is CollectionDetail { IsByText: true }) is { } byText)
            throw new CompileError(byText.Position, "PLS-00657: Implementation restriction: bulk SQL with associative arrays with VARCHAR2 key is not supported.");
        if (!_isBulk && targets.Find(t => t.Type.Detail is CollectionDetail { IsOfSchema: false }) is { } collection)
            throw new CompileError(collection.Position, "PLS-00642: local collection types not allowed in SQL statements");
        _targets = [.. targets.Select(t => (((IAssignable)t).CompileStore(scope.Compiler), t.Type))]; // AssignmentTarget has looked
    }

    /// <summary>The columns that the targets take.</summary>
    public int Count => Record is { } record ? record.Fields.Count : _targets.Length;

    /// <summary>The only target, or its elements, are records.</summary>
    private RecordDetail? Record => _targets is [var only] ? (_isBulk ? ((CollectionDetail)only.Type.Detail!).Element.Detail : only.Type.Detail) as RecordDetail : null; // checked when it was made

    public void Receive(RoutineFrame frame, Datum[] row, IReadOnlyList<OracleType> types)
    {
        Check(types.Count);
        if (Record is { } record)
        {
            _targets[0].Store(frame, Datum.Object(ToRecord(record, row, types, frame)));
            return;
        }

        for (var i = 0; i < _targets.Length; i++)
            _targets[i].Store(frame, Convert(row[i], types[i], _targets[i].Type, frame));
    }

    /// <summary>Fills the collections with the rows, in place of what they held.</summary>
    public void ReceiveAll(RoutineFrame frame, IReadOnlyList<Datum[]> rows, IReadOnlyList<OracleType> types)
    {
        Check(types.Count);
        for (var i = 0; i < _targets.Length; i++)
        {
            var type = (CollectionDetail)_targets[i].Type.Detail!; // checked when it was made
            var column = i;
            var elements = Record is { } record
                ? rows.Select(r => Datum.Object(ToRecord(record, r, types, frame)))
                : rows.Select(r => Convert(r[column], types[column], type.Element, frame));
            _targets[i].Store(frame, Datum.Object(CollectionValue.Of(type, elements)));
        }
    }

    private static Datum Convert(Datum value, OracleType from, OracleType to, RoutineFrame frame) =>
        ValueChecks.IsFree(from, to) ? value : ValueChecks.Convert(value, from, to, frame.Session.Nls);

    private static RecordValue ToRecord(RecordDetail record, Datum[] row, IReadOnlyList<OracleType> types, RoutineFrame frame)
    {
        var fields = new Datum[record.Fields.Count];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = Convert(row[i], types[i], record.Fields[i].Type, frame);
        return new RecordValue(fields);
    }

    private void Check(int columns)
    {
        if (columns != Count)
            throw Ora.Error(6504);
    }
}
