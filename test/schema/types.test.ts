import { describe, expectTypeOf, it } from 'vitest';
import type * as z from 'zod/mini';
import type { CollectionName, Collections } from '../../src/model/collections.ts';
import type { Interaction } from '../../src/model/interaction.ts';
import type { Ticket, TicketEvent, TicketRow } from '../../src/model/ticket.ts';
import { identifier, instant, number, oneOf, optional } from '../../src/schema/fields/fields.ts';
import type { TableOf } from '../../src/schema/fields/tableOf.ts';
import {
  createParser,
  createSchema,
  type interactionSchema,
  type outageSchema,
  type Parsed,
  parseRecords,
  parseTickets,
  type ticketEventSchema,
  type ticketSchema,
} from '../../src/schema/index.ts';

type OptionalKeys<Row> = {
  [Name in keyof Row]-?: Record<never, never> extends Pick<Row, Name> ? Name : never;
}[keyof Row];

/** Whether what the schemas give is the record of each collection, with the same required and optional fields. */
type Held = {
  [Name in CollectionName]: [
    Parsed<Collections[Name]> extends Collections[Name] ? true : false,
    [keyof Collections[Name], keyof Parsed<Collections[Name]>] extends [
      keyof Parsed<Collections[Name]>,
      keyof Collections[Name],
    ]
      ? true
      : false,
    [OptionalKeys<Collections[Name]>, OptionalKeys<Parsed<Collections[Name]>>] extends [
      OptionalKeys<Parsed<Collections[Name]>>,
      OptionalKeys<Collections[Name]>,
    ]
      ? true
      : false,
  ];
};

describe('types of what the schemas give', () => {
  it('are assignable to the records, with the same required and optional fields', () => {
    expectTypeOf<Held[CollectionName]>().toEqualTypeOf<[true, true, true]>();
    expectTypeOf<z.output<typeof ticketSchema>>().toExtend<Ticket>();
    expectTypeOf<OptionalKeys<z.output<typeof ticketSchema>>>().toEqualTypeOf<OptionalKeys<Ticket>>();
    expectTypeOf<z.output<typeof ticketEventSchema>>().toExtend<TicketEvent>();
    expectTypeOf<z.output<typeof interactionSchema>>().toExtend<Interaction>();
  });

  it('hold instants as numbers and no null', () => {
    expectTypeOf<z.output<typeof outageSchema>>().toEqualTypeOf<{
      readonly start: number;
      readonly end: number;
      readonly system: string;
    }>();
    expectTypeOf<z.output<typeof ticketEventSchema>>().toEqualTypeOf<{
      readonly at: number;
      readonly kind: 'status' | 'assignment' | 'team' | 'channel' | 'priority' | 'escalation';
      readonly from?: string;
      readonly to?: string;
    }>();
    expectTypeOf<Parsed<Ticket>['attributes']>().toEqualTypeOf<
      Ticket['attributes'] extends infer Kept ? Exclude<Kept, null> : never
    >();
    expectTypeOf<NonNullable<Parsed<Ticket>['history']>[number]['at']>().toEqualTypeOf<number>();
  });

  it('follow the name of the collection', () => {
    expectTypeOf(parseTickets([]).records).toEqualTypeOf<Parsed<TicketRow>[]>();
    expectTypeOf(parseRecords('interactions', []).records).toEqualTypeOf<Parsed<Interaction>[]>();
    expectTypeOf(createSchema('customers').parse).returns.toExtend<Collections['customers']>();
    const parsed = createParser('outages').parseRow(undefined);
    if (parsed.ok) expectTypeOf(parsed.record.end).toEqualTypeOf<number>();
    else expectTypeOf(parsed.problems[0]?.code).toEqualTypeOf<string | undefined>();
  });
});

describe('tables', () => {
  interface Sample {
    readonly id: string;
    readonly at: number | Date;
    readonly level?: 'low' | 'high' | null;
  }
  const level = oneOf<'low' | 'high'>({ low: true, high: true });

  it('are held to the record: a table that differs does not compile', () => {
    ({ id: identifier, at: instant, level: optional(level) }) satisfies TableOf<Sample>;
    // @ts-expect-error a field is missing
    ({ id: identifier, at: instant }) satisfies TableOf<Sample>;
    // @ts-expect-error a field is required that the record has as optional
    ({ id: identifier, at: instant, level }) satisfies TableOf<Sample>;
    // @ts-expect-error a field is optional that the record requires
    ({ id: optional(identifier), at: instant, level: optional(level) }) satisfies TableOf<Sample>;
    // @ts-expect-error an instant is read as a number
    ({ id: identifier, at: number, level: optional(level) }) satisfies TableOf<Sample>;
    // @ts-expect-error the record has no such field
    ({ id: identifier, at: instant, level: optional(level), other: identifier }) satisfies TableOf<Sample>;
    // @ts-expect-error a word is missing
    ({ id: identifier, at: instant, level: optional(oneOf<'low'>({ low: true })) }) satisfies TableOf<Sample>;
    // @ts-expect-error a word is invented
    oneOf<'low' | 'high'>({ low: true, high: true, middle: true });
  });
});
