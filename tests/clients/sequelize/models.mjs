// A small school: associations of each kind, scopes, hooks, validation, and a column of nearly every kind.
import { DataTypes } from 'sequelize';

export function define(sequelize) {
  const Teacher = sequelize.define('Teacher', {
    name: { type: DataTypes.STRING(80), allowNull: false },
    email: { type: DataTypes.STRING, unique: 'teachers_email_uk', validate: { isEmail: true } },
    born: DataTypes.DATEONLY,
    salary: { type: DataTypes.DECIMAL(10, 2), defaultValue: 0 },
    active: { type: DataTypes.BOOLEAN, defaultValue: true },
    cv: DataTypes.TEXT,
    photo: DataTypes.BLOB,
    token: { type: DataTypes.UUID, defaultValue: DataTypes.UUIDV4 },
  }, {
    tableName: 'teachers', underscored: true, paranoid: true, indexes: [{ name: 'teachers_name_ix', fields: ['name'] }],
    scopes: { rich: { where: { salary: 1000 } }, named: (name) => ({ where: { name } }) },
  });
  const Course = sequelize.define('Course', {
    code: { type: DataTypes.STRING(10), primaryKey: true },
    title: { type: DataTypes.STRING(100), allowNull: false },
    hours: { type: DataTypes.INTEGER, defaultValue: 2 },
    fee: DataTypes.DOUBLE,
    starts: DataTypes.DATE,
  }, { tableName: 'courses', timestamps: false });
  const Pupil = sequelize.define('Pupil', {
    name: { type: DataTypes.STRING(50), allowNull: false },
    grade: { type: DataTypes.ENUM('A', 'B', 'C'), defaultValue: 'B' },
    views: { type: DataTypes.BIGINT, defaultValue: 0 },
  }, { tableName: 'pupils', timestamps: false });
  const Desk = sequelize.define('Desk', { room: DataTypes.STRING(10) }, { tableName: 'desks', timestamps: false });

  Teacher.hasMany(Course, { as: 'courses', foreignKey: { name: 'teacherId', field: 'teacher_id' }, onDelete: 'CASCADE' });
  Course.belongsTo(Teacher, { as: 'teacher', foreignKey: { name: 'teacherId', field: 'teacher_id' } });
  Teacher.hasOne(Desk, { as: 'desk', foreignKey: 'teacherId' });
  Desk.belongsTo(Teacher, { as: 'teacher', foreignKey: 'teacherId' });
  Course.belongsToMany(Pupil, { through: 'enrolments', as: 'pupils', foreignKey: 'courseCode', otherKey: 'pupilId', timestamps: false });
  Pupil.belongsToMany(Course, { through: 'enrolments', as: 'courses', foreignKey: 'pupilId', otherKey: 'courseCode', timestamps: false });
  return { Teacher, Course, Pupil, Desk };
}
