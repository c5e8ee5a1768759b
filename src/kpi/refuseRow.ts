import { SupportKpisError } from '../errors/supportKpisError.ts';
import type { Exclusion } from '../fold/outcome.ts';
import { type CollectionName, recordNames } from '../model/collections.ts';
import { rowId } from './rowId.ts';

/** Throws on a row whose data is faulty, naming it. */
export function refuseRow<Row>(name: string, rows: CollectionName) {
  return (row: Row, { excluded, fault }: Exclusion): never => {
    const { field, expected, value } = fault as NonNullable<Exclusion['fault']>;
    const id = rowId(row);
    const record = recordNames[rows];
    const named =
      id === undefined ? record : `${record} ${JSON.stringify(typeof id === 'string' ? id.slice(0, 80) : id)}`;
    throw new SupportKpisError({
      code: excluded,
      path: `${name}: ${named}: ${field}`,
      expected,
      received: value,
    });
  };
}
