import { fieldOf } from '../../fold/fieldOf.ts';
import type { Interaction } from '../../model/interaction.ts';
import { heldInteractions, interactionName } from './heldInteractions.ts';
import { keyText } from './keyText.ts';
import type { SourceCase } from './mergedCases.ts';
import type { JoinSourcesOptions } from './sourceOptions.ts';
import { type SourceRow, textId } from './sourceRow.ts';

/** Which contact an interaction is. */
export interface InteractionKeys {
  of(row: SourceRow): string | null;
  /** Each once by kind and id, as lists of several exports need it. */
  distinct(rows: readonly SourceRow[]): SourceRow[];
  /** Those of the collection and those that stand in tickets only. */
  withHeld(cases: readonly SourceCase[], rows: readonly SourceRow[]): SourceRow[];
}

export function interactionKeys({ sameInteraction }: JoinSourcesOptions, names: readonly string[]): InteractionKeys {
  type Given = Interaction & Readonly<Record<string, unknown>>;
  return {
    of(own) {
      if (sameInteraction === undefined || textId(own.row) === null) return null;
      return keyText(sameInteraction(own.given as Given, names[own.source] as string), 'sameInteraction');
    },
    distinct: (rows) => firstOf(rows, ({ row }) => JSON.stringify([fieldOf(row, 'kind'), textId(row)].map(String))),
    withHeld(cases, rows) {
      if (sameInteraction === undefined) return [];
      const all = [...rows];
      for (const own of cases) {
        for (const ticket of [own, ...own.others]) for (const held of heldInteractions(ticket) ?? []) all.push(held);
      }
      return firstOf(all, interactionName);
    },
  };
}

/** Each row once by its name; rows without an id are all kept. */
function firstOf(rows: readonly SourceRow[], nameOf: (row: SourceRow) => string): SourceRow[] {
  const seen = new Set<string>();
  return rows.filter((own) => {
    if (textId(own.row) === null) return true;
    const name = nameOf(own);
    const first = !seen.has(name);
    seen.add(name);
    return first;
  });
}
