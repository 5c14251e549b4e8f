using System.Globalization;
using Mocks.Oracle.Sql.Catalog;

namespace Mocks.Oracle.Sql.Execution.Functions.Packages.Metadata;

/// <summary>CREATE SEQUENCE.</summary>
internal static class SequenceDdl
{
    public static string Of(DdlContext context, SequenceDefinition sequence) =>
        $"\n   CREATE SEQUENCE  {context.Name(sequence)}  {Options(context, sequence)} GLOBAL {context.Terminator()}";

    /// <summary>It starts where the sequence will go on.</summary>
    public static string Options(DdlContext context, SequenceDefinition sequence)
    {
        var cache = sequence.CacheSize > 1 ? string.Create(CultureInfo.InvariantCulture, $"CACHE {sequence.CacheSize}") : "NOCACHE ";
        var next = context.Store.Sequences.Peek(sequence);
        return $"MINVALUE {sequence.MinValue} MAXVALUE {sequence.MaxValue} INCREMENT BY {sequence.Increment} START WITH {next} {cache} "
            + $"{(sequence.IsOrdered ? "ORDER " : "NOORDER ")} {(sequence.Cycles ? "CYCLE " : "NOCYCLE ")} NOKEEP  NOSCALE ";
    }
}
