import type { SurveyKind } from '../../model/survey.ts';
import type { Priority } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';

/** The words of HubSpot's lists, each with its reader. */
export type HubSpotWords = ReturnType<typeof hubSpotWords>;

const priorities: Readonly<Record<string, Priority>> = { LOW: 'low', MEDIUM: 'normal', HIGH: 'high', URGENT: 'urgent' };

const kinds: Readonly<Record<string, SurveyKind | null>> = { CSAT: 'csat', NPS: 'nps', CES: 'ces', KNOWLEDGE: null };

export function hubSpotWords(findings: Findings) {
  return {
    priority: wordReader<Priority | null>(
      {
        collection: 'tickets',
        field: 'properties.hs_ticket_priority',
        words: priorities,
        otherwise: () => null,
        fate: 'left out',
      },
      findings,
    ),
    channel: wordReader<string>(
      {
        collection: 'tickets',
        field: 'properties.source_type',
        words: { EMAIL: 'email', CHAT: 'chat', FORM: 'web', PHONE: 'phone' },
        otherwise: (word) => word,
        fate: 'kept as it is',
      },
      findings,
    ),
    survey: wordReader<SurveyKind | null>(
      {
        collection: 'feedbackSubmissions',
        field: 'properties.hs_survey_type',
        words: kinds,
        otherwise: () => null,
        fate: 'left out',
      },
      findings,
    ),
  };
}
