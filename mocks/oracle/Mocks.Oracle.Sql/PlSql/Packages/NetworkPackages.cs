#pragma warning disable MA0048 // packages of one idea: nothing here reaches a network
using Mocks.Oracle.Sql.Catalog;
using Mocks.Oracle.Types;

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>UTL_HTTP as it answers where no access list lets anybody out: ORA-29273 with ORA-24247.</summary>
internal sealed class UtlHttp : NativePackage
{
    public override string Name => "UTL_HTTP";

    public override string Specification => """
        PACKAGE UTL_HTTP AS
          http_version_1_0 CONSTANT VARCHAR2(10) := 'HTTP/1.0';
          http_version_1_1 CONSTANT VARCHAR2(10) := 'HTTP/1.1';
          default_http_port CONSTANT PLS_INTEGER := 80;
          http_ok CONSTANT PLS_INTEGER := 200;
          TYPE req IS RECORD (url VARCHAR2(32767), method VARCHAR2(64), http_version VARCHAR2(64), private_hndl PLS_INTEGER);
          TYPE resp IS RECORD (status_code PLS_INTEGER, reason_phrase VARCHAR2(256), http_version VARCHAR2(64), private_hndl PLS_INTEGER);
          TYPE html_pieces IS TABLE OF VARCHAR2(2000) INDEX BY BINARY_INTEGER;
          request_failed EXCEPTION;
          end_of_body EXCEPTION;
          network_access_denied EXCEPTION;
          PRAGMA EXCEPTION_INIT(request_failed, -29273);
          PRAGMA EXCEPTION_INIT(end_of_body, -29266);
          PRAGMA EXCEPTION_INIT(network_access_denied, -24247);
          FUNCTION request(url IN VARCHAR2, proxy IN VARCHAR2 DEFAULT NULL, wallet_path IN VARCHAR2 DEFAULT NULL, wallet_password IN VARCHAR2 DEFAULT NULL) RETURN VARCHAR2;
          FUNCTION request_pieces(url IN VARCHAR2, max_pieces IN NATURAL DEFAULT 32767, proxy IN VARCHAR2 DEFAULT NULL) RETURN html_pieces;
          FUNCTION begin_request(url IN VARCHAR2, method IN VARCHAR2 DEFAULT 'GET', http_version IN VARCHAR2 DEFAULT NULL) RETURN req;
          FUNCTION get_response(r IN OUT req) RETURN resp;
          PROCEDURE set_header(r IN OUT req, name IN VARCHAR2, value IN VARCHAR2);
          PROCEDURE write_text(r IN OUT req, data IN VARCHAR2);
          PROCEDURE read_text(r IN OUT resp, data OUT VARCHAR2, len IN PLS_INTEGER DEFAULT NULL);
          PROCEDURE read_line(r IN OUT resp, data OUT VARCHAR2, remove_crlf IN BOOLEAN DEFAULT FALSE);
          PROCEDURE end_response(r IN OUT resp);
          PROCEDURE end_request(r IN OUT req);
          PROCEDURE set_wallet(path IN VARCHAR2, password IN VARCHAR2 DEFAULT NULL);
          PROCEDURE set_transfer_timeout(timeout IN PLS_INTEGER DEFAULT 60);
          PROCEDURE set_proxy(proxy IN VARCHAR2, no_proxy_domains IN VARCHAR2 DEFAULT NULL);
          PROCEDURE set_response_error_check(enable IN BOOLEAN DEFAULT FALSE);
          PROCEDURE set_detailed_excp_support(enable IN BOOLEAN DEFAULT FALSE);
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        foreach (var request in new[] { "REQUEST", "REQUEST_PIECES", "BEGIN_REQUEST" })
            routines.Add(request, static _ => throw Ora.Error(29273).WithLines([Ora.Error(24247).Headline]));
        foreach (var setting in new[] { "SET_WALLET", "SET_TRANSFER_TIMEOUT", "SET_PROXY", "SET_RESPONSE_ERROR_CHECK", "SET_DETAILED_EXCP_SUPPORT" })
            routines.Add(setting, static _ => { });
    }
}

/// <summary>UTL_TCP: ORA-24247.</summary>
internal sealed class UtlTcp : NativePackage
{
    public override string Name => "UTL_TCP";

    public override string Specification => """
        PACKAGE UTL_TCP AS
          crlf CONSTANT VARCHAR2(2) := CHR(13) || CHR(10);
          TYPE connection IS RECORD (remote_host VARCHAR2(255), remote_port PLS_INTEGER, private_sd PLS_INTEGER);
          network_error EXCEPTION;
          PRAGMA EXCEPTION_INIT(network_error, -29260);
          FUNCTION open_connection(remote_host IN VARCHAR2, remote_port IN PLS_INTEGER, local_host IN VARCHAR2 DEFAULT NULL, local_port IN PLS_INTEGER DEFAULT NULL,
            in_buffer_size IN PLS_INTEGER DEFAULT NULL, out_buffer_size IN PLS_INTEGER DEFAULT NULL, charset IN VARCHAR2 DEFAULT NULL, newline IN VARCHAR2 DEFAULT NULL,
            tx_timeout IN PLS_INTEGER DEFAULT NULL) RETURN connection;
          PROCEDURE close_all_connections;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("OPEN_CONNECTION", static _ => throw Ora.Error(24247));
        routines.Add("CLOSE_ALL_CONNECTIONS", static _ => { });
    }
}

/// <summary>UTL_SMTP: ORA-24247.</summary>
internal sealed class UtlSmtp : NativePackage
{
    public override string Name => "UTL_SMTP";

    public override string Specification => """
        PACKAGE UTL_SMTP AS
          TYPE connection IS RECORD (host VARCHAR2(255), port PLS_INTEGER, tx_timeout PLS_INTEGER, private_state PLS_INTEGER);
          TYPE reply IS RECORD (code PLS_INTEGER, text VARCHAR2(508));
          transient_error EXCEPTION;
          permanent_error EXCEPTION;
          PRAGMA EXCEPTION_INIT(transient_error, -29278);
          PRAGMA EXCEPTION_INIT(permanent_error, -29279);
          FUNCTION open_connection(host IN VARCHAR2, port IN PLS_INTEGER DEFAULT 25, tx_timeout IN PLS_INTEGER DEFAULT NULL) RETURN connection;
        END;
        """;

    public override void Implement(NativeRoutines routines) => routines.Add("OPEN_CONNECTION", static _ => throw Ora.Error(24247));
}

/// <summary>UTL_INADDR: ORA-24247 for others' names; the server's own is known.</summary>
internal sealed class UtlInaddr : NativePackage
{
    public override string Name => "UTL_INADDR";

    public override string Specification => """
        PACKAGE UTL_INADDR AS
          unknown_host EXCEPTION;
          PRAGMA EXCEPTION_INIT(unknown_host, -29257);
          FUNCTION get_host_address(host IN VARCHAR2 DEFAULT NULL) RETURN VARCHAR2;
          FUNCTION get_host_name(ip IN VARCHAR2 DEFAULT NULL) RETURN VARCHAR2;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        routines.Add("GET_HOST_ADDRESS", static call => call.Result = call.IsNull(0) ? Datum.Text("127.0.0.1") : throw Ora.Error(24247));
        routines.Add("GET_HOST_NAME", static call => call.Result = call.IsNull(0) ? Datum.Text("localhost") : throw Ora.Error(24247));
    }
}
