using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Sql.Execution.Xml;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The contexts of DBMS_XMLGEN. GETXML, GETXMLTYPE and CONVERT are in the library of SQL.</summary>
internal sealed class DbmsXmlgen : NativePackage
{
    public override string Name => "DBMS_XMLGEN";

    public override string Specification => """
        PACKAGE DBMS_XMLGEN AS
          SUBTYPE ctxhandle IS NUMBER;
          SUBTYPE ctxtype IS NUMBER;
          none CONSTANT NUMBER := 0;
          dtd CONSTANT NUMBER := 1;
          schema CONSTANT NUMBER := 2;
          entity_encode CONSTANT NUMBER := 0;
          entity_decode CONSTANT NUMBER := 1;
          drop_nulls CONSTANT NUMBER := 0;
          null_attr CONSTANT NUMBER := 1;
          empty_tag CONSTANT NUMBER := 2;
          FUNCTION newcontext(querystring IN VARCHAR2) RETURN NUMBER;
          FUNCTION newcontext(querystring IN SYS_REFCURSOR) RETURN NUMBER;
          PROCEDURE setrowtag(ctx IN NUMBER, rowtagname IN VARCHAR2);
          PROCEDURE setrowsettag(ctx IN NUMBER, rowsettagname IN VARCHAR2);
          PROCEDURE setmaxrows(ctx IN NUMBER, maxrows IN NUMBER);
          PROCEDURE setskiprows(ctx IN NUMBER, skiprows IN NUMBER);
          PROCEDURE setnullhandling(ctx IN NUMBER, flag IN NUMBER);
          PROCEDURE usenullattributeindicator(ctx IN NUMBER, attrind IN BOOLEAN DEFAULT TRUE);
          PROCEDURE setconvertspecialchars(ctx IN NUMBER, replace IN BOOLEAN);
          PROCEDURE setbindvalue(ctx IN NUMBER, bindname IN VARCHAR2, bindvalue IN VARCHAR2);
          FUNCTION getnumrowsprocessed(ctx IN NUMBER) RETURN NUMBER;
          PROCEDURE restartquery(ctx IN NUMBER);
          PROCEDURE closecontext(ctx IN NUMBER);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("NEWCONTEXT", static call =>
        {
            var contexts = call.Session.XmlContexts;
            contexts.Add(new XmlOfQuery(call.Session, call.IsNull(0) ? throw Ora.Error(19202, 0, "") : call.Text(0)));
            call.Result = Datum.Number(contexts.Count);
        }, 1);
        routines.Add("SETROWTAG", static call => Of(call).RowTag = call.IsNull(1) ? null : call.Text(1));
        routines.Add("SETROWSETTAG", static call => Of(call).RowSetTag = call.IsNull(1) ? null : call.Text(1));
        routines.Add("SETMAXROWS", static call => Of(call).MaxRows = call.Integer(1));
        routines.Add("SETSKIPROWS", static call => Of(call).SkipRows = call.Integer(1));
        routines.Add("SETNULLHANDLING", static call => Of(call).NullHandling = (int)call.Integer(1));
        routines.Add("USENULLATTRIBUTEINDICATOR", static call => Of(call).NullHandling = !call.IsNull(1) && call[1].AsBoolean() ? 1 : 0);
        routines.Add("GETNUMROWSPROCESSED", static call => call.Result = Datum.Number(Of(call).Processed));
        routines.Add("RESTARTQUERY", static call => Of(call).Restart());
        routines.Add("CLOSECONTEXT", static call =>
        {
            Of(call);
            call.Session.XmlContexts[(int)call.Integer(0) - 1] = null;
        });
    }

    private static XmlOfQuery Of(NativeCall call) => call.Session.XmlContext(call[0]);
}
