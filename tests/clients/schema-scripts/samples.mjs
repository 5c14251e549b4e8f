// Installs two sample schemas, whose scripts ask, look things up and include each other as public sample schemas do, and reads them back.
import assert from 'node:assert/strict';
import oracledb from 'oracledb';

/** @param connectString of a suite that has run samples/; @param check takes the name of a check and its body */
export async function samples(connectString, check) {
  const people = await oracledb.getConnection({ user: 'people', password: 'pe0ple;/', connectString });
  const orders = await oracledb.getConnection({ user: 'orders', password: 'orders', connectString });
  const rows = async (connection, sql) => (await connection.execute(sql)).rows;

  await check('People: all is there, and nothing invalid', async () => {
    assert.deepEqual(await rows(people, `SELECT object_type, COUNT(*) FROM user_objects WHERE status = 'VALID' AND generated = 'N' GROUP BY object_type ORDER BY 1`),
      [['INDEX', 10], ['PROCEDURE', 2], ['SEQUENCE', 3], ['TABLE', 7], ['TRIGGER', 2], ['VIEW', 1]]);
    assert.deepEqual(await rows(people, `SELECT COUNT(*) FROM user_objects WHERE status <> 'VALID'`), [[0]]);
    assert.deepEqual(await rows(people, 'SELECT default_tablespace FROM user_users'), [['USERS']]);
  });
  await check('People: continued lines, quotes and ampersands are as written', async () => {
    assert.deepEqual(await rows(people, `SELECT street FROM places WHERE place_id = 1000`), [["1297 Via C'ola di Rie"]]);
    assert.deepEqual(await rows(people, `SELECT comments FROM user_tab_comments WHERE table_name = 'STAFF'`),
      [['staff table. References with units,\nroles, role_history tables. Contains a self reference.']]);
    assert.deepEqual(await rows(people, `SELECT unit_name FROM units ORDER BY 1`), [['Administration'], ['Marketing & more']]);
  });
  await check('People: the view joins, the trigger writes, the statistics are gathered', async () => {
    assert.deepEqual(await rows(people, 'SELECT full_name, city FROM staff_details_view ORDER BY staff_id FETCH FIRST 2 ROWS ONLY'), [['Steven King', 'Roma'], ['Nena Kochhar', 'Sao Paulo']]);
    await people.execute('UPDATE staff SET unit_id = 10 WHERE staff_id = 203');
    assert.deepEqual(await rows(people, 'SELECT role_id, unit_id FROM role_history WHERE staff_id = 203'), [['MK_MAN', 20]]);
    await people.rollback();
    assert.deepEqual(await rows(people, `SELECT num_rows FROM user_tables WHERE table_name = 'STAFF'`), [[5]]);
    assert.deepEqual(await rows(people, `SELECT status FROM user_triggers WHERE trigger_name = 'SECURE_STAFF'`), [['DISABLED']]);
    await assert.rejects(() => people.execute('UPDATE staff_details_view SET city = NULL'), /ORA-42399|ORA-01733/);
  });
  await check('Orders: JSON, virtual columns and groups', async () => {
    assert.deepEqual(await rows(orders, 'SELECT good_name, rating, avg_rating FROM good_reviews ORDER BY 1, 2'), [["Boy's Shirt (White)", 4, 6.5], ["Boy's Shirt (White)", 9, 6.5], ["Women's Socks", null, null]]);
    assert.deepEqual(await rows(orders, 'SELECT amount FROM order_items WHERE order_id = 1 ORDER BY line_item_id'), [[59.1], [10]]);
    assert.deepEqual(await rows(orders, `SELECT total, total_sales FROM shop_orders WHERE total LIKE 'S%' OR total LIKE 'G%' ORDER BY 1, 2`), [['GRAND TOTAL', 119.1], ['SHOP TOTAL', 119.1], ['STATUS TOTAL', 50], ['STATUS TOTAL', 69.1]]);
    assert.deepEqual(await rows(orders, 'SELECT items FROM buyer_order_goods WHERE order_id = 1'), [["Boy's Shirt (White), Women's Socks"]]);
    await assert.rejects(() => orders.execute(`UPDATE goods SET good_details = UTL_RAW.CAST_TO_RAW('{') WHERE good_id = 1`), /ORA-02290: .*GOODS_JSON_C/);
  });
  await check('Orders: identities go on behind the rows', async () => {
    const { outBinds } = await orders.execute(`INSERT INTO buyers (email, full_name) VALUES ('a@b', 'A') RETURNING buyer_id INTO :id`, { id: { dir: oracledb.BIND_OUT, type: oracledb.NUMBER } });
    assert.deepEqual(outBinds.id, [3]);
    const order = await orders.execute(`INSERT INTO orders (order_tms, buyer_id, order_status, shop_id) VALUES (SYSTIMESTAMP, 3, 'OPEN', 1) RETURNING order_id INTO :id`, { id: { dir: oracledb.BIND_OUT, type: oracledb.NUMBER } });
    assert.deepEqual(order.outBinds.id, [3]);
    await orders.rollback();
  });
  await people.close();
  await orders.close();
}
