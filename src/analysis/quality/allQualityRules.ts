import type { QualityRule } from './qualityRule.ts';
import { calendarRules } from './rules/calendarRules.ts';
import { contactRules } from './rules/contactRules.ts';
import { contradictionRules } from './rules/contradictionRules.ts';
import { recordRules } from './rules/recordRules.ts';
import { spellingRules } from './rules/spellingRules.ts';
import { stretchRules } from './rules/stretchRules.ts';
import { surveyRules } from './rules/surveyRules.ts';
import { ticketDateRules } from './rules/ticketDateRules.ts';
import { ticketStateRules } from './rules/ticketStateRules.ts';
import { wordRules } from './rules/wordRules.ts';

/** All that is looked for. */
export const allQualityRules: readonly QualityRule[] = [
  ...recordRules,
  ...ticketDateRules,
  ...ticketStateRules,
  ...contradictionRules,
  ...wordRules,
  ...surveyRules,
  ...contactRules,
  ...stretchRules,
  ...spellingRules,
  ...calendarRules,
];
