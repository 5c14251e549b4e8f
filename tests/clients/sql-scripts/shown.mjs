// Values and types as the case files write them, as far as the driver still knows.
import oracledb from 'oracledb';

const intervals = new Set([oracledb.DB_TYPE_INTERVAL_DS, oracledb.DB_TYPE_INTERVAL_YM]);
const instants = new Set([oracledb.DB_TYPE_TIMESTAMP_TZ, oracledb.DB_TYPE_TIMESTAMP_LTZ]);
const binaries = new Set([oracledb.DB_TYPE_BINARY_DOUBLE, oracledb.DB_TYPE_BINARY_FLOAT]);
const months = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

export const fetchTypeHandler = (column) => {
  if (column.dbType === oracledb.DB_TYPE_NUMBER)
    return { type: oracledb.STRING };
  if (column.dbType === oracledb.DB_TYPE_CLOB || column.dbType === oracledb.DB_TYPE_NCLOB)
    return { type: oracledb.STRING };
  return column.dbType === oracledb.DB_TYPE_BLOB ? { type: oracledb.BUFFER } : undefined;
};

/** Whether a row of the driver's is the line of a case. Dates are compared when they are written in the default format. */
export function isSame(row, line, columns, defaultDates) {
  const parts = line.split('|');
  if (parts.length !== row.length)
    return row.map((value, i) => shown(value, columns[i])).join('|') === line; // a value has the separator in it
  return row.every((value, i) => matches(value, parts[i], columns[i], defaultDates));
}

function matches(value, part, { dbType }, defaultDates) {
  if (dbType === oracledb.DB_TYPE_JSON)
    return isSameJson(value, part);
  if (value === null || part === 'NULL')
    return part === 'NULL' && (value === null || value === 'NULL');
  if (intervals.has(dbType) || instants.has(dbType) || dbType === oracledb.DB_TYPE_CURSOR)
    return true;
  if (dbType === oracledb.DB_TYPE_DATE || dbType === oracledb.DB_TYPE_TIMESTAMP)
    return !defaultDates || isSameDate(value, part);
  if (dbType === oracledb.DB_TYPE_NUMBER)
    return isSameNumber(value, part);
  if (dbType === oracledb.DB_TYPE_VECTOR)
    return JSON.stringify([...value]) === JSON.stringify(JSON.parse(part));
  if (binaries.has(dbType))
    return Number.isNaN(value) ? /nan/i.test(part) : value === Number(part.replace(/^(-?)inf$/i, '$1Infinity')) || Math.abs(value / Number(part) - 1) < 1e-6;
  return shown(value) === part;
}

function isSameJson(value, part) {
  if (value === null)
    return part === 'NULL' || part === 'null';
  try {
    return JSON.stringify(sorted(value)) === JSON.stringify(sorted(JSON.parse(part)));
  } catch {
    return false; // what the case says is no JSON
  }
}

const sorted = (value) => value instanceof Date ? value.toISOString().replace(/(\.000)?Z$/, '')
  : value === null || typeof value !== 'object' ? value
  : Array.isArray(value) ? value.map(sorted)
  : Object.fromEntries(Object.keys(value).sort().map((k) => [k, sorted(value[k])]));

/** DD-MON-RR, and HH.MI.SSXFF AM behind it. */
function isSameDate(value, part) {
  const [, day, month, year, hour, minute, second, fraction = '', half] =
    /^(\d\d)-([A-Z]{3})-(\d\d)(?: (\d\d)\.(\d\d)\.(\d\d)(?:\.(\d+))? ([AP]M))?$/.exec(part) ?? [];
  if (day === undefined || Number(day) !== value.getDate() || months.indexOf(month) !== value.getMonth() || Number(year) !== value.getFullYear() % 100)
    return false;
  return hour === undefined
    || ((Number(hour) % 12) + (half === 'PM' ? 12 : 0) === value.getHours() && Number(minute) === value.getMinutes() && Number(second) === value.getSeconds()
      && Number(fraction.padEnd(3, '0').slice(0, 3)) === value.getMilliseconds());
}

/** As text a number has at most 40 characters; the driver's has all its digits. */
function isSameNumber(value, part) {
  const [actual, expected] = [number(value), number(part)];
  return (actual.sign === expected.sign && actual.digits === expected.digits && actual.exponent === expected.exponent)
    || (part.length >= 39 && isRounded(actual.digits, expected.digits));
}

function isRounded(actual, expected) {
  const length = expected.length;
  const up = (BigInt(actual.slice(0, length)) + 1n).toString();
  return actual.slice(0, length) === expected || up.replace(/0+$/, '') === expected;
}

function number(text) {
  const [, sign, whole, fraction = '', exponent = '0'] = /^(-?)(\d*)\.?(\d*)(?:E([+-]?\d+))?$/i.exec(text) ?? [null, '', text];
  const all = (whole + fraction).replace(/^0+/, '');
  const digits = all.replace(/0+$/, '');
  return digits === '' ? { sign: '', digits: '0', exponent: 0 } : { sign, digits, exponent: Number(exponent) - fraction.length + all.length };
}

export function shown(value, column) {
  if (value === null)
    return 'NULL';
  if (value === true || value === false)
    return value ? 'TRUE' : 'FALSE';
  if (Buffer.isBuffer(value))
    return value.toString('hex').toUpperCase();
  return value instanceof Date || typeof value === 'object' ? `${JSON.stringify(value)} (${column?.dbTypeName})` : String(value);
}

/** Name, type, length, precision, scale and NOT NULL of a column. */
export function describes(column, line) {
  const type = line.slice(column.name.length + 1).replace(/ NOT NULL$/, '');
  return line.startsWith(`${column.name} `) && line.endsWith(' NOT NULL') !== column.nullable && isType(column, type);
}

function isType({ dbTypeName, byteSize, precision, scale }, type) {
  const [, name, first, second, rest = ''] = /^([^(]+)(?:\((\d+)(?:,\s*(-?\d+))?[^)]*\))?(.*)$/.exec(type);
  const whole = (name + rest).trim();
  switch (dbTypeName) {
    case 'NUMBER':
      return whole === 'FLOAT' || (whole === 'NUMBER' && (first === undefined ? precision === 0 : Number(first) === precision && Number(second ?? 0) === scale));
    case 'VARCHAR2':
    case 'CHAR':
    case 'RAW':
      return whole === dbTypeName && (first === undefined || type.includes('CHAR)') || Number(first) === byteSize);
    case 'TIMESTAMP':
      return whole === 'TIMESTAMP';
    case 'TIMESTAMP WITH TZ':
    case 'TIMESTAMP WITH LOCAL TZ':
      return whole === dbTypeName.replace('TZ', 'TIME ZONE');
    case 'SYS.XMLTYPE':
      return whole === 'XMLTYPE';
    default:
      return whole.startsWith(dbTypeName.split(' ')[0]);
  }
}

export const described = (column) =>
  `${column.name} ${column.dbTypeName}(${[column.byteSize, column.precision, column.scale].map((n) => n ?? '').join(',')})${column.nullable ? '' : ' NOT NULL'}`;
