import { SupportKpisError } from '../errors/supportKpisError.ts';

const functions = ['measure', 'summary'];

/**
 * Refuses what is no plan of a KPI, with the part that it lacks.
 *
 * @throws `invalid_plan`
 */
export function assertPlan(plan: unknown): void {
  const given = (typeof plan === 'object' && plan !== null ? plan : {}) as Readonly<Record<string, unknown>>;
  if (plan !== given) throw invalid('', 'a plan: id, rows, options, measure, summary …', plan);
  if (typeof given['id'] !== 'string' || given['id'] === '') throw invalid('.id', 'a name in snake_case', given['id']);
  const { options } = given;
  if (typeof options !== 'object' || options === null) throw invalid('.options', 'checks by name', options);
  for (const name of functions) {
    if (typeof given[name] !== 'function') throw invalid(`.${name}`, 'a function', given[name]);
  }
}

function invalid(part: string, expected: string, received: unknown): SupportKpisError {
  return new SupportKpisError({ code: 'invalid_plan', path: `defineKpi: plan${part}`, expected, received });
}
