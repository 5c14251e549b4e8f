namespace Mocks.Oracle.Sql.Execution.Rows;

/// <summary>A step at work. Each row is put in the frame's slots; Open begins anew.</summary>
internal abstract class RowSource(Frame frame)
{
    protected Frame Frame => frame;

    public abstract void Open();

    public abstract bool Next();
}
