using Mocks.Oracle.Sql.Binding;
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.Execution.Functions;

/// <summary>TO_VECTOR, FROM_VECTOR, VECTOR_DISTANCE and their kin. Formats and metrics, which are words in SQL, arrive as constant texts.</summary>
internal static class VectorFunctions
{
    private static readonly OracleType Text = OracleType.Varchar2(OracleType.MaxSqlBytes);

    public static IEnumerable<ScalarFunction> All =>
    [
        ToVector("TO_VECTOR"),
        ToVector("VECTOR"),
        FromVector("FROM_VECTOR"),
        FromVector("VECTOR_SERIALIZE"),
        new("VECTOR_DISTANCE", 2, 3, static arguments => Distance(arguments, arguments.Count > 2 ? Word(arguments[2]) : null)),
        Named("COSINE_DISTANCE", "COSINE"),
        Named("L1_DISTANCE", "MANHATTAN"),
        Named("L2_DISTANCE", "EUCLIDEAN"),
        Named("HAMMING_DISTANCE", "HAMMING"),
        Named("JACCARD_DISTANCE", "JACCARD"),
        new("INNER_PRODUCT", 2, 2, static _ => new FunctionSignature(
            OracleType.BinaryDouble, [OracleType.Vector(), OracleType.Vector()], static (_, v) => Datum.Double(-VectorDistance.Of("DOT", Vector(v[0]), Vector(v[1]))))),
        new("VECTOR_NORM", 1, 1, static _ => new FunctionSignature(
            OracleType.BinaryDouble, [OracleType.Vector()], static (_, v) => Datum.Double(Math.Sqrt(Vector(v[0]).Values.Sum(x => x * x))))),
        Dimensions("VECTOR_DIMS"),
        Dimensions("VECTOR_DIMENSION_COUNT"),
        new("VECTOR_DIMENSION_FORMAT", 1, 1, static _ => new FunctionSignature(
            OracleType.Varchar2(10), [OracleType.Vector()], static (_, v) => Datum.Text(Vector(v[0]).Format.ToString().ToUpperInvariant()))),
    ];

    private static OracleVector Vector(Datum value) => (OracleVector)value.AsObject()!; // bodies are not called with NULL

    private static ScalarFunction ToVector(string name) => new(name, 1, 3, arguments =>
    {
        var dimensions = arguments.Count > 1 && arguments[1] is BoundConstant { Value.IsNull: false } count && count.Type.IsNumber ? count.Value.AsNumber().ToInt32() : 0;
        var type = OracleType.Vector(dimensions, arguments.Count > 2 ? FormatOf(Word(arguments[2]), arguments[2].Position) : VectorFormat.Any);
        return new FunctionSignature(
            type,
            [arguments[0].Type.Kind == OracleTypeKind.Vector ? null : type, null, null],
            (_, values) => values[0].IsNull ? default : Datum.Object(VectorText.Fit(Vector(values[0]), type)));
    })
    {
        AcceptsNull = true,
    };

    private static ScalarFunction FromVector(string name) => new(name, 1, 1, static _ =>
        new FunctionSignature(Text, [OracleType.Vector()], static (_, values) => Datum.Text(Vector(values[0]).ToString())));

    private static ScalarFunction Dimensions(string name) => new(name, 1, 1, static _ =>
        new FunctionSignature(OracleType.AnyNumber, [OracleType.Vector()], static (_, values) => Datum.Number(Vector(values[0]).Dimensions)));

    private static ScalarFunction Named(string name, string metric) => new(name, 2, 2, arguments => Distance(arguments, metric));

    private static FunctionSignature Distance(IReadOnlyList<BoundExpression> arguments, string? metric)
    {
        if (metric is not null && !VectorDistance.IsMetric(metric))
            throw Ora.Error(904, arguments[^1].Position, $"\"{metric}\"");
        return new FunctionSignature(
            OracleType.BinaryDouble,
            [OracleType.Vector(), OracleType.Vector(), null],
            (_, values) => Datum.Double(VectorDistance.Of(metric, Vector(values[0]), Vector(values[1]))));
    }

    private static string Word(BoundExpression argument) => argument is BoundConstant { Type.IsText: true } constant ? constant.Value.AsText() : "";

    private static VectorFormat FormatOf(string word, int position) => word switch
    {
        "" => VectorFormat.Any,
        "FLOAT32" => VectorFormat.Float32,
        "FLOAT64" => VectorFormat.Float64,
        "INT8" => VectorFormat.Int8,
        "BINARY" => VectorFormat.Binary,
        _ => throw Ora.Error(51802, position, word),
    };
}
