import { Table, TableColumn, TableForeignKey } from 'typeorm';

export class AddPhone1700000000001 {
  name = 'AddPhone1700000000001';

  up(runner) {
    return runner.addColumn('customers', new TableColumn({ name: 'phone', type: 'varchar2', length: '30', isNullable: true }));
  }

  down(runner) {
    return runner.dropColumn('customers', 'phone');
  }
}

export class AddReviews1700000000002 {
  name = 'AddReviews1700000000002';

  async up(runner) {
    await runner.createTable(new Table({
      name: 'reviews',
      columns: [
        { name: 'id', type: 'number', isPrimary: true, isGenerated: true, generationStrategy: 'increment' },
        { name: 'stars', type: 'number', precision: 1, scale: 0, default: 3 },
        { name: 'text', type: 'varchar2', length: '4000', isNullable: true },
        { name: 'product_code', type: 'varchar2', length: '20' },
      ],
    }));
    await runner.createForeignKey('reviews', new TableForeignKey({
      columnNames: ['product_code'], referencedTableName: 'products', referencedColumnNames: ['code'], onDelete: 'CASCADE',
    }));
    await runner.query(`INSERT INTO "reviews" ("text", "product_code") VALUES ('fine', 'P1')`);
  }

  down(runner) {
    return runner.dropTable('reviews');
  }
}

export const AddPhone = AddPhone1700000000001;
export const AddReviews = AddReviews1700000000002;
