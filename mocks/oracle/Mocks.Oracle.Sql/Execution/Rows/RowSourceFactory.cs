namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>A compiled step: makes itself for one execution.</summary>
internal delegate RowSource RowSourceFactory(Frame frame);
