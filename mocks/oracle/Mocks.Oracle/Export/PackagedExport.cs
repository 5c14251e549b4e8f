using System.Globalization;

namespace Mocks.Oracle.Export;

/// <summary>What calls of packages have made beside tables: policies, and programs, schedules, classes and jobs of the scheduler.</summary>
/// <param name="rows">All rows of a query, as texts.</param>
/// <param name="literal">A text as a literal.</param>
internal sealed class PackagedExport(Func<string, List<string[]>> rows, Func<string, string> literal)
{
    private const string Moment = "'YYYY-MM-DD\"T\"HH24:MI:SS.FF6 TZH:TZM'";

    /// <param name="users">A query of the owners.</param>
    public IEnumerable<string> Blocks(string users) => Policies(users).Concat(Classes()).Concat(Programs(users)).Concat(Schedules(users)).Concat(Jobs(users));

    private IEnumerable<string> Policies(string users)
    {
        foreach (var policy in rows($"""
            select p.object_owner, p.object_name, p.policy_name, p.pf_owner, nvl2(p.package, p.package || '.', '') || p.function,
            rtrim(decode(p.sel, 'YES', 'SELECT,') || decode(p.ins, 'YES', 'INSERT,') || decode(p.upd, 'YES', 'UPDATE,') || decode(p.del, 'YES', 'DELETE,') || decode(p.idx, 'YES', 'INDEX,'), ','),
            p.chk_option, p.enable, lower(p.policy_type), p.long_predicate,
            (select listagg(c.sec_rel_column, ',') within group (order by c.sec_rel_column) from dba_sec_relevant_cols c where c.object_owner = p.object_owner and c.object_name = p.object_name and c.policy_name = p.policy_name)
            from dba_policies p where p.object_owner in ({users}) order by p.object_owner, p.object_name, p.policy_name
            """))
        {
            yield return Call(
                "dbms_rls.add_policy", ("object_schema", literal(policy[0])), ("object_name", literal(policy[1])), ("policy_name", literal(policy[2])), ("function_schema", literal(policy[3])),
                ("policy_function", literal(policy[4])), ("statement_types", literal(policy[5])), ("update_check", Flag(policy[6])), ("enable", Flag(policy[7])), ("policy_type", "dbms_rls." + policy[8]),
                ("long_predicate", Flag(policy[9])), ("sec_relevant_cols", literal(policy[10])));
        }
    }

    private IEnumerable<string> Classes()
    {
        foreach (var found in rows("select job_class_name, resource_consumer_group, service, decode(logging_level, 'OFF', 32, 'RUNS', 64, 'FAILED RUNS', 128, 256), log_history, comments from dba_scheduler_job_classes where job_class_name <> 'DEFAULT_JOB_CLASS' order by 1"))
        {
            yield return Call(
                "dbms_scheduler.create_job_class", ("job_class_name", Name("SYS", found[0])), ("resource_consumer_group", literal(found[1])), ("service", literal(found[2])), ("logging_level", found[3]),
                ("log_history", Number(found[4])), ("comments", literal(found[5])));
        }
    }

    private IEnumerable<string> Programs(string users)
    {
        foreach (var program in rows($"select owner, program_name, program_type, program_action, number_of_arguments, enabled, comments from dba_scheduler_programs where owner in ({users}) order by 1, 2"))
        {
            var name = ("program_name", Name(program[0], program[1]));
            yield return Call("dbms_scheduler.create_program", name, ("program_type", literal(program[2])), ("program_action", literal(program[3])), ("number_of_arguments", program[4]), ("comments", literal(program[6])));
            foreach (var argument in rows($"select argument_position, argument_name, argument_type, default_value from dba_scheduler_program_args where owner = {literal(program[0])} and program_name = {literal(program[1])} order by 1"))
            {
                yield return Call(
                    "dbms_scheduler.define_program_argument", name, ("argument_position", argument[0]), ("argument_name", literal(argument[1])), ("argument_type", literal(argument[2])), ("default_value", literal(argument[3])));
            }

            if (program[5] == "TRUE")
                yield return Call("dbms_scheduler.enable", ("name", Name(program[0], program[1])));
        }
    }

    private IEnumerable<string> Schedules(string users)
    {
        foreach (var schedule in rows($"select owner, schedule_name, to_char(start_date, {Moment}), repeat_interval, to_char(end_date, {Moment}), comments from dba_scheduler_schedules where owner in ({users}) order by 1, 2"))
        {
            yield return Call(
                "dbms_scheduler.create_schedule", ("schedule_name", Name(schedule[0], schedule[1])), ("start_date", At(schedule[2])), ("repeat_interval", literal(schedule[3])), ("end_date", At(schedule[4])),
                ("comments", literal(schedule[5])));
        }
    }

    /// <summary>Jobs of DBMS_JOB and those that refresh materialized views are made by what they belong to.</summary>
    private IEnumerable<string> Jobs(string users)
    {
        foreach (var job in rows($"""
            select owner, job_name, job_type, job_action, number_of_arguments, program_owner, program_name, schedule_owner, schedule_name, to_char(start_date, {Moment}), repeat_interval, to_char(end_date, {Moment}),
            job_class, auto_drop, comments, enabled from dba_scheduler_jobs j where owner in ({users}) and job_name not like 'DBMS\_JOB$\_%' escape '\' and job_name not like 'MV\_RF$%' escape '\' order by 1, 2
            """))
        {
            var (program, schedule) = (job[6].Length > 0, job[8].Length > 0);
            yield return Call(
                "dbms_scheduler.create_job", ("job_name", Name(job[0], job[1])), ("job_type", program ? "NULL" : literal(job[2])), ("job_action", program ? "NULL" : literal(job[3])),
                ("number_of_arguments", program ? "0" : job[4]), ("start_date", schedule ? "NULL" : At(job[9])), ("repeat_interval", schedule ? "NULL" : literal(job[10])), ("end_date", schedule ? "NULL" : At(job[11])),
                ("job_class", Name("SYS", job[12])), ("auto_drop", Flag(job[13])), ("comments", literal(job[14])), ("program_name", program ? Name(job[5], job[6]) : "NULL"),
                ("schedule_name", schedule ? Name(job[7], job[8]) : "NULL"));
            foreach (var argument in rows($"select argument_position, value from dba_scheduler_job_args where owner = {literal(job[0])} and job_name = {literal(job[1])} and value is not null order by 1"))
                yield return Call("dbms_scheduler.set_job_argument_value", ("job_name", Name(job[0], job[1])), ("argument_position", argument[0]), ("argument_value", literal(argument[1])));
            if (job[15] == "TRUE")
                yield return Call("dbms_scheduler.enable", ("name", Name(job[0], job[1])));
        }
    }

    private static string Call(string routine, params (string Name, string Value)[] arguments) => string.Create(
        CultureInfo.InvariantCulture, $"BEGIN\n  {routine}(\n    {string.Join(",\n    ", arguments.Select(a => $"{a.Name} => {a.Value}"))});\nEND;\n/\n");

    private static string Flag(string text) => text is "YES" or "TRUE" ? "true" : "false";

    private static string Number(string text) => text.Length == 0 ? "NULL" : text;

    private string At(string text) => text.Length == 0 ? "NULL" : $"to_timestamp_tz({literal(text)}, {Moment})";

    private string Name(string owner, string name) => literal($"\"{owner}\".\"{name}\"");
}
