// A small newspaper: one-to-many and many-to-many relations, and a column of nearly every kind.
import { EntitySchema } from '@mikro-orm/oracledb';

/** The entities; changed ones have articles with a summary and without a number of words. */
export function define({ changed = false } = {}) {
  const Writer = new EntitySchema({
    name: 'Writer', tableName: 'writers',
    properties: {
      id: { type: 'integer', primary: true },
      name: { type: 'string', length: 80 },
      email: { type: 'string', unique: true, nullable: true },
      born: { type: 'date', nullable: true },
      pay: { type: 'decimal', precision: 10, scale: 2, default: 0 },
      staff: { type: 'boolean', default: true },
      bio: { type: 'text', nullable: true },
      articles: { kind: '1:m', entity: () => Article, mappedBy: 'writer' },
    },
  });
  const Article = new EntitySchema({
    name: 'Article', tableName: 'articles',
    properties: {
      id: { type: 'integer', primary: true },
      title: { type: 'string', length: 200, index: 'articles_title_ix' },
      ...(changed ? { summary: { type: 'string', length: 500, nullable: true } } : { words: { type: 'integer', default: 0 } }),
      published: { type: 'datetime', nullable: true },
      writer: { kind: 'm:1', entity: () => Writer, deleteRule: 'cascade' },
      tags: { kind: 'm:n', entity: () => Tag, owner: true, pivotTable: 'article_tags' },
    },
  });
  const Tag = new EntitySchema({
    name: 'Tag', tableName: 'tags',
    properties: {
      id: { type: 'integer', primary: true },
      label: { type: 'string', length: 20 },
      articles: { kind: 'm:n', entity: () => Article, mappedBy: 'tags' },
    },
  });
  return { Writer, Article, Tag };
}
