import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { KpiOptions } from '../../kpi/kpiOptions.ts';
import type { TicketRow } from '../../model/ticket.ts';
import type { Instant } from '../../time/instant.ts';

export type FirstContactMethod =
  | 'flag'
  | 'survey'
  | 'one_reply'
  | 'at_most_one_reply'
  | 'solved_by_first_reply'
  | 'no_customer_follow_up'
  | 'no_repeat_contact';

export interface FirstContactResolutionOptions extends KpiOptions {
  /** Which of the field's definitions applies. Default: `'one_reply'`. */
  readonly method?: FirstContactMethod;
  /** For `'no_repeat_contact'`: how long the customer must stay away (milliseconds). */
  readonly window?: number;
  /** For `'no_repeat_contact'`: the moment of looking; tickets younger than the window then are `pending`. */
  readonly asOf?: Instant;
  /** Which tickets a first contact could have solved at all, for the `net` rate. Default: all. */
  readonly eligible?: (ticket: TicketRow) => boolean;
}

export type Eligible = FirstContactResolutionOptions['eligible'];

/** Refuses the method that looks ahead without the window to look through. */
export function needsWindow(options: FirstContactResolutionOptions, name: string): void {
  if (options.method !== 'no_repeat_contact') return;
  for (const key of ['window', 'asOf'] as const) {
    if (options[key] !== undefined) continue;
    throw new SupportKpisError({
      code: 'missing_option',
      path: `${name}: options.${key}`,
      expected: `${key} with method 'no_repeat_contact'`,
      received: undefined,
    });
  }
}
