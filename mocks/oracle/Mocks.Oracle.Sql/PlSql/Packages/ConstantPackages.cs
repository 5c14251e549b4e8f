#pragma warning disable MA0048 // packages that have nothing but constants here

namespace Mocks.Oracle.Sql.PlSql.Packages;

/// <summary>The constants of UTL_RAW.</summary>
internal sealed class UtlRawConstants : NativePackage
{
    public override string Name => "UTL_RAW";

    public override string Specification => """
        PACKAGE UTL_RAW AS
          big_endian CONSTANT PLS_INTEGER := 1;
          little_endian CONSTANT PLS_INTEGER := 2;
          machine_endian CONSTANT PLS_INTEGER := 3;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        // its functions are in the library of SQL
    }
}

/// <summary>The constants of UTL_ENCODE.</summary>
internal sealed class UtlEncodeConstants : NativePackage
{
    public override string Name => "UTL_ENCODE";

    public override string Specification => """
        PACKAGE UTL_ENCODE AS
          base64 CONSTANT PLS_INTEGER := 1;
          quoted_printable CONSTANT PLS_INTEGER := 2;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        // its functions are in the library of SQL
    }
}

/// <summary>The constants of DBMS_CRYPTO.</summary>
internal sealed class DbmsCryptoConstants : NativePackage
{
    public override string Name => "DBMS_CRYPTO";

    public override string Specification => """
        PACKAGE DBMS_CRYPTO AS
          hash_md4 CONSTANT PLS_INTEGER := 1;
          hash_md5 CONSTANT PLS_INTEGER := 2;
          hash_sh1 CONSTANT PLS_INTEGER := 3;
          hash_sh256 CONSTANT PLS_INTEGER := 4;
          hash_sh384 CONSTANT PLS_INTEGER := 5;
          hash_sh512 CONSTANT PLS_INTEGER := 6;
          hmac_md5 CONSTANT PLS_INTEGER := 1;
          hmac_sh1 CONSTANT PLS_INTEGER := 2;
          hmac_sh256 CONSTANT PLS_INTEGER := 3;
          hmac_sh384 CONSTANT PLS_INTEGER := 4;
          hmac_sh512 CONSTANT PLS_INTEGER := 5;
          encrypt_des CONSTANT PLS_INTEGER := 1;
          encrypt_3des_2key CONSTANT PLS_INTEGER := 2;
          encrypt_3des CONSTANT PLS_INTEGER := 3;
          encrypt_aes CONSTANT PLS_INTEGER := 4;
          encrypt_pbe_md5des CONSTANT PLS_INTEGER := 5;
          encrypt_aes128 CONSTANT PLS_INTEGER := 6;
          encrypt_aes192 CONSTANT PLS_INTEGER := 7;
          encrypt_aes256 CONSTANT PLS_INTEGER := 8;
          encrypt_rc4 CONSTANT PLS_INTEGER := 129;
          chain_cbc CONSTANT PLS_INTEGER := 256;
          chain_cfb CONSTANT PLS_INTEGER := 512;
          chain_ecb CONSTANT PLS_INTEGER := 768;
          chain_ofb CONSTANT PLS_INTEGER := 1024;
          pad_pkcs5 CONSTANT PLS_INTEGER := 4096;
          pad_none CONSTANT PLS_INTEGER := 8192;
          pad_zero CONSTANT PLS_INTEGER := 12288;
          des3_cbc_pkcs5 CONSTANT PLS_INTEGER := 4355;
          aes_cbc_pkcs5 CONSTANT PLS_INTEGER := 4356;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        // its functions are in the library of SQL
    }
}

/// <summary>DBMS_TYPES.</summary>
internal sealed class DbmsTypes : NativePackage
{
    public override string Name => "DBMS_TYPES";

    public override string Specification => """
        PACKAGE DBMS_TYPES AS
          typecode_date CONSTANT PLS_INTEGER := 12;
          typecode_number CONSTANT PLS_INTEGER := 2;
          typecode_raw CONSTANT PLS_INTEGER := 95;
          typecode_char CONSTANT PLS_INTEGER := 96;
          typecode_varchar2 CONSTANT PLS_INTEGER := 9;
          typecode_varchar CONSTANT PLS_INTEGER := 1;
          typecode_mlslabel CONSTANT PLS_INTEGER := 105;
          typecode_blob CONSTANT PLS_INTEGER := 113;
          typecode_bfile CONSTANT PLS_INTEGER := 114;
          typecode_clob CONSTANT PLS_INTEGER := 112;
          typecode_cfile CONSTANT PLS_INTEGER := 115;
          typecode_timestamp CONSTANT PLS_INTEGER := 187;
          typecode_timestamp_tz CONSTANT PLS_INTEGER := 188;
          typecode_timestamp_ltz CONSTANT PLS_INTEGER := 232;
          typecode_interval_ym CONSTANT PLS_INTEGER := 189;
          typecode_interval_ds CONSTANT PLS_INTEGER := 190;
          typecode_ref CONSTANT PLS_INTEGER := 110;
          typecode_object CONSTANT PLS_INTEGER := 108;
          typecode_varray CONSTANT PLS_INTEGER := 247;
          typecode_table CONSTANT PLS_INTEGER := 248;
          typecode_namedcollection CONSTANT PLS_INTEGER := 122;
          typecode_opaque CONSTANT PLS_INTEGER := 58;
          typecode_nchar CONSTANT PLS_INTEGER := 286;
          typecode_nvarchar2 CONSTANT PLS_INTEGER := 287;
          typecode_nclob CONSTANT PLS_INTEGER := 288;
          typecode_bfloat CONSTANT PLS_INTEGER := 100;
          typecode_bdouble CONSTANT PLS_INTEGER := 101;
          success CONSTANT PLS_INTEGER := 0;
          no_data CONSTANT PLS_INTEGER := 100;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        // nothing but constants
    }
}

/// <summary>DBMS_DB_VERSION of 23ai; conditional compilation asks it too.</summary>
internal sealed class DbmsDbVersion : NativePackage
{
    public override string Name => "DBMS_DB_VERSION";

    public override string Specification => """
        PACKAGE DBMS_DB_VERSION AS
          version CONSTANT PLS_INTEGER := 23;
          release CONSTANT PLS_INTEGER := 0;
          ver_le_9_1 CONSTANT BOOLEAN := FALSE;
          ver_le_9_2 CONSTANT BOOLEAN := FALSE;
          ver_le_9 CONSTANT BOOLEAN := FALSE;
          ver_le_10_1 CONSTANT BOOLEAN := FALSE;
          ver_le_10_2 CONSTANT BOOLEAN := FALSE;
          ver_le_10 CONSTANT BOOLEAN := FALSE;
          ver_le_11_1 CONSTANT BOOLEAN := FALSE;
          ver_le_11_2 CONSTANT BOOLEAN := FALSE;
          ver_le_11 CONSTANT BOOLEAN := FALSE;
          ver_le_12_1 CONSTANT BOOLEAN := FALSE;
          ver_le_12_2 CONSTANT BOOLEAN := FALSE;
          ver_le_12 CONSTANT BOOLEAN := FALSE;
          ver_le_18 CONSTANT BOOLEAN := FALSE;
          ver_le_19 CONSTANT BOOLEAN := FALSE;
          ver_le_21 CONSTANT BOOLEAN := FALSE;
          ver_le_23 CONSTANT BOOLEAN := TRUE;
        END;
        """;

    public override void Implement(NativeRoutines routines)
    {
        // nothing but constants
    }
}
