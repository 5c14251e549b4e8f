// The ways in which a session moves an amount; each leaves its transaction open. There may be too little on the account: then nothing moves.
const take = 'update account set balance = balance - :amount where id = :source and balance >= :amount';
const give = 'update account set balance = balance + :amount where id = :target';
const log = 'insert into transfer (source, target, amount) values (:source, :target, :amount)';

/** Two updates, the account that gives first: two that meet crosswise are a deadlock. */
async function byUpdates(connection, source, target, amount) {
  const { rowsAffected } = await connection.execute(take, { source, amount });
  if (rowsAffected === 0)
    return;
  await connection.execute(give, { target, amount });
  await connection.execute(log, { source, target, amount });
}

/** Locks both in the order of their keys. */
async function byLocks(connection, source, target, amount) {
  const { rows } = await connection.execute('select id, balance from account where id in (:source, :target) order by id for update', { source, target });
  if (rows.find(([id]) => id === source)[1] < amount)
    return;
  await connection.execute('update account set balance = balance + case id when :source then -:amount else :amount end where id in (:source, :target)', { source, target, amount });
  await connection.execute(log, { source, target, amount });
}

/** Reads, computes in the client, and writes: right only because SERIALIZABLE refuses to overwrite what changed meanwhile. */
async function serializably(connection, source, target, amount) {
  await connection.execute('set transaction isolation level serializable');
  const { rows } = await connection.execute('select id, balance from account where id in (:source, :target)', { source, target });
  const of = Object.fromEntries(rows);
  if (of[source] < amount)
    return;
  await connection.execute('update account set balance = :balance where id = :id', { id: source, balance: of[source] - amount });
  await connection.execute('update account set balance = :balance where id = :id', { id: target, balance: of[target] + amount });
  await connection.execute(log, { source, target, amount });
}

/** A block that gives first and goes back to its savepoint when there is not enough. */
async function byBlock(connection, source, target, amount) {
  await connection.execute(`
    begin
      savepoint before_all;
      update account set balance = balance + :amount where id = :target;
      update account set balance = balance - :amount where id = :source and balance >= :amount;
      if sql%rowcount = 0 then
        rollback to before_all;
      else
        insert into transfer (source, target, amount) values (:source, :target, :amount);
      end if;
    end;`, { source, target, amount });
}

export const ways = [byUpdates, byLocks, serializably, byBlock];
