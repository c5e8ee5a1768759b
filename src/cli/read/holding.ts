import { type CollectionName, recordNames } from '../../model/collections.ts';
import type { Interaction } from '../../model/interaction.ts';

/** What a file holds: the rows of a collection; of interactions perhaps only those of one kind. */
export interface Holding {
  /** As files and options name it: `tickets`, `calls`, `automationRuns`. */
  readonly name: string;
  readonly collection: CollectionName;
  /** The kind of every row, which then need not say it. */
  readonly kind?: Interaction['kind'];
}

/** All that a file can hold, by name. */
export const holdings: ReadonlyMap<string, Holding> = new Map(
  [
    ...(Object.keys(recordNames) as CollectionName[]).map((name): Holding => ({ name, collection: name })),
    { name: 'calls', collection: 'interactions', kind: 'call' } as const,
    { name: 'chats', collection: 'interactions', kind: 'chat' } as const,
    { name: 'messages', collection: 'interactions', kind: 'message' } as const,
  ].map((holding) => [holding.name, holding]),
);

/** What may stand under this name; `undefined` where the name means nothing. */
export function holdingOf(name: string): Holding | undefined {
  return holdings.get(name);
}

/** The name as an option: `automationRuns` → `automation-runs`. */
export function optionName({ name }: Holding): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
