import type { DefinitionProfile } from './definitionProfile.ts';
import { amazonConnect } from './systems/amazonConnect.ts';
import { chatwoot } from './systems/chatwoot.ts';
import { freshdesk } from './systems/freshdesk.ts';
import { genesys } from './systems/genesys.ts';
import { gorgias } from './systems/gorgias.ts';
import { helpscout } from './systems/helpscout.ts';
import { intercom } from './systems/intercom.ts';
import { zammad } from './systems/zammad.ts';
import { zendesk } from './systems/zendesk.ts';
import { zendeskSla } from './systems/zendeskSla.ts';

/**
 * How other systems define the same KPIs: options with which a KPI of ours gives that system's number, each with its
 * source and with what it cannot say.
 *
 * Only what is known of a system is in its profile. `figure` names the field of the result that the system shows, where
 * it is not `value`; `needs` the options that differ from desk to desk there too; `limits` what remains different.
 *
 * Trap: a profile reproduces the rule and not the export. Merged tickets, rounded minutes and business hours of a
 * payload stay what they are; read `limits` before you explain a difference.
 *
 * @example
 * import { formatDuration, hours, profiles, resolutionTime } from 'support-kpis';
 * const change = (hour: number, from: string, to: string) => ({ at: hours(hour), kind: 'status', from, to }) as const;
 * const tickets = [{
 *   id: 'A-1', createdAt: 0, status: 'solved',
 *   history: [change(2, 'open', 'solved'), change(10, 'solved', 'open'), change(23, 'open', 'solved')],
 * }] as const;
 * formatDuration(resolutionTime(tickets, profiles.zendesk.kpis.resolutionTime.options).value) // → '23h'
 * resolutionTime(tickets, profiles.chatwoot.kpis.resolutionTime.options).count // → 2
 */
export const profiles = {
  zendesk,
  zendeskSla,
  intercom,
  chatwoot,
  freshdesk,
  gorgias,
  helpscout,
  zammad,
  genesys,
  amazonConnect,
} as const satisfies Readonly<Record<string, DefinitionProfile>>;
