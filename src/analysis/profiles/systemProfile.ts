import type { DefinitionProfile, ProfiledKpi } from './definitionProfile.ts';
import type { profiledKpis } from './profiledKpis.ts';

type Kpis = typeof profiledKpis;

/** A profile whose options, figures and needs are those of the KPI, so that a wrong word does not compile. */
export interface SystemProfile extends Omit<DefinitionProfile, 'kpis'> {
  readonly kpis: {
    readonly [Name in keyof Kpis]?: Omit<ProfiledKpi, 'options' | 'figure' | 'needs'> & {
      readonly options: Kpis[Name]['options'];
      readonly figure?: keyof ReturnType<Kpis[Name]> & string;
      readonly needs?: readonly (keyof Kpis[Name]['options'] & string)[];
    };
  };
}
