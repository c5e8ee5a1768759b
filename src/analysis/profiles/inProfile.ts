import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { Kpi, KpiValue } from '../../kpi/kpi.ts';
import type { CollectionName } from '../../model/collections.ts';
import type { DefinitionProfile } from './definitionProfile.ts';
import { profiledKpi } from './profiledKpi.ts';

/**
 * The same KPI, counting as another system does.
 *
 * Options that were bound before stay, unless the profile says otherwise. Which field of the result is the system's
 * figure, and which options it leaves to you, is in the profile.
 *
 * Trap: the title stays ours; say in the report whose definition it is.
 *
 * Takes a KPI and a profile; gives a KPI.
 *
 * @throws SupportKpisError `not_a_kpi`, `invalid_profile`, and `not_in_profile` where the profile does not know how the
 * system defines the KPI; `unknown_option` and `invalid_option` for a profile of your own.
 * @example
 * import { firstContactResolution, inProfile, profiles } from 'support-kpis';
 * const tickets = [{ id: 'A-1', createdAt: 0, status: 'solved', interactions: [] }] as const;
 * firstContactResolution(tickets).value // → 0
 * inProfile(firstContactResolution, profiles.zendesk)(tickets).value // → 1
 */
export function inProfile<Row, Options, Result, Collection extends CollectionName>(
  kpi: KpiValue<Row, Options, Result, Collection>,
  profile: DefinitionProfile,
): Kpi<Row, Options, Result, Collection> {
  if (typeof kpi !== 'function' || typeof kpi.with !== 'function') {
    throw new SupportKpisError({ code: 'not_a_kpi', path: 'inProfile: kpi', expected: 'a KPI', received: kpi });
  }
  const { options } = profiledKpi(profile, kpi.name, 'inProfile: profile');
  return kpi.with(options as Options) as Kpi<Row, Options, Result, Collection>;
}
