import oracledb from 'oracledb';
import { settings } from './settings.mjs';

let pool;

const run = async (work) => {
  pool ??= oracledb.createPool({ ...settings.oracle, poolMin: 1, poolMax: 4 });
  const connection = await (await pool).getConnection();
  try {
    return await work(connection);
  } finally {
    await connection.close();
  }
};

const rows = (sql, binds) =>
  run(async (connection) => (await connection.execute(sql, binds, { outFormat: oracledb.OUT_FORMAT_OBJECT })).rows);

export const customer = async (employee) =>
  (await rows(
    `SELECT customer_no "customerNo", given_name || ' ' || surname "name", mail "mail"
       FROM customers
      WHERE employee_no = :employee`,
    { employee }))[0] ?? null;

export const policiesOf = (employee) =>
  rows(
    `SELECT p.policy_no "policyNo", pc.product_name "product", sc.status_name "status",
            TO_CHAR(p.start_date, 'YYYY-MM-DD') "startDate", p.premium "premium"
       FROM customers c
       JOIN policies p ON p.customer_id = c.customer_id
       JOIN product_codes pc ON pc.product_code = p.product_code
       JOIN status_codes sc ON sc.status_code = p.status_code
      WHERE c.employee_no = :employee
      ORDER BY p.policy_no`,
    { employee });

export const claimsOf = (employee) =>
  rows(
    `SELECT cl.claim_no "claimNo", p.policy_no "policyNo", cl.status_code "status", cl.amount "amount", cl.description "description"
       FROM claims cl
       JOIN policies p ON p.policy_id = cl.policy_id
       JOIN customers c ON c.customer_id = p.customer_id
      WHERE c.employee_no = :employee
      ORDER BY cl.claim_id`,
    { employee });

/** The new claim; null when the policy is not this person's. */
export const report = (employee, { policyNo, incidentDate, amount, description }) =>
  run(async (connection) => {
    const { rows: found } = await connection.execute(
      `SELECT p.policy_id
         FROM policies p
         JOIN customers c ON c.customer_id = p.customer_id
        WHERE p.policy_no = :policyNo AND c.employee_no = :employee`,
      { policyNo, employee });
    if (found.length === 0) return null;
    const { outBinds } = await connection.execute(
      `INSERT INTO claims (claim_id, claim_no, policy_id, incident_date, amount, description)
       VALUES (claim_seq.NEXTVAL, 'CL-' || claim_seq.CURRVAL, :policyId, :incidentDate, :amount, :description)
       RETURNING claim_id, claim_no, status_code INTO :id, :claimNo, :status`,
      {
        policyId: found[0][0],
        incidentDate: new Date(`${incidentDate}T00:00:00`),
        amount,
        description,
        id: { dir: oracledb.BIND_OUT, type: oracledb.NUMBER },
        claimNo: { dir: oracledb.BIND_OUT, type: oracledb.STRING, maxSize: 12 },
        status: { dir: oracledb.BIND_OUT, type: oracledb.STRING, maxSize: 10 },
      },
      { autoCommit: true });
    return { id: outBinds.id[0], claimNo: outBinds.claimNo[0], status: outBinds.status[0], policyNo };
  });

export const close = async () => pool && (await pool).close(0);
