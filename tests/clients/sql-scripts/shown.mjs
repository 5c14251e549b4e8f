// Values and types as the case files write them, as far as the driver still knows.
import oracledb from 'oracledb';

const textOnly = new Set([
  oracledb.DB_TYPE_DATE, oracledb.DB_TYPE_TIMESTAMP, oracledb.DB_TYPE_TIMESTAMP_TZ, oracledb.DB_TYPE_TIMESTAMP_LTZ,
  oracledb.DB_TYPE_INTERVAL_DS, oracledb.DB_TYPE_INTERVAL_YM, oracledb.DB_TYPE_JSON, oracledb.DB_TYPE_CURSOR, oracledb.DB_TYPE_XMLTYPE,
]);
const binaries = new Set([oracledb.DB_TYPE_BINARY_DOUBLE, oracledb.DB_TYPE_BINARY_FLOAT]);

export const fetchTypeHandler = (column) => {
  if (column.dbType === oracledb.DB_TYPE_NUMBER)
    return { type: oracledb.STRING };
  if (column.dbType === oracledb.DB_TYPE_CLOB || column.dbType === oracledb.DB_TYPE_NCLOB)
    return { type: oracledb.STRING };
  return column.dbType === oracledb.DB_TYPE_BLOB ? { type: oracledb.BUFFER } : undefined;
};

/** Whether a row of the driver's is the line of a case. */
export function isSame(row, line, columns) {
  const parts = line.split('|');
  if (parts.length !== row.length)
    return row.map((value, i) => shown(value, columns[i])).join('|') === line; // a value has the separator in it
  return row.every((value, i) => matches(value, parts[i], columns[i]));
}

function matches(value, part, column) {
  if (value === null || part === 'NULL')
    return value === null && part === 'NULL';
  if (textOnly.has(column.dbType))
    return true;
  if (column.dbType === oracledb.DB_TYPE_NUMBER)
    return number(value) === number(part);
  return binaries.has(column.dbType) ? Number.isNaN(value) ? /nan/i.test(part) : value === Number(part.replace(/^(-?)inf$/i, '$1Infinity')) || Math.abs(value / Number(part) - 1) < 1e-6 : shown(value, column) === part;
}

/** Digits and exponent of a decimal text, whatever way it is written. */
function number(text) {
  const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/i.exec(text) ?? [null, '', text];
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  return significant === '' ? '0' : `${sign}${significant}e${Number(exponent) - fraction.length + digits.length - significant.length}`;
}

export function shown(value, column) {
  if (value === null)
    return 'NULL';
  if (value === true || value === false)
    return value ? 'TRUE' : 'FALSE';
  if (Buffer.isBuffer(value))
    return value.toString('hex').toUpperCase();
  if (textOnly.has(column.dbType))
    return `(${column.dbTypeName})`;
  return String(value);
}

/** Name, kind of type and NOT NULL of a column. */
export function describes(column, line) {
  const type = line.slice(column.name.length + 1).replace(/ NOT NULL$/, '');
  return line.startsWith(column.name + ' ') && line.endsWith(' NOT NULL') !== column.nullable
    && type.replace(/\(.*?\)/g, '').replace(/^(INTEGER|FLOAT)$/, 'NUMBER').startsWith(column.dbTypeName.replace(/^LONG NVARCHAR$/, 'LONG').replace(/ LOCAL TZ$| TZ$/, ' WITH').split(' ')[0]);
}
