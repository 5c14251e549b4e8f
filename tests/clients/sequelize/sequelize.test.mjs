// The whole life of a schema, twice over: made, looked at, used, changed, and dropped without a leftover.
import { after, before, test } from 'node:test';
import assert from 'node:assert/strict';
import { DataTypes, ForeignKeyConstraintError, Op, QueryTypes, Transaction, UniqueConstraintError, ValidationError } from 'sequelize';
import { createOwner, dropOwner, withSequelize } from './database.mjs';
import { define } from './models.mjs';

before(createOwner);
after(dropOwner);

/** A test with the models defined. */
const scenario = (name, work) => test(name, () => withSequelize((sequelize) => work({ sequelize, queries: sequelize.getQueryInterface(), ...define(sequelize) })));

for (const round of ['first', 'second']) {
  scenario(`${round} time: sync makes the tables, and does nothing the next time`, async ({ sequelize, queries }) => {
    await sequelize.authenticate();
    await sequelize.sync();
    await sequelize.sync();
    const names = (await queries.showAllTables()).map((table) => table.tableName ?? table);
    assert.deepEqual(names.filter((name) => ['courses', 'desks', 'enrolments', 'pupils', 'teachers'].includes(name)).length, 5, names.join());
  });

  scenario(`${round} time: describeTable, showIndex and foreign keys read them back`, async ({ queries }) => {
    const teachers = await queries.describeTable('teachers');
    assert.deepEqual(Object.keys(teachers).sort(), ['active', 'born', 'created_at', 'cv', 'deleted_at', 'email', 'id', 'name', 'photo', 'salary', 'token', 'updated_at']);
    assert.equal(teachers.id.primaryKey, true);
    assert.equal(teachers.name.allowNull, false);
    assert.equal(teachers.name.type, 'NVARCHAR2');
    const indexes = await queries.showIndex('teachers');
    assert.deepEqual(indexes.find((index) => index.name === 'teachers_name_ix').fields.map((field) => field.attribute), ['name']);
    const keys = await queries.getForeignKeyReferencesForTable('courses');
    assert.deepEqual(keys.map((key) => [key.columnName, key.referencedTableName, key.referencedColumnName]), [['teacher_id', 'teachers', 'id']]);
    assert.match(await queries.sequelize.databaseVersion(), /^\d+\.\d+/);
  });

  scenario(`${round} time: instances are created, found, changed and removed`, async ({ Teacher, Course }) => {
    const ada = await Teacher.create({ name: 'Ada', email: 'ada@example.com', born: '1815-12-10', salary: 1000, cv: 'x'.repeat(20000), photo: Buffer.from([9, 8]) });
    assert.equal(typeof ada.id, 'number');
    const found = await Teacher.findByPk(ada.id);
    assert.deepEqual([found.name, found.born, Number(found.salary), found.active, found.cv.length, [...found.photo]], ['Ada', '1815-12-10', 1000, true, 20000, [9, 8]]);
    assert.match(found.token, /^[0-9a-f-]{36}$/);
    assert.ok(found.createdAt instanceof Date);
    await found.update({ name: 'Ada King' });
    assert.equal((await Teacher.findOne({ where: { email: 'ada@example.com' } })).name, 'Ada King');
    await Course.bulkCreate([{ code: 'M1', title: 'Mathematics', teacherId: ada.id, fee: 12.5, starts: new Date(Date.UTC(2024, 1, 29, 8)) }, { code: 'E1', title: 'Engines', teacherId: ada.id, hours: 4 }]);
    assert.equal((await Course.findByPk('M1')).starts.toISOString(), '2024-02-29T08:00:00.000Z');
    assert.equal(await Course.count(), 2);
    assert.equal(await Course.sum('hours'), 6);
    assert.equal(await Course.max('title'), 'Mathematics');
    const [course, made] = await Course.findOrCreate({ where: { code: 'X1' }, defaults: { title: 'extra' } });
    assert.deepEqual([course.title, made], ['extra', true]);
    assert.equal(await Course.destroy({ where: { code: 'X1' } }), 1);
    assert.deepEqual(await Course.update({ hours: 5 }, { where: { code: 'E1' } }), [1]);
    await Course.increment('hours', { by: 2, where: { code: 'E1' } });
    assert.equal((await Course.findByPk('E1')).hours, 7);
  });

  scenario(`${round} time: associations load and change`, async ({ Teacher, Course, Pupil, Desk }) => {
    const ada = await Teacher.findOne({ where: { email: 'ada@example.com' }, include: [{ model: Course, as: 'courses' }], order: [[{ model: Course, as: 'courses' }, 'code', 'ASC']] });
    assert.deepEqual(ada.courses.map((course) => course.code), ['E1', 'M1']);
    await ada.createDesk({ room: '12b' });
    assert.equal((await Desk.findOne({ include: 'teacher' })).teacher.name, 'Ada King');
    const pupils = await Promise.all(['Bo', 'Cy', 'Di'].map((name) => Pupil.create({ name })));
    await ada.courses[0].setPupils(pupils);
    await ada.courses[1].addPupil(pupils[0]);
    const bo = await Pupil.findOne({ where: { name: 'Bo' }, include: 'courses' });
    assert.deepEqual(bo.courses.map((course) => course.code).sort(), ['E1', 'M1']);
    await ada.courses[0].removePupil(pupils[2]);
    assert.equal(await ada.courses[0].countPupils(), 2);
    assert.equal(bo.grade, 'B');
  });

  scenario(`${round} time: operators, scopes, pages, groups and raw queries`, async ({ sequelize, Teacher, Course, Pupil }) => {
    await Pupil.bulkCreate(Array.from({ length: 20 }, (_, i) => ({ name: `p${String(i).padStart(2, '0')}`, views: i })));
    const { count, rows } = await Pupil.findAndCountAll({ where: { name: { [Op.like]: 'p%' }, views: { [Op.between]: [5, 15] } }, order: [['name', 'DESC']], limit: 3, offset: 1 });
    assert.deepEqual([count, rows.map((pupil) => pupil.name)], [11, ['p14', 'p13', 'p12']]);
    assert.equal(await Pupil.count({ where: { [Op.or]: [{ name: 'p01' }, { views: { [Op.gte]: 18 } }], grade: { [Op.in]: ['B'] } } }), 3);
    assert.equal((await Teacher.scope('rich').findAll()).length, 1);
    assert.equal((await Teacher.scope({ method: ['named', 'nobody'] }).findAll()).length, 0);
    const grouped = await Course.findAll({ attributes: ['teacherId', [sequelize.fn('COUNT', sequelize.col('code')), 'courses']], group: ['teacherId'], raw: true });
    assert.equal(Number(grouped[0].courses), 2);
    const raw = await sequelize.query('SELECT "code" FROM "courses" WHERE "hours" > :least ORDER BY "code"', { replacements: { least: 1 }, type: QueryTypes.SELECT });
    assert.deepEqual(raw, [{ code: 'E1' }, { code: 'M1' }]);
    await Pupil.destroy({ where: { name: { [Op.startsWith]: 'p' } } });
  });

  scenario(`${round} time: upsert, paranoid removal and restore`, async ({ Teacher, Course }) => {
    await Course.upsert({ code: 'E1', title: 'Engines II', hours: 9 });
    await Course.upsert({ code: 'N1', title: 'New' });
    assert.deepEqual((await Course.findAll({ order: ['code'] })).map((course) => [course.code, course.title, course.hours]), [['E1', 'Engines II', 9], ['M1', 'Mathematics', 2], ['N1', 'New', 2]]);
    const ada = await Teacher.findOne();
    await ada.destroy();
    assert.equal(await Teacher.count(), 0);
    assert.equal(await Teacher.count({ paranoid: false }), 1);
    await ada.restore();
    assert.equal(await Teacher.count(), 1);
  });

  scenario(`${round} time: transactions commit, roll back, nest and lock`, async ({ sequelize, Pupil }) => {
    await assert.rejects(sequelize.transaction(async (transaction) => {
      await Pupil.create({ name: 'gone' }, { transaction });
      throw new Error('no');
    }), /^Error: no$/);
    await sequelize.transaction({ isolationLevel: Transaction.ISOLATION_LEVELS.READ_COMMITTED }, async (transaction) => {
      await Pupil.create({ name: 'stays' }, { transaction });
      await assert.rejects(sequelize.transaction({ transaction }, async (nested) => {
        await Pupil.create({ name: 'nested' }, { transaction: nested });
        throw new Error('only this');
      }), /only this/);
    });
    assert.deepEqual((await Pupil.findAll({ where: { name: ['gone', 'stays', 'nested'] } })).map((pupil) => pupil.name), ['stays']);
    await sequelize.transaction(async (transaction) => {
      const pupil = await Pupil.findOne({ where: { name: 'stays' }, lock: transaction.LOCK.UPDATE, transaction });
      await pupil.destroy({ transaction });
    });
  });

  scenario(`${round} time: refusals are errors of their kinds`, async ({ Teacher, Course, sequelize }) => {
    await assert.rejects(Teacher.create({ name: 'x', email: 'ada@example.com' }), UniqueConstraintError);
    await assert.rejects(Teacher.create({ name: 'x', email: 'nonsense' }), ValidationError);
    await assert.rejects(Teacher.create({}), ValidationError);
    await assert.rejects(Course.create({ code: 'Z', title: 'z', teacherId: 999999 }), ForeignKeyConstraintError);
    await assert.rejects(sequelize.query('SELECT * FROM nothing'), (error) => error.name === 'SequelizeDatabaseError' && /ORA-00942/.test(error.message));
  });

  scenario(`${round} time: the query interface changes tables`, async ({ queries }) => {
    await queries.addColumn('pupils', 'nickname', { type: DataTypes.STRING(20), defaultValue: 'none' });
    await queries.renameColumn('pupils', 'nickname', 'alias');
    await queries.changeColumn('pupils', 'alias', { type: DataTypes.STRING(40), allowNull: true });
    assert.equal((await queries.describeTable('pupils')).alias.type, 'NVARCHAR2');
    await queries.addIndex('pupils', ['alias'], { name: 'pupils_alias_ix' });
    await queries.addConstraint('pupils', { fields: ['alias'], type: 'unique', name: 'pupils_alias_uk' }).catch((error) => assert.match(error.message, /ORA-/));
    await queries.removeIndex('pupils', 'pupils_alias_ix').catch((error) => assert.match(error.message, /ORA-02429/));
    await queries.removeColumn('pupils', 'alias');
    assert.equal((await queries.describeTable('pupils')).alias, undefined);
    await queries.createTable('notes', { id: { type: DataTypes.INTEGER, primaryKey: true, autoIncrement: true }, text: { type: DataTypes.STRING(30), allowNull: false } });
    await queries.bulkInsert('notes', [{ text: 'one' }, { text: 'two' }]);
    await queries.renameTable('notes', 'remarks');
    assert.equal(await queries.tableExists('remarks'), true);
    await queries.dropTable('remarks');
  });

  scenario(`${round} time: dropping leaves nothing`, async ({ sequelize }) => {
    await sequelize.drop();
    const left = await sequelize.query(`SELECT object_type || ' ' || object_name AS "name" FROM user_objects`, { type: QueryTypes.SELECT });
    assert.deepEqual(left, []);
  });
}
