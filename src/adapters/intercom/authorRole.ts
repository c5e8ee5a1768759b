import type { AuthorRole } from '../../model/interaction.ts';
import type { Findings } from '../reading/findings.ts';
import { wordReader } from '../reading/wordReader.ts';

/** What tells who wrote something. */
export interface Author {
  readonly type?: string | null | undefined;
  readonly id?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly from_ai_agent?: boolean | null | undefined;
}

export type RoleReader = (author: Author | null | undefined, id: string) => AuthorRole;

const roles: Readonly<Record<string, AuthorRole>> = {
  user: 'customer',
  lead: 'customer',
  contact: 'customer',
  visitor: 'customer',
  admin: 'agent',
  bot: 'bot',
  operator: 'bot',
  team: 'system',
};

/** Operator, Intercom's own bot, has an address of its own, also where it is called an admin. */
const operatorAddress = /^operator\+[^@]*@intercom\.io$/;

/** A reader of who wrote: a customer, a person of the team, or a bot, as which every AI author counts. */
export function authorRole(findings: Findings): RoleReader {
  const role = wordReader<AuthorRole>(
    {
      collection: 'parts',
      field: 'author.type',
      words: roles,
      otherwise: () => 'system',
      fate: 'taken for the system, which answers nobody',
    },
    findings,
  );
  return (author, id) => {
    if (author?.from_ai_agent === true || operatorAddress.test(author?.email ?? '')) return 'bot';
    const type = author?.type ?? null;
    if (type !== null) return role(type, id);
    const message = 'without an author: taken for the system, which answers nobody';
    findings.add({ code: 'missing_author', collection: 'parts', field: 'author', message, id });
    return 'system';
  };
}
