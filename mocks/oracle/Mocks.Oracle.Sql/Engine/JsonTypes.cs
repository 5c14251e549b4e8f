namespace Mocks.Oracle.Sql.Engine;

/// <summary>
/// JSON_OBJECT_T and its kin: object types whose values name a node of a document that the session keeps (the package JSON$DOM), so that
/// two variables may mean the same document.
/// </summary>
internal static class JsonTypes
{
    /// <summary>In the order in which they build on each other: name, specification and body.</summary>
    public static IEnumerable<(string Name, string Specification, string? Body)> All =>
    [
        ("JSON_KEY_LIST", "TYPE JSON_KEY_LIST AS VARRAY(32767) OF VARCHAR2(4000)", null),
        ("JSON_ELEMENT_T", Element, ElementBody),
        ("JSON_OBJECT_T", Object, ObjectBody),
        ("JSON_ARRAY_T", Array, ArrayBody),
        ("JSON_SCALAR_T", Scalar, ScalarBody),
    ];

    private const string Element = """
        TYPE JSON_ELEMENT_T AS OBJECT (
          dom number,
          release number,
          member function is_object return boolean,
          member function is_array return boolean,
          member function is_scalar return boolean,
          member function is_string return boolean,
          member function is_number return boolean,
          member function is_boolean return boolean,
          member function is_true return boolean,
          member function is_false return boolean,
          member function is_null return boolean,
          member function is_date return boolean,
          member function is_timestamp return boolean,
          member function to_string return varchar2,
          member function stringify return varchar2,
          member function to_clob return clob,
          member function to_number return number,
          member function to_boolean return boolean,
          member function to_date return date,
          member function to_timestamp return timestamp,
          member function get_size return number,
          member procedure on_error(self in out nocopy json_element_t, value in number),
          static function parse(jsn varchar2) return json_element_t,
          static function parse(jsn clob) return json_element_t,
          static function parse(jsn blob) return json_element_t
        ) NOT FINAL NOT INSTANTIABLE;
        """;

    private const string ElementBody = """
        TYPE BODY JSON_ELEMENT_T AS
          member function is_object return boolean is begin return sys.json$dom.kind(dom) = 'OBJECT'; end;
          member function is_array return boolean is begin return sys.json$dom.kind(dom) = 'ARRAY'; end;
          member function is_scalar return boolean is begin return sys.json$dom.kind(dom) not in ('OBJECT', 'ARRAY'); end;
          member function is_string return boolean is begin return sys.json$dom.kind(dom) = 'TEXT'; end;
          member function is_number return boolean is begin return sys.json$dom.kind(dom) in ('NUMBER', 'BINARYDOUBLE', 'BINARYFLOAT'); end;
          member function is_boolean return boolean is begin return sys.json$dom.kind(dom) = 'BOOLEAN'; end;
          member function is_null return boolean is begin return sys.json$dom.kind(dom) = 'NULL'; end;
          member function is_date return boolean is begin return sys.json$dom.kind(dom) = 'DATE'; end;
          member function is_timestamp return boolean is begin return sys.json$dom.kind(dom) in ('TIMESTAMP', 'TIMESTAMPTZ'); end;
          member function is_true return boolean is begin return nvl(sys.json$dom.truth(dom), false); end;
          member function is_false return boolean is begin return nvl(not sys.json$dom.truth(dom), false); end;
          member function to_string return varchar2 is begin return sys.json$dom.text(dom); end;
          member function stringify return varchar2 is begin return sys.json$dom.text(dom); end;
          member function to_clob return clob is begin return sys.json$dom.text(dom); end;
          member function to_number return number is begin return sys.json$dom.num(dom); end;
          member function to_boolean return boolean is begin return sys.json$dom.truth(dom); end;
          member function to_date return date is begin return sys.json$dom.moment(dom); end;
          member function to_timestamp return timestamp is begin return sys.json$dom.instant(dom); end;
          member function get_size return number is begin return sys.json$dom.count_of(dom); end;
          member procedure on_error(self in out nocopy json_element_t, value in number) is begin sys.json$dom.on_error(dom, value); end;
          static function parse(jsn varchar2) return json_element_t is begin return sys.json$dom.element_of(sys.json$dom.parse(jsn)); end;
          static function parse(jsn clob) return json_element_t is begin return sys.json$dom.element_of(sys.json$dom.parse(jsn)); end;
          static function parse(jsn blob) return json_element_t is begin return sys.json$dom.element_of(sys.json$dom.parse_bytes(jsn)); end;
        END;
        """;

    private const string Object = """
        TYPE JSON_OBJECT_T UNDER JSON_ELEMENT_T (
          constructor function json_object_t(self in out nocopy json_object_t) return self as result,
          constructor function json_object_t(self in out nocopy json_object_t, jsn varchar2) return self as result,
          constructor function json_object_t(self in out nocopy json_object_t, jsn clob) return self as result,
          constructor function json_object_t(self in out nocopy json_object_t, jsn blob) return self as result,
          constructor function json_object_t(self in out nocopy json_object_t, e json_element_t) return self as result,
          static function parse(jsn varchar2) return json_object_t,
          static function parse(jsn clob) return json_object_t,
          static function parse(jsn blob) return json_object_t,
          member procedure put(self in out nocopy json_object_t, key varchar2, val varchar2),
          member procedure put(self in out nocopy json_object_t, key varchar2, val clob),
          member procedure put(self in out nocopy json_object_t, key varchar2, val number),
          member procedure put(self in out nocopy json_object_t, key varchar2, val boolean),
          member procedure put(self in out nocopy json_object_t, key varchar2, val date),
          member procedure put(self in out nocopy json_object_t, key varchar2, val timestamp),
          member procedure put(self in out nocopy json_object_t, key varchar2, val json_element_t),
          member procedure put_null(self in out nocopy json_object_t, key varchar2),
          member procedure remove(self in out nocopy json_object_t, key varchar2),
          member procedure rename_key(self in out nocopy json_object_t, keyold varchar2, keynew varchar2),
          member function has(key varchar2) return boolean,
          member function get_type(key varchar2) return varchar2,
          member function get_keys return json_key_list,
          member function get(key varchar2) return json_element_t,
          member function get_object(key varchar2) return json_object_t,
          member function get_array(key varchar2) return json_array_t,
          member function get_string(key varchar2) return varchar2,
          member function get_number(key varchar2) return number,
          member function get_boolean(key varchar2) return boolean,
          member function get_date(key varchar2) return date,
          member function get_timestamp(key varchar2) return timestamp,
          member function get_clob(key varchar2) return clob,
          member function clone return json_object_t
        );
        """;

    private const string ObjectBody = """
        TYPE BODY JSON_OBJECT_T AS
          constructor function json_object_t(self in out nocopy json_object_t) return self as result is begin dom := sys.json$dom.new_object; return; end;
          constructor function json_object_t(self in out nocopy json_object_t, jsn varchar2) return self as result is begin dom := sys.json$dom.parse_object(jsn); return; end;
          constructor function json_object_t(self in out nocopy json_object_t, jsn clob) return self as result is begin dom := sys.json$dom.parse_object(jsn); return; end;
          constructor function json_object_t(self in out nocopy json_object_t, jsn blob) return self as result is begin dom := sys.json$dom.parse_bytes(jsn); return; end;
          constructor function json_object_t(self in out nocopy json_object_t, e json_element_t) return self as result is begin if e.is_object then dom := e.dom; return; end if; dom := sys.json$dom.as_object(e.dom); return; end;
          static function parse(jsn varchar2) return json_object_t is begin return json_object_t(dom => sys.json$dom.parse_object(jsn), release => 1); end;
          static function parse(jsn clob) return json_object_t is begin return json_object_t(dom => sys.json$dom.parse_object(jsn), release => 1); end;
          static function parse(jsn blob) return json_object_t is begin return json_object_t(dom => sys.json$dom.parse_bytes(jsn), release => 1); end;
          member procedure put(self in out nocopy json_object_t, key varchar2, val varchar2) is begin sys.json$dom.put_member(dom, key, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_object_t, key varchar2, val clob) is begin sys.json$dom.put_member(dom, key, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_object_t, key varchar2, val number) is begin sys.json$dom.put_member(dom, key, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_object_t, key varchar2, val boolean) is begin sys.json$dom.put_member(dom, key, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_object_t, key varchar2, val date) is begin sys.json$dom.put_member(dom, key, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_object_t, key varchar2, val timestamp) is begin sys.json$dom.put_member(dom, key, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_object_t, key varchar2, val json_element_t) is begin sys.json$dom.put_member(dom, key, val.dom); end;
          member procedure put_null(self in out nocopy json_object_t, key varchar2) is begin sys.json$dom.put_member(dom, key, sys.json$dom.new_null); end;
          member procedure remove(self in out nocopy json_object_t, key varchar2) is begin sys.json$dom.remove_member(dom, key); end;
          member procedure rename_key(self in out nocopy json_object_t, keyold varchar2, keynew varchar2) is begin sys.json$dom.rename_member(dom, keyold, keynew); end;
          member function has(key varchar2) return boolean is begin return sys.json$dom.member_of(dom, key) is not null; end;
          member function get_type(key varchar2) return varchar2 is begin return sys.json$dom.type_of(sys.json$dom.member_of(dom, key)); end;
          member function get_keys return json_key_list is begin return sys.json$dom.keys_of(dom); end;
          member function get(key varchar2) return json_element_t is begin return sys.json$dom.element_of(sys.json$dom.member_of(dom, key)); end;
          member function get_object(key varchar2) return json_object_t is node number := sys.json$dom.member_of(dom, key); begin if sys.json$dom.kind(node) = 'OBJECT' then return json_object_t(dom => node, release => 1); end if; return null; end;
          member function get_array(key varchar2) return json_array_t is node number := sys.json$dom.member_of(dom, key); begin if sys.json$dom.kind(node) = 'ARRAY' then return json_array_t(dom => node, release => 1); end if; return null; end;
          member function get_string(key varchar2) return varchar2 is begin return sys.json$dom.string_of(sys.json$dom.member_of(dom, key)); end;
          member function get_number(key varchar2) return number is begin return sys.json$dom.num(sys.json$dom.member_of(dom, key)); end;
          member function get_boolean(key varchar2) return boolean is begin return sys.json$dom.truth(sys.json$dom.member_of(dom, key)); end;
          member function get_date(key varchar2) return date is begin return sys.json$dom.moment(sys.json$dom.member_of(dom, key)); end;
          member function get_timestamp(key varchar2) return timestamp is begin return sys.json$dom.instant(sys.json$dom.member_of(dom, key)); end;
          member function get_clob(key varchar2) return clob is begin return sys.json$dom.string_of(sys.json$dom.member_of(dom, key)); end;
          member function clone return json_object_t is begin return json_object_t(dom => sys.json$dom.copy_of(dom), release => 1); end;
        END;
        """;

    private const string Array = """
        TYPE JSON_ARRAY_T UNDER JSON_ELEMENT_T (
          constructor function json_array_t(self in out nocopy json_array_t) return self as result,
          constructor function json_array_t(self in out nocopy json_array_t, jsn varchar2) return self as result,
          constructor function json_array_t(self in out nocopy json_array_t, jsn clob) return self as result,
          constructor function json_array_t(self in out nocopy json_array_t, jsn blob) return self as result,
          constructor function json_array_t(self in out nocopy json_array_t, e json_element_t) return self as result,
          static function parse(jsn varchar2) return json_array_t,
          static function parse(jsn clob) return json_array_t,
          static function parse(jsn blob) return json_array_t,
          member procedure append(self in out nocopy json_array_t, val varchar2),
          member procedure put(self in out nocopy json_array_t, pos number, val varchar2, overwrite boolean default false),
          member procedure append(self in out nocopy json_array_t, val clob),
          member procedure put(self in out nocopy json_array_t, pos number, val clob, overwrite boolean default false),
          member procedure append(self in out nocopy json_array_t, val number),
          member procedure put(self in out nocopy json_array_t, pos number, val number, overwrite boolean default false),
          member procedure append(self in out nocopy json_array_t, val boolean),
          member procedure put(self in out nocopy json_array_t, pos number, val boolean, overwrite boolean default false),
          member procedure append(self in out nocopy json_array_t, val date),
          member procedure put(self in out nocopy json_array_t, pos number, val date, overwrite boolean default false),
          member procedure append(self in out nocopy json_array_t, val timestamp),
          member procedure put(self in out nocopy json_array_t, pos number, val timestamp, overwrite boolean default false),
          member procedure append(self in out nocopy json_array_t, val json_element_t),
          member procedure put(self in out nocopy json_array_t, pos number, val json_element_t, overwrite boolean default false),
          member procedure append_null(self in out nocopy json_array_t),
          member procedure put_null(self in out nocopy json_array_t, pos number, overwrite boolean default false),
          member procedure remove(self in out nocopy json_array_t, pos number),
          member function get_type(pos number) return varchar2,
          member function get(pos number) return json_element_t,
          member function get_string(pos number) return varchar2,
          member function get_number(pos number) return number,
          member function get_boolean(pos number) return boolean,
          member function get_date(pos number) return date,
          member function get_timestamp(pos number) return timestamp,
          member function get_clob(pos number) return clob,
          member function clone return json_array_t
        );
        """;

    private const string ArrayBody = """
        TYPE BODY JSON_ARRAY_T AS
          constructor function json_array_t(self in out nocopy json_array_t) return self as result is begin dom := sys.json$dom.new_array; return; end;
          constructor function json_array_t(self in out nocopy json_array_t, jsn varchar2) return self as result is begin dom := sys.json$dom.parse_array(jsn); return; end;
          constructor function json_array_t(self in out nocopy json_array_t, jsn clob) return self as result is begin dom := sys.json$dom.parse_array(jsn); return; end;
          constructor function json_array_t(self in out nocopy json_array_t, jsn blob) return self as result is begin dom := sys.json$dom.parse_bytes(jsn); return; end;
          constructor function json_array_t(self in out nocopy json_array_t, e json_element_t) return self as result is begin dom := sys.json$dom.as_array(e.dom); return; end;
          static function parse(jsn varchar2) return json_array_t is begin return json_array_t(dom => sys.json$dom.parse_array(jsn), release => 1); end;
          static function parse(jsn clob) return json_array_t is begin return json_array_t(dom => sys.json$dom.parse_array(jsn), release => 1); end;
          static function parse(jsn blob) return json_array_t is begin return json_array_t(dom => sys.json$dom.parse_bytes(jsn), release => 1); end;
          member procedure append(self in out nocopy json_array_t, val varchar2) is begin sys.json$dom.append_item(dom, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_array_t, pos number, val varchar2, overwrite boolean default false) is begin sys.json$dom.put_item(dom, pos, sys.json$dom.scalar(val), overwrite); end;
          member procedure append(self in out nocopy json_array_t, val clob) is begin sys.json$dom.append_item(dom, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_array_t, pos number, val clob, overwrite boolean default false) is begin sys.json$dom.put_item(dom, pos, sys.json$dom.scalar(val), overwrite); end;
          member procedure append(self in out nocopy json_array_t, val number) is begin sys.json$dom.append_item(dom, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_array_t, pos number, val number, overwrite boolean default false) is begin sys.json$dom.put_item(dom, pos, sys.json$dom.scalar(val), overwrite); end;
          member procedure append(self in out nocopy json_array_t, val boolean) is begin sys.json$dom.append_item(dom, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_array_t, pos number, val boolean, overwrite boolean default false) is begin sys.json$dom.put_item(dom, pos, sys.json$dom.scalar(val), overwrite); end;
          member procedure append(self in out nocopy json_array_t, val date) is begin sys.json$dom.append_item(dom, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_array_t, pos number, val date, overwrite boolean default false) is begin sys.json$dom.put_item(dom, pos, sys.json$dom.scalar(val), overwrite); end;
          member procedure append(self in out nocopy json_array_t, val timestamp) is begin sys.json$dom.append_item(dom, sys.json$dom.scalar(val)); end;
          member procedure put(self in out nocopy json_array_t, pos number, val timestamp, overwrite boolean default false) is begin sys.json$dom.put_item(dom, pos, sys.json$dom.scalar(val), overwrite); end;
          member procedure append(self in out nocopy json_array_t, val json_element_t) is begin sys.json$dom.append_item(dom, val.dom); end;
          member procedure put(self in out nocopy json_array_t, pos number, val json_element_t, overwrite boolean default false) is begin sys.json$dom.put_item(dom, pos, val.dom, overwrite); end;
          member procedure append_null(self in out nocopy json_array_t) is begin sys.json$dom.append_item(dom, sys.json$dom.new_null); end;
          member procedure put_null(self in out nocopy json_array_t, pos number, overwrite boolean default false) is begin sys.json$dom.put_item(dom, pos, sys.json$dom.new_null, overwrite); end;
          member procedure remove(self in out nocopy json_array_t, pos number) is begin sys.json$dom.remove_item(dom, pos); end;
          member function get_type(pos number) return varchar2 is begin return sys.json$dom.type_of(sys.json$dom.item_of(dom, pos)); end;
          member function get(pos number) return json_element_t is begin return sys.json$dom.element_of(sys.json$dom.item_of(dom, pos)); end;
          member function get_string(pos number) return varchar2 is begin return sys.json$dom.string_of(sys.json$dom.item_of(dom, pos)); end;
          member function get_number(pos number) return number is begin return sys.json$dom.num(sys.json$dom.item_of(dom, pos)); end;
          member function get_boolean(pos number) return boolean is begin return sys.json$dom.truth(sys.json$dom.item_of(dom, pos)); end;
          member function get_date(pos number) return date is begin return sys.json$dom.moment(sys.json$dom.item_of(dom, pos)); end;
          member function get_timestamp(pos number) return timestamp is begin return sys.json$dom.instant(sys.json$dom.item_of(dom, pos)); end;
          member function get_clob(pos number) return clob is begin return sys.json$dom.string_of(sys.json$dom.item_of(dom, pos)); end;
          member function clone return json_array_t is begin return json_array_t(dom => sys.json$dom.copy_of(dom), release => 1); end;
        END;
        """;

    private const string Scalar = """
        TYPE JSON_SCALAR_T UNDER JSON_ELEMENT_T (
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn varchar2) return self as result,
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn clob) return self as result,
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn number) return self as result,
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn boolean) return self as result,
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn date) return self as result,
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn timestamp) return self as result,
          member function clone return json_scalar_t
        );
        """;

    private const string ScalarBody = """
        TYPE BODY JSON_SCALAR_T AS
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn varchar2) return self as result is begin dom := sys.json$dom.scalar(jsn); return; end;
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn clob) return self as result is begin dom := sys.json$dom.scalar(jsn); return; end;
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn number) return self as result is begin dom := sys.json$dom.scalar(jsn); return; end;
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn boolean) return self as result is begin dom := sys.json$dom.scalar(jsn); return; end;
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn date) return self as result is begin dom := sys.json$dom.scalar(jsn); return; end;
          constructor function json_scalar_t(self in out nocopy json_scalar_t, jsn timestamp) return self as result is begin dom := sys.json$dom.scalar(jsn); return; end;
          member function clone return json_scalar_t is begin return json_scalar_t(dom => sys.json$dom.copy_of(dom), release => 1); end;
        END;
        """;
}
