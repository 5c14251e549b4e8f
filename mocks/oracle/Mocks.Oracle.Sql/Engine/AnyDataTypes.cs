namespace Mocks.Oracle.Sql.Engine;

/// <summary>
/// ANYDATA and ANYTYPE as object types whose attributes keep a value of one of SQL's own types. Values of users' types, and building a type or a
/// value piece by piece, are not there: their routines are not declared.
/// </summary>
internal static class AnyDataTypes
{
    /// <summary>In the order in which they build on each other: name, specification and body.</summary>
    public static IEnumerable<(string Name, string Specification, string? Body)> All =>
    [
        ("ANYTYPE", "TYPE ANYTYPE AS OBJECT (typecode number)", null),
        ("ANYDATA", Data, DataBody),
    ];

    private const string Data = """
        TYPE ANYDATA AS OBJECT (
          tn varchar2(261),
          tc number,
          n number,
          d date,
          v varchar2(4000),
          r raw(2000),
          c clob,
          b blob,
          ts timestamp(9),
          tz timestamp(9) with time zone,
          tl timestamp(9) with local time zone,
          iy interval year(9) to month,
          id interval day(9) to second(9),
          nv nvarchar2(2000),
          bf binary_float,
          bd binary_double,
          static function convertnumber(value in number) return anydata,
          member function accessnumber return number,
          member function getnumber(self in anydata, value out number) return pls_integer,
          static function convertdate(value in date) return anydata,
          member function accessdate return date,
          member function getdate(self in anydata, value out date) return pls_integer,
          static function convertchar(value in varchar2) return anydata,
          member function accesschar return varchar2,
          member function getchar(self in anydata, value out varchar2) return pls_integer,
          static function convertvarchar(value in varchar2) return anydata,
          member function accessvarchar return varchar2,
          member function getvarchar(self in anydata, value out varchar2) return pls_integer,
          static function convertvarchar2(value in varchar2) return anydata,
          member function accessvarchar2 return varchar2,
          member function getvarchar2(self in anydata, value out varchar2) return pls_integer,
          static function convertraw(value in raw) return anydata,
          member function accessraw return raw,
          member function getraw(self in anydata, value out raw) return pls_integer,
          static function convertclob(value in clob) return anydata,
          member function accessclob return clob,
          member function getclob(self in anydata, value out clob) return pls_integer,
          static function convertblob(value in blob) return anydata,
          member function accessblob return blob,
          member function getblob(self in anydata, value out blob) return pls_integer,
          static function converttimestamp(value in timestamp) return anydata,
          member function accesstimestamp return timestamp,
          member function gettimestamp(self in anydata, value out timestamp) return pls_integer,
          static function converttimestamptz(value in timestamp with time zone) return anydata,
          member function accesstimestamptz return timestamp with time zone,
          member function gettimestamptz(self in anydata, value out timestamp with time zone) return pls_integer,
          static function converttimestampltz(value in timestamp with local time zone) return anydata,
          member function accesstimestampltz return timestamp with local time zone,
          member function gettimestampltz(self in anydata, value out timestamp with local time zone) return pls_integer,
          static function convertintervalym(value in interval year to month) return anydata,
          member function accessintervalym return interval year to month,
          member function getintervalym(self in anydata, value out interval year to month) return pls_integer,
          static function convertintervalds(value in interval day to second) return anydata,
          member function accessintervalds return interval day to second,
          member function getintervalds(self in anydata, value out interval day to second) return pls_integer,
          static function convertnchar(value in nvarchar2) return anydata,
          member function accessnchar return nvarchar2,
          member function getnchar(self in anydata, value out nvarchar2) return pls_integer,
          static function convertnvarchar2(value in nvarchar2) return anydata,
          member function accessnvarchar2 return nvarchar2,
          member function getnvarchar2(self in anydata, value out nvarchar2) return pls_integer,
          static function convertbfloat(value in binary_float) return anydata,
          member function accessbfloat return binary_float,
          member function getbfloat(self in anydata, value out binary_float) return pls_integer,
          static function convertbdouble(value in binary_double) return anydata,
          member function accessbdouble return binary_double,
          member function getbdouble(self in anydata, value out binary_double) return pls_integer,
          member function gettypename return varchar2,
          member function gettype(self in anydata, typ out anytype) return pls_integer)
        """;

    private const string DataBody = """
        TYPE BODY ANYDATA AS
          static function convertnumber(value in number) return anydata is
          begin return anydata('SYS.NUMBER', 2, value, null, null, null, null, null, null, null, null, null, null, null, null, null); end;
          member function accessnumber return number is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.NUMBER' then raise mismatch; end if; return n; end;
          member function getnumber(self in anydata, value out number) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.NUMBER' then raise mismatch; end if; value := self.n; return 0; end;
          static function convertdate(value in date) return anydata is
          begin return anydata('SYS.DATE', 12, null, value, null, null, null, null, null, null, null, null, null, null, null, null); end;
          member function accessdate return date is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.DATE' then raise mismatch; end if; return d; end;
          member function getdate(self in anydata, value out date) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.DATE' then raise mismatch; end if; value := self.d; return 0; end;
          static function convertchar(value in varchar2) return anydata is
          begin return anydata('SYS.CHAR', 96, null, null, value, null, null, null, null, null, null, null, null, null, null, null); end;
          member function accesschar return varchar2 is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.CHAR' then raise mismatch; end if; return v; end;
          member function getchar(self in anydata, value out varchar2) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.CHAR' then raise mismatch; end if; value := self.v; return 0; end;
          static function convertvarchar(value in varchar2) return anydata is
          begin return anydata('SYS.VARCHAR', 1, null, null, value, null, null, null, null, null, null, null, null, null, null, null); end;
          member function accessvarchar return varchar2 is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.VARCHAR' then raise mismatch; end if; return v; end;
          member function getvarchar(self in anydata, value out varchar2) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.VARCHAR' then raise mismatch; end if; value := self.v; return 0; end;
          static function convertvarchar2(value in varchar2) return anydata is
          begin return anydata('SYS.VARCHAR2', 9, null, null, value, null, null, null, null, null, null, null, null, null, null, null); end;
          member function accessvarchar2 return varchar2 is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.VARCHAR2' then raise mismatch; end if; return v; end;
          member function getvarchar2(self in anydata, value out varchar2) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.VARCHAR2' then raise mismatch; end if; value := self.v; return 0; end;
          static function convertraw(value in raw) return anydata is
          begin return anydata('SYS.RAW', 95, null, null, null, value, null, null, null, null, null, null, null, null, null, null); end;
          member function accessraw return raw is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.RAW' then raise mismatch; end if; return r; end;
          member function getraw(self in anydata, value out raw) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.RAW' then raise mismatch; end if; value := self.r; return 0; end;
          static function convertclob(value in clob) return anydata is
          begin return anydata('SYS.CLOB', 112, null, null, null, null, value, null, null, null, null, null, null, null, null, null); end;
          member function accessclob return clob is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.CLOB' then raise mismatch; end if; return c; end;
          member function getclob(self in anydata, value out clob) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.CLOB' then raise mismatch; end if; value := self.c; return 0; end;
          static function convertblob(value in blob) return anydata is
          begin return anydata('SYS.BLOB', 113, null, null, null, null, null, value, null, null, null, null, null, null, null, null); end;
          member function accessblob return blob is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.BLOB' then raise mismatch; end if; return b; end;
          member function getblob(self in anydata, value out blob) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.BLOB' then raise mismatch; end if; value := self.b; return 0; end;
          static function converttimestamp(value in timestamp) return anydata is
          begin return anydata('SYS.TIMESTAMP', 187, null, null, null, null, null, null, value, null, null, null, null, null, null, null); end;
          member function accesstimestamp return timestamp is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.TIMESTAMP' then raise mismatch; end if; return ts; end;
          member function gettimestamp(self in anydata, value out timestamp) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.TIMESTAMP' then raise mismatch; end if; value := self.ts; return 0; end;
          static function converttimestamptz(value in timestamp with time zone) return anydata is
          begin return anydata('SYS.TIMESTAMP_WITH_TIMEZONE', 188, null, null, null, null, null, null, null, value, null, null, null, null, null, null); end;
          member function accesstimestamptz return timestamp with time zone is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.TIMESTAMP_WITH_TIMEZONE' then raise mismatch; end if; return tz; end;
          member function gettimestamptz(self in anydata, value out timestamp with time zone) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.TIMESTAMP_WITH_TIMEZONE' then raise mismatch; end if; value := self.tz; return 0; end;
          static function converttimestampltz(value in timestamp with local time zone) return anydata is
          begin return anydata('SYS.TIMESTAMP_WITH_LTZ', 232, null, null, null, null, null, null, null, null, value, null, null, null, null, null); end;
          member function accesstimestampltz return timestamp with local time zone is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.TIMESTAMP_WITH_LTZ' then raise mismatch; end if; return tl; end;
          member function gettimestampltz(self in anydata, value out timestamp with local time zone) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.TIMESTAMP_WITH_LTZ' then raise mismatch; end if; value := self.tl; return 0; end;
          static function convertintervalym(value in interval year to month) return anydata is
          begin return anydata('SYS.INTERVAL_YEAR_MONTH', 189, null, null, null, null, null, null, null, null, null, value, null, null, null, null); end;
          member function accessintervalym return interval year to month is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.INTERVAL_YEAR_MONTH' then raise mismatch; end if; return iy; end;
          member function getintervalym(self in anydata, value out interval year to month) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.INTERVAL_YEAR_MONTH' then raise mismatch; end if; value := self.iy; return 0; end;
          static function convertintervalds(value in interval day to second) return anydata is
          begin return anydata('SYS.INTERVAL_DAY_SECOND', 190, null, null, null, null, null, null, null, null, null, null, value, null, null, null); end;
          member function accessintervalds return interval day to second is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.INTERVAL_DAY_SECOND' then raise mismatch; end if; return id; end;
          member function getintervalds(self in anydata, value out interval day to second) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.INTERVAL_DAY_SECOND' then raise mismatch; end if; value := self.id; return 0; end;
          static function convertnchar(value in nvarchar2) return anydata is
          begin return anydata('SYS.NCHAR', 286, null, null, null, null, null, null, null, null, null, null, null, value, null, null); end;
          member function accessnchar return nvarchar2 is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.NCHAR' then raise mismatch; end if; return nv; end;
          member function getnchar(self in anydata, value out nvarchar2) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.NCHAR' then raise mismatch; end if; value := self.nv; return 0; end;
          static function convertnvarchar2(value in nvarchar2) return anydata is
          begin return anydata('SYS.NVARCHAR2', 287, null, null, null, null, null, null, null, null, null, null, null, value, null, null); end;
          member function accessnvarchar2 return nvarchar2 is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.NVARCHAR2' then raise mismatch; end if; return nv; end;
          member function getnvarchar2(self in anydata, value out nvarchar2) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.NVARCHAR2' then raise mismatch; end if; value := self.nv; return 0; end;
          static function convertbfloat(value in binary_float) return anydata is
          begin return anydata('SYS.BINARY_FLOAT', 100, null, null, null, null, null, null, null, null, null, null, null, null, value, null); end;
          member function accessbfloat return binary_float is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.BINARY_FLOAT' then raise mismatch; end if; return bf; end;
          member function getbfloat(self in anydata, value out binary_float) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.BINARY_FLOAT' then raise mismatch; end if; value := self.bf; return 0; end;
          static function convertbdouble(value in binary_double) return anydata is
          begin return anydata('SYS.BINARY_DOUBLE', 101, null, null, null, null, null, null, null, null, null, null, null, null, null, value); end;
          member function accessbdouble return binary_double is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.BINARY_DOUBLE' then raise mismatch; end if; return bd; end;
          member function getbdouble(self in anydata, value out binary_double) return pls_integer is
            mismatch exception; pragma exception_init(mismatch, -22626);
          begin if tn <> 'SYS.BINARY_DOUBLE' then raise mismatch; end if; value := self.bd; return 0; end;
          member function gettypename return varchar2 is begin return tn; end;
          member function gettype(self in anydata, typ out anytype) return pls_integer is begin typ := anytype(tc); return tc; end;
        END;
        """;
}
