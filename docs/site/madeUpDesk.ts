import { sampleRecords } from '../../src/cli/sample/sampleRecords.ts';
import type { Dataset } from '../../src/index.ts';
import type { CollectionName } from '../../src/model/collections.ts';
import { parseRecords } from '../../src/schema/index.ts';

const files = { messages: 'interactions', calls: 'interactions', chats: 'interactions' } as const;

/** The records of a small desk over the weeks that the pages calculate with. */
export function madeUpDesk(): Dataset {
  const desk: Record<string, object[]> = {};
  for (const { file, row } of sampleRecords({ tickets: 120, seed: 7, from: '2026-01-05', weeks: 6 })) {
    const name = Object.hasOwn(files, file) ? files[file as keyof typeof files] : file;
    desk[name] ??= [];
    desk[name].push(row);
  }
  return Object.fromEntries(
    Object.entries(desk).map(([name, rows]) => [name, parseRecords(name as CollectionName, rows).records]),
  );
}
