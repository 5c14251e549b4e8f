using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.PlSql.Scheduling;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>DBMS_JOB, whose jobs are the scheduler's, named DBMS_JOB$_n. They are there at once, not only when the transaction is committed.</summary>
internal sealed class DbmsJob : NativePackage
{
    public override string Name => "DBMS_JOB";

    public override string Specification => """
        PACKAGE DBMS_JOB AS
          any_instance CONSTANT BINARY_INTEGER := 0;
          PROCEDURE submit(job OUT BINARY_INTEGER, what IN VARCHAR2, next_date IN DATE DEFAULT SYSDATE, interval IN VARCHAR2 DEFAULT 'null',
            no_parse IN BOOLEAN DEFAULT FALSE, instance IN BINARY_INTEGER DEFAULT 0, force IN BOOLEAN DEFAULT FALSE);
          PROCEDURE isubmit(job IN BINARY_INTEGER, what IN VARCHAR2, next_date IN DATE, interval IN VARCHAR2 DEFAULT 'null', no_parse IN BOOLEAN DEFAULT FALSE);
          PROCEDURE remove(job IN BINARY_INTEGER);
          PROCEDURE run(job IN BINARY_INTEGER, force IN BOOLEAN DEFAULT FALSE);
          PROCEDURE broken(job IN BINARY_INTEGER, broken IN BOOLEAN, next_date IN DATE DEFAULT SYSDATE);
          PROCEDURE change(job IN BINARY_INTEGER, what IN VARCHAR2, next_date IN DATE, interval IN VARCHAR2, instance IN BINARY_INTEGER DEFAULT NULL, force IN BOOLEAN DEFAULT FALSE);
          PROCEDURE what(job IN BINARY_INTEGER, what IN VARCHAR2);
          PROCEDURE next_date(job IN BINARY_INTEGER, next_date IN DATE);
          PROCEDURE interval(job IN BINARY_INTEGER, interval IN VARCHAR2);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("SUBMIT", static call =>
        {
            var number = SchedulerJob.NextNumber(call.Session.Catalog);
            Submit(call, number);
            call[0] = Datum.Number(number);
        });
        routines.Add("ISUBMIT", static call => Submit(call, (int)call.Integer(0)));
        routines.Add("REMOVE", static call => Jobs.Remove(call.Session, Find(call)));
        routines.Add("RUN", static call => Jobs.Run(call.Session, Find(call)));
        routines.Add("BROKEN", static call => Jobs.Put(call.Session, call[1].AsBoolean()
            ? Find(call) with { IsEnabled = false, NextRun = null, EndState = "BROKEN" }
            : Find(call) with { IsEnabled = true, NextRun = Utc(call, 2), EndState = null }));
        routines.Add("CHANGE", static call =>
        {
            var job = Find(call);
            Jobs.Put(call.Session, job with
            {
                Action = call.IsNull(1) ? job.Action : call.Text(1),
                NextRun = call.IsNull(2) ? job.NextRun : Utc(call, 2),
                RepeatInterval = call.IsNull(3) ? job.RepeatInterval : Interval(call.Text(3)),
            });
        });
        routines.Add("WHAT", static call => Jobs.Put(call.Session, Find(call) with { Action = call.Text(1) }));
        routines.Add("NEXT_DATE", static call => Jobs.Put(call.Session, Find(call) with { NextRun = Utc(call, 1) }));
        routines.Add("INTERVAL", static call => Jobs.Put(call.Session, Find(call) with { RepeatInterval = Interval(call.Text(1)) }));
    }

    private static void Submit(NativeCall call, int number)
    {
        var now = call.Session.Time.GetUtcNow().UtcDateTime;
        Jobs.Put(call.Session, new SchedulerJob
        {
            Id = call.Session.Catalog.NextObjectId,
            Owner = call.Session.CurrentSchema,
            Name = SchedulerJob.NameOf(number),
            Created = now,
            LastDdl = now,
            Type = "PLSQL_BLOCK",
            Action = call.Text(1),
            RepeatInterval = Interval(call.Text(3)),
            IsEnabled = true,
            NextRun = Utc(call, 2) ?? now,
            Number = number,
        });
    }

    /// <summary>The word null stands for none.</summary>
    private static string? Interval(string text) => text.Length == 0 || text.Equals("null", StringComparison.OrdinalIgnoreCase) ? null : text;

    private static SchedulerJob Find(NativeCall call)
    {
        var number = call.Integer(0);
        return call.Session.Catalog.Objects.Values.OfType<SchedulerJob>().FirstOrDefault(j => j.Number == number && j.Owner == call.Session.CurrentSchema) ?? throw Ora.Error(23421, 0, number);
    }

    /// <summary>DATEs are of the database's zone, UTC.</summary>
    private static DateTime? Utc(NativeCall call, int parameter) => call.IsNull(parameter) ? null : DateTime.SpecifyKind(call[parameter].AsDate().ToDateTime(), DateTimeKind.Utc);
}
