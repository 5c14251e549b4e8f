// A small shop: one-to-many, many-to-one, many-to-many and one-to-one relations, and a column of nearly every kind.
import { EntitySchema } from 'typeorm';

export const Customer = new EntitySchema({
  name: 'Customer',
  tableName: 'customers',
  columns: {
    id: { type: 'number', primary: true, generated: 'increment' },
    email: { type: 'varchar2', length: 100, unique: true },
    fullName: { type: 'nvarchar2', length: 60, name: 'full_name' },
    rating: { type: 'number', precision: 5, scale: 2, default: 0 },
    active: { type: 'number', width: 1, default: 1 },
    born: { type: 'date', nullable: true },
    notes: { type: 'clob', nullable: true },
    picture: { type: 'blob', nullable: true },
    tags: { type: 'simple-array', nullable: true },
    settings: { type: 'simple-json', nullable: true },
    createdAt: { type: 'timestamp', createDate: true, name: 'created_at' },
    updatedAt: { type: 'timestamp', updateDate: true, name: 'updated_at' },
    version: { type: 'number', version: true },
  },
  indices: [{ name: 'customers_name_ix', columns: ['fullName'] }],
  checks: [{ name: 'customers_rating_ck', expression: '"rating" >= 0' }],
  relations: {
    orders: { type: 'one-to-many', target: 'Order', inverseSide: 'customer' },
    profile: { type: 'one-to-one', target: 'Profile', inverseSide: 'customer' },
  },
});

export const Profile = new EntitySchema({
  name: 'Profile',
  tableName: 'profiles',
  columns: {
    id: { type: 'number', primary: true, generated: 'increment' },
    language: { type: 'char', length: 2, default: 'en' },
    raw: { type: 'raw', length: 16, nullable: true },
  },
  relations: {
    customer: { type: 'one-to-one', target: 'Customer', inverseSide: 'profile', joinColumn: { name: 'customer_id' }, onDelete: 'CASCADE' },
  },
});

export const Order = new EntitySchema({
  name: 'Order',
  tableName: 'orders',
  columns: {
    id: { type: 'number', primary: true, generated: 'increment' },
    placedAt: { type: 'timestamp with time zone', name: 'placed_at', nullable: true },
    total: { type: 'number', precision: 12, scale: 2 },
    status: { type: 'varchar2', length: 10, default: 'NEW' },
    removedAt: { type: 'timestamp', deleteDate: true, name: 'removed_at', nullable: true },
  },
  relations: {
    customer: { type: 'many-to-one', target: 'Customer', inverseSide: 'orders', joinColumn: { name: 'customer_id' }, nullable: false, onDelete: 'CASCADE' },
    products: {
      type: 'many-to-many', target: 'Product',
      joinTable: { name: 'order_products', joinColumn: { name: 'order_id' }, inverseJoinColumn: { name: 'product_code' } },
    },
  },
});

export const Product = new EntitySchema({
  name: 'Product',
  tableName: 'products',
  columns: {
    code: { type: 'varchar2', length: 20, primary: true },
    title: { type: 'varchar2', length: 200 },
    price: { type: 'number', precision: 10, scale: 2 },
    weight: { type: 'float', nullable: true },
  },
  uniques: [{ name: 'products_title_uk', columns: ['title'] }],
});

export const Category = new EntitySchema({
  name: 'Category',
  tableName: 'categories',
  columns: {
    id: { type: 'varchar2', length: 36, primary: true, generated: 'uuid' },
    name: { type: 'varchar2', length: 50 },
  },
  relations: {
    parent: { type: 'many-to-one', target: 'Category', inverseSide: 'children', nullable: true, joinColumn: { name: 'parent_id' } },
    children: { type: 'one-to-many', target: 'Category', inverseSide: 'parent' },
  },
});

export const OrderTotals = new EntitySchema({
  name: 'OrderTotals',
  type: 'view',
  tableName: 'order_totals',
  expression: 'SELECT "customer_id" AS "customerId", SUM("total") AS "sum" FROM "orders" GROUP BY "customer_id"',
  columns: { customerId: { type: 'number' }, sum: { type: 'number' } },
});

export const tables = [Customer, Profile, Order, Product, Category];
export const entities = [...tables, OrderTotals];
