import { SupportKpisError } from '../../errors/supportKpisError.ts';
import type { DefinitionProfile, ProfiledKpi } from './definitionProfile.ts';

/** What a profile says of a KPI. */
export function profiledKpi(profile: DefinitionProfile, name: string, path: string): ProfiledKpi {
  assertProfile(profile, path);
  const own = Object.hasOwn(profile.kpis, name) ? profile.kpis[name] : undefined;
  if (own === undefined) {
    throw new SupportKpisError({
      code: 'not_in_profile',
      path: `${path}.kpis`,
      expected: `one of ${Object.keys(profile.kpis).join(', ')}`,
      received: name,
    });
  }
  if (isObject(own) && isObject(own.options)) return own;
  throw invalid(`${path}.kpis.${name}`, 'an object with options', own);
}

/** Refuses what is no profile. */
export function assertProfile(profile: unknown, path: string): asserts profile is DefinitionProfile {
  const { id, kpis } = isObject(profile) ? (profile as Partial<DefinitionProfile>) : {};
  if (typeof id !== 'string' || !isObject(kpis)) throw invalid(path, 'a profile with id and kpis', profile);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(path: string, expected: string, received: unknown): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_profile', path, expected, received });
}
