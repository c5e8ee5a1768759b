import { assertType, expectTypeOf, test } from 'vitest';
import type { SystemProfile } from '../../src/analysis/profiles/systemProfile.ts';
import {
  csat,
  diffProfiles,
  inProfile,
  type KpiProfileDiff,
  type ProfileDiff,
  profiles,
  resolutionTime,
  type Survey,
  serviceLevel,
  type TicketRow,
} from '../../src/index.ts';

declare const tickets: readonly TicketRow[];
declare const surveys: readonly Survey[];
const { zendesk, chatwoot, genesys, amazonConnect } = profiles;

test('the options of a profile are options of the KPI', () => {
  expectTypeOf(resolutionTime.with(zendesk.kpis.resolutionTime.options)(tickets).value).toEqualTypeOf<number | null>();
  expectTypeOf(csat(surveys, chatwoot.kpis.csat.options).value).toEqualTypeOf<number | null>();
  // @ts-expect-error the profile does not know the KPI
  assertType(genesys.kpis.resolutionTime);
  // @ts-expect-error options of another KPI
  resolutionTime.with(chatwoot.kpis.csat.options);
});

test('a wrong option, figure or need in a profile does not compile', () => {
  const source = 'somewhere';
  assertType<SystemProfile>({ id: 'x', title: 'X', kpis: { resolutionTime: { options: { cycle: 'first' }, source } } });
  // @ts-expect-error no such cycle
  assertType<SystemProfile>({ id: 'x', title: 'X', kpis: { resolutionTime: { options: { cycle: 'once' }, source } } });
  // @ts-expect-error no such option
  assertType<SystemProfile>({ id: 'x', title: 'X', kpis: { resolutionTime: { options: { cycles: 'all' }, source } } });
  // @ts-expect-error no such field of the result
  assertType<SystemProfile>({ id: 'x', title: 'X', kpis: { csat: { options: {}, figure: 'net', source } } });
  // @ts-expect-error no such option to ask for
  assertType<SystemProfile>({ id: 'x', title: 'X', kpis: { serviceLevel: { options: {}, needs: ['limit'], source } } });
  // @ts-expect-error no such KPI
  assertType<SystemProfile>({ id: 'x', title: 'X', kpis: { resolution: { options: {}, source } } });
});

test('inProfile gives the same KPI, with the same options missing', () => {
  expectTypeOf(inProfile(resolutionTime, zendesk)).toEqualTypeOf<typeof resolutionTime>();
  // @ts-expect-error the threshold is still missing
  inProfile(serviceLevel, genesys)([]);
});

test('diffProfiles takes the rows of its KPI, and tickets without one', () => {
  expectTypeOf(diffProfiles(tickets, zendesk, chatwoot)).toEqualTypeOf<ProfileDiff>();
  expectTypeOf(diffProfiles(surveys, zendesk, chatwoot, csat)).toEqualTypeOf<KpiProfileDiff>();
  // @ts-expect-error surveys are no tickets
  diffProfiles(surveys, zendesk, chatwoot);
  // @ts-expect-error surveys are no tickets
  diffProfiles(surveys, zendesk, chatwoot, resolutionTime);
  // @ts-expect-error the threshold is missing
  diffProfiles([], genesys, amazonConnect, serviceLevel);
});
