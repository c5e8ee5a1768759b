import type { Desk } from './desk.ts';
import type { DuckDb } from './duckdbDesk.ts';

/** Rows of one level, as tables take them: what is nested comes out of its rows first. */
export async function loadDesk(duckdb: DuckDb, { tickets, interactions, surveys }: Desk): Promise<void> {
  const events = tickets.flatMap(({ id, history }) =>
    (history ?? []).map(({ at, kind }, place) => ({ ticketId: id, place, at, kind })),
  );
  const messages = interactions.map(({ ticketId, at, author, visibility, kind }, place) => {
    return { ticketId, at, place, role: author.role, visibility, kind };
  });
  await duckdb.load('tickets', tickets);
  await duckdb.load('events', events);
  await duckdb.load('messages', messages);
  await duckdb.load('surveys', surveys);
}

const three = (value: string, where = 'true'): string =>
  ['avg(V)', 'quantile_cont(V, 0.5)', 'quantile_cont(V, 0.9)']
    .map((figure) => `${figure.replace('V', value)} FILTER (${where})`)
    .join(', ');

// One side speaks until the other one does: only the first message of each such run matters.
const RUNS = `CREATE OR REPLACE TEMP TABLE runs AS
  SELECT ticketId, role, "at", lag("at") OVER own AS before FROM (
    SELECT ticketId, role, "at", place, lag(role) OVER (PARTITION BY ticketId ORDER BY place) AS last FROM messages
    WHERE kind = 'message' AND (role = 'customer' OR role = 'agent' AND visibility = 'public'))
  WHERE role IS DISTINCT FROM last
  WINDOW own AS (PARTITION BY ticketId ORDER BY place)`;

const FACTS = `CREATE OR REPLACE TEMP TABLE facts AS
  SELECT createdAt, firstRespondedAt - createdAt AS wait, solvedAt, status IN ('solved', 'closed') AS isSolved, channel,
    agentId, reopens > 0 AS isReopened, coalesce(said.replies, 0) AS replies, coalesce(said.isPrivate, false) AS isPrivate,
    coalesce(turns.contacts, 0) AS contacts, coalesce(turns.cameBack, false) AS cameBack,
    coalesce(past.firstSolved, solvedAt) AS firstSolved, past.escalated, past.transferred, past.moved
  FROM tickets
  LEFT JOIN (SELECT ticketId, count(*) FILTER (role = 'agent' AND visibility = 'public') AS replies,
    bool_or(visibility = 'private') AS isPrivate FROM messages WHERE kind = 'message' GROUP BY ticketId) said ON said.ticketId = id
  LEFT JOIN (SELECT ticketId, count(*) FILTER (solvedAt IS NULL OR "at" <= solvedAt) AS contacts,
    bool_or(role = 'customer' AND before IS NOT NULL) AS cameBack FROM runs JOIN tickets ON id = ticketId GROUP BY ticketId) turns
    ON turns.ticketId = id
  LEFT JOIN (SELECT ticketId, min("at") FILTER (place = 0) AS firstSolved, count(*) FILTER (kind = 'escalation') AS escalated,
    count(*) FILTER (kind IN ('assignment', 'team')) AS transferred, count(*) FILTER (kind = 'channel') AS moved
    FROM events GROUP BY ticketId) past ON past.ticketId = id`;

const TURNS = `SELECT ${three('"at" - before')} FROM runs WHERE role = 'agent' AND before IS NOT NULL`;

const figuresAt = (asOf: number): string => {
  const waiting = `createdAt <= ${asOf} AND (NOT isSolved OR solvedAt > ${asOf})`;
  return `SELECT ${three('wait', 'wait >= 0')}, count(wait) / count(*), coalesce(sum(transferred), 0),
    ${three('solvedAt - createdAt', 'isSolved')}, ${three('firstSolved - createdAt', 'isSolved')},
    count(*) FILTER (isSolved) / count(*),
    count(*) FILTER (isSolved AND replies = 1 AND NOT isReopened) / count(*) FILTER (isSolved),
    count(*) FILTER (isSolved AND replies > 0 AND NOT cameBack) / count(*) FILTER (isSolved AND replies > 0),
    count(*) FILTER (isSolved AND replies = 1), ${three('contacts', 'isSolved')},
    count(*) FILTER (isReopened) / count(*) FILTER (isSolved), coalesce(sum(escalated), 0) / count(*),
    coalesce(sum(transferred), 0) / count(*), 0 / count(*) FILTER (isSolved), count(*), count(*) FILTER (channel = 'chat'),
    count(*) FILTER (${waiting}), ${three(`${asOf} - createdAt`, waiting)},
    count(*) FILTER (isSolved) / count(DISTINCT agentId) FILTER (isSolved),
    count(*) FILTER (channel = 'social' AND isSolved AND replies > 0 AND NOT isPrivate)
      / count(*) FILTER (channel = 'social' AND isSolved AND replies > 0),
    coalesce(sum(moved), 0) / count(*) FILTER (channel = 'email') FROM facts`;
};

const SURVEYS = `SELECT avg((score >= 4)::INT) FILTER (kind = 'csat'),
    avg(CASE WHEN score >= 9 THEN 100 WHEN score >= 7 THEN 0 ELSE -100 END) FILTER (kind = 'nps'),
    avg(score) FILTER (kind = 'ces'), (SELECT count(score) / count(*) FROM surveys)
  FROM (SELECT kind, arg_max(score, respondedAt) AS score FROM surveys WHERE score IS NOT NULL GROUP BY ticketId, kind)`;

/** The figures in the order of the loop by hand. No ticket of the desk is solved by automation, and none says so. */
export async function reportInSql(duckdb: DuckDb, asOf: number): Promise<number[]> {
  await duckdb.ask(RUNS);
  await duckdb.ask(FACTS);
  const [[turns = []], [own = []], [surveys = []]] = [
    await duckdb.ask(TURNS),
    await duckdb.ask(figuresAt(asOf)),
    await duckdb.ask(SURVEYS),
  ];
  return [...own.slice(0, 3), ...turns, ...own.slice(3), ...surveys].map(Number);
}
