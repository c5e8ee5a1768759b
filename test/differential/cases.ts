import {
  abandonmentRate,
  agentSatisfaction,
  agentWaitTime,
  agentWorkTime,
  automationRate,
  automationSuccessRate,
  backlogSeries,
  callTransferRate,
  casesPerAgent,
  ces,
  chatAbandonmentRate,
  chatAcceptanceRate,
  chatConcurrency,
  chatDuration,
  csat,
  days,
  escalationRate,
  firstContactResolution,
  firstResponseTime,
  handleTime,
  hours,
  interactionsToResolution,
  missedCallRate,
  nps,
  occupancy,
  onHoldTime,
  publicResolutionRate,
  reopenRate,
  requesterWaitTime,
  resolutionRate,
  resolutionTime,
  responseRate,
  responseTime,
  seconds,
  sentiment,
  serviceLevel,
  shrinkage,
  slaAttainment,
  speedOfAnswer,
  surveyResponseRate,
  ticketBacklog,
  ticketVolume,
  timeToAssignment,
  touches,
  transferRate,
  uptime,
  utilization,
} from '../../src/index.ts';
import { asOf, opensAt, type SeededDesk } from './desk.ts';

/** A figure, by the library and by one statement of SQL, both as rows of values. */
export interface DifferentialCase {
  readonly kpi: string;
  readonly ours: (desk: SeededDesk) => readonly (readonly unknown[])[];
  readonly sql: string;
}

interface Figure {
  readonly value: number | null;
}
interface Spread extends Figure {
  readonly count: number;
  readonly median: number | null;
  readonly p90: number | null;
  readonly total: number | null;
}

const one = ({ value }: Figure) => [[value]];
const spread = ({ count, value, median, p90 }: Spread) => [[count, value, median, p90]];
const spreadOf = (waits: string): string =>
  `SELECT count(*), avg(wait::DOUBLE), quantile_cont(wait::DOUBLE, 0.5), quantile_cont(wait::DOUBLE, 0.9) FROM (${waits})`;

const real = `(SELECT * FROM tickets WHERE excluded IS NULL)`;
const solved = `(SELECT * FROM tickets WHERE excluded IS NULL AND status = 'solved')`;
const replies = `(SELECT * FROM messages WHERE role = 'agent' AND visibility = 'public')`;
const firstReply = `(SELECT ticket, min(moment) AS moment FROM ${replies} GROUP BY ticket)`;
const statuses = `(SELECT * FROM events WHERE kind = 'status')`;
const lastSolved = `(SELECT ticket, max(moment) AS moment FROM ${statuses} WHERE "to" = 'solved' GROUP BY ticket)`;
const reopenings = `(SELECT ticket, count(*) AS n FROM ${statuses} WHERE "from" = 'solved' GROUP BY ticket)`;
/** Each stretch in a status: from creation in new, then from each change to the next. */
const stretches = `(SELECT id AS ticket, 'new' AS status, createdAt AS start,
    (SELECT min(moment) FROM ${statuses} e WHERE e.ticket = t.id) AS "end" FROM tickets t
  UNION ALL SELECT ticket, "to", moment, lead(moment) OVER (PARTITION BY ticket ORDER BY moment) FROM ${statuses})`;
const timeIn = (...names: readonly string[]): string =>
  spreadOf(`SELECT t.id, coalesce(sum("end" - start) FILTER (s.status IN (${names.map((name) => `'${name}'`).join()})), 0) AS wait
    FROM ${solved} t JOIN ${stretches} s ON s.ticket = t.id GROUP BY t.id`);
const inbound = `(SELECT * FROM calls WHERE direction = 'inbound')`;
/** The last answer about each ticket, of one kind. */
const answersOf = (kind: string): string =>
  `(SELECT * FROM surveys WHERE kind = '${kind}' AND score IS NOT NULL
    QUALIFY row_number() OVER (PARTITION BY ticketId ORDER BY respondedAt DESC) = 1)`;
const topBox = (kind: string, from: number): string =>
  `SELECT avg((score >= ${from})::INT::DOUBLE), count(*), avg(score::DOUBLE) FROM ${answersOf(kind)}`;
/** Time that is covered by at least one stretch of these kinds of work, per agent, by gaps and islands. */
const covered = (kinds: readonly string[]): string => `(
  WITH own AS (SELECT agentId, start, "end" FROM activities WHERE kind IN (${kinds.map((kind) => `'${kind}'`).join()})),
  marked AS (SELECT *, CASE WHEN start <= max("end") OVER (PARTITION BY agentId ORDER BY start, "end"
      ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) THEN 0 ELSE 1 END AS fresh FROM own),
  islands AS (SELECT *, sum(fresh) OVER (PARTITION BY agentId ORDER BY start, "end") AS island FROM marked)
  SELECT sum(reach)::DOUBLE FROM (SELECT max("end") - min(start) AS reach FROM islands GROUP BY agentId, island))`;
const work = ['handling', 'after_contact'];
const paid = ['handling', 'after_contact', 'available', 'break', 'meeting', 'training'];
const eventKinds = `kind IN ('assignment', 'team')`;

export const differentialCases: readonly DifferentialCase[] = [
  { kpi: 'ticketVolume', ours: ({ tickets }) => one(ticketVolume(tickets)), sql: `SELECT count(*) FROM ${real}` },
  {
    kpi: 'ticketVolume by channel',
    ours: ({ tickets }) => ticketVolume(tickets, { by: 'channel' }).breakdown.map(({ key, count }) => [key, count]),
    sql: `SELECT channel, count(*) AS n FROM ${real} GROUP BY channel ORDER BY n DESC, channel`,
  },
  {
    kpi: 'firstResponseTime',
    ours: ({ tickets }) => spread(firstResponseTime(tickets)),
    sql: spreadOf(`SELECT r.moment - t.createdAt AS wait FROM ${real} t JOIN ${firstReply} r ON r.ticket = t.id`),
  },
  {
    kpi: 'responseRate',
    ours: ({ tickets }) => one(responseRate(tickets)),
    sql: `SELECT avg((r.moment IS NOT NULL)::INT::DOUBLE) FROM ${real} t LEFT JOIN ${firstReply} r ON r.ticket = t.id`,
  },
  {
    kpi: 'responseTime',
    ours: ({ tickets }) => spread(responseTime(tickets)),
    sql: spreadOf(`WITH said AS (SELECT ticket, moment, role FROM messages JOIN ${real} t ON t.id = ticket
        WHERE role = 'customer' OR (role = 'agent' AND visibility = 'public')),
      turned AS (SELECT *, lag(role) OVER (PARTITION BY ticket ORDER BY moment) AS before FROM said),
      begun AS (SELECT ticket, moment, role, lead(moment) OVER (PARTITION BY ticket ORDER BY moment) AS next FROM turned WHERE before IS DISTINCT FROM role)
      SELECT next - moment AS wait FROM begun WHERE role = 'customer' AND next IS NOT NULL`),
  },
  {
    kpi: 'resolutionTime',
    ours: ({ tickets }) => spread(resolutionTime(tickets)),
    sql: spreadOf(`SELECT s.moment - t.createdAt AS wait FROM ${solved} t JOIN ${lastSolved} s ON s.ticket = t.id`),
  },
  {
    kpi: 'resolutionTime, time open',
    ours: ({ tickets }) => spread(resolutionTime(tickets, { cycle: 'all' })),
    sql: timeIn('new', 'open', 'pending', 'on_hold'),
  },
  {
    kpi: 'requesterWaitTime',
    ours: ({ tickets }) => spread(requesterWaitTime(tickets.filter(hasStatus))),
    sql: timeIn('new', 'open', 'on_hold'),
  },
  {
    kpi: 'agentWaitTime',
    ours: ({ tickets }) => spread(agentWaitTime(tickets.filter(hasStatus))),
    sql: timeIn('pending'),
  },
  { kpi: 'onHoldTime', ours: ({ tickets }) => spread(onHoldTime(tickets.filter(hasStatus))), sql: timeIn('on_hold') },
  {
    kpi: 'agentWorkTime',
    ours: ({ tickets }) => spread(agentWorkTime(tickets.filter(hasStatus))),
    sql: timeIn('new', 'open'),
  },
  {
    kpi: 'resolutionRate',
    ours: ({ tickets }) => one(resolutionRate(tickets)),
    sql: `SELECT avg((status = 'solved')::INT::DOUBLE) FROM ${real}`,
  },
  {
    kpi: 'reopenRate',
    ours: ({ tickets }) => [[reopenRate(tickets).value, reopenRate(tickets).reopens]],
    sql: `SELECT avg((r.n > 0)::INT::DOUBLE), sum(r.n) FROM (SELECT coalesce(n, 0) AS n FROM ${real} t
      JOIN ${lastSolved} s ON s.ticket = t.id LEFT JOIN ${reopenings} r ON r.ticket = t.id) r`,
  },
  {
    kpi: 'escalationRate',
    ours: ({ tickets }) => one(escalationRate(tickets)),
    sql: `SELECT avg((id IN (SELECT ticket FROM events WHERE kind = 'escalation'))::INT::DOUBLE) FROM ${real}`,
  },
  {
    kpi: 'transferRate',
    ours: ({ tickets }) => one(transferRate(tickets)),
    sql: `SELECT avg((moves > 0)::INT::DOUBLE) FROM (SELECT t.id,
        count(*) FILTER (e."from" IS NOT NULL AND e."from" <> e."to") AS moves
      FROM ${real} t JOIN (SELECT * FROM events WHERE ${eventKinds}) e ON e.ticket = t.id GROUP BY t.id)`,
  },
  {
    kpi: 'timeToAssignment',
    ours: ({ tickets }) => spread(timeToAssignment(tickets)),
    sql: spreadOf(`SELECT min(e.moment) - any_value(t.createdAt) AS wait FROM ${real} t
      JOIN (SELECT * FROM events WHERE kind = 'assignment') e ON e.ticket = t.id GROUP BY t.id`),
  },
  {
    kpi: 'touches',
    ours: ({ tickets }) => [
      [touches(tickets).zero, touches(tickets).one, touches(tickets).two, touches(tickets).multi],
    ],
    sql: `SELECT count(*) FILTER (n = 0), count(*) FILTER (n = 1), count(*) FILTER (n = 2), count(*) FILTER (n > 2)
      FROM (SELECT count(r.moment) AS n FROM ${solved} t LEFT JOIN ${replies} r ON r.ticket = t.id GROUP BY t.id)`,
  },
  {
    kpi: 'firstContactResolution',
    ours: ({ tickets }) => one(firstContactResolution(tickets)),
    sql: `SELECT avg((n = 1 AND back = 0)::INT::DOUBLE) FROM (SELECT count(r.moment) AS n, coalesce(any_value(b.n), 0) AS back
      FROM ${solved} t LEFT JOIN ${replies} r ON r.ticket = t.id LEFT JOIN ${reopenings} b ON b.ticket = t.id GROUP BY t.id)`,
  },
  {
    kpi: 'interactionsToResolution',
    ours: ({ tickets }) => spread(interactionsToResolution(tickets, { unit: 'message' })),
    sql: spreadOf(`SELECT count(*) AS wait FROM ${solved} t JOIN ${lastSolved} s ON s.ticket = t.id JOIN messages m ON m.ticket = t.id
      WHERE m.moment <= s.moment AND (role = 'customer' OR (role = 'agent' AND visibility = 'public')) GROUP BY t.id`),
  },
  {
    kpi: 'casesPerAgent',
    ours: ({ tickets }) => one(casesPerAgent(tickets)),
    sql: `SELECT avg(n::DOUBLE) FROM (SELECT coalesce(held, agentId) AS who, count(*) AS n FROM (SELECT t.*, (
        SELECT e."to" FROM events e WHERE e.ticket = t.id AND e.kind = 'assignment' AND e.moment <= s.moment ORDER BY e.moment DESC LIMIT 1) AS held,
        (SELECT e."from" FROM events e WHERE e.ticket = t.id AND e.kind = 'assignment' ORDER BY e.moment LIMIT 1) AS none
      FROM ${solved} t JOIN ${lastSolved} s ON s.ticket = t.id WHERE t.resolvedBy = 'agent') WHERE coalesce(held, agentId) IS NOT NULL GROUP BY who)`,
  },
  {
    kpi: 'automationRate',
    ours: ({ tickets }) => one(automationRate(tickets)),
    sql: `SELECT avg((resolvedBy = 'automation')::INT::DOUBLE) FROM ${solved}`,
  },
  {
    kpi: 'publicResolutionRate',
    ours: ({ tickets }) => one(publicResolutionRate(tickets)),
    sql: `SELECT avg((private = 0)::INT::DOUBLE) FROM (SELECT count(*) FILTER (m.visibility = 'private') AS private
      FROM ${solved} t JOIN messages m ON m.ticket = t.id WHERE t.channel = 'social' GROUP BY t.id
      HAVING count(*) FILTER (m.role = 'agent' AND m.visibility <> 'internal') > 0)`,
  },
  {
    kpi: 'ticketBacklog',
    ours: ({ tickets }) => {
      const { value, ages } = ticketBacklog(tickets, { asOf });
      return [[value, ages.mean, ages.median]];
    },
    sql: `SELECT count(*), avg(age::DOUBLE), quantile_cont(age::DOUBLE, 0.5) FROM (SELECT ${asOf} - createdAt AS age, (
        SELECT e."to" FROM ${statuses} e WHERE e.ticket = t.id AND e.moment <= ${asOf} ORDER BY e.moment DESC LIMIT 1) AS now
      FROM ${real} t WHERE createdAt <= ${asOf}) WHERE now IS DISTINCT FROM 'solved'`,
  },
  {
    kpi: 'backlogSeries',
    ours: ({ tickets }) =>
      backlogSeries(tickets.filter(isReal), { every: 'week', timeZone: 'UTC', asOf }).periods.map(
        ({ start, created, solved: done, reopened, backlog }) => [start, created, done, reopened, backlog],
      ),
    sql: `WITH weeks AS (SELECT unnest(range(${opensAt}, ${asOf}, ${days(7)})) AS start),
      flows AS (SELECT createdAt AS moment, 1 AS created, 0 AS done, 0 AS back FROM ${real}
        UNION ALL SELECT e.moment, 0, ("to" = 'solved')::INT, ("from" = 'solved')::INT FROM ${statuses} e JOIN ${real} t ON t.id = e.ticket)
      SELECT start, coalesce(sum(created), 0), coalesce(sum(done), 0), coalesce(sum(back), 0), (SELECT sum(created - done + back) FROM flows g WHERE g.moment < least(start + ${days(7)}, ${asOf} + 1))
      FROM weeks LEFT JOIN flows f ON f.moment >= start AND f.moment < least(start + ${days(7)}, ${asOf} + 1) GROUP BY start ORDER BY start`,
  },
  {
    kpi: 'slaAttainment',
    ours: ({ tickets }) =>
      one(
        slaAttainment(
          tickets.filter((row) => isReal(row) && row.status === 'solved'),
          { policies: [{ metric: 'resolution', target: hours(30) }], asOf },
        ),
      ),
    sql: `SELECT avg((s.moment - t.createdAt <= ${hours(30)})::INT::DOUBLE) FROM ${solved} t JOIN ${lastSolved} s ON s.ticket = t.id`,
  },
  {
    kpi: 'csat',
    ours: ({ surveys }) => [[csat(surveys).value, csat(surveys).responses, csat(surveys).mean]],
    sql: topBox('csat', 4),
  },
  {
    kpi: 'agentSatisfaction',
    ours: ({ surveys }) => [
      [agentSatisfaction(surveys).value, agentSatisfaction(surveys).responses, agentSatisfaction(surveys).mean],
    ],
    sql: topBox('esat', 4),
  },
  {
    kpi: 'nps',
    ours: ({ surveys }) => one(nps(surveys)),
    sql: `SELECT 100 * avg((score >= 9)::INT - (score <= 6)::INT) FROM ${answersOf('nps')}`,
  },
  {
    kpi: 'ces',
    ours: ({ surveys }) => one(ces(surveys, { direction: 'high_is_easy' })),
    sql: `SELECT avg(score::DOUBLE) FROM ${answersOf('ces')}`,
  },
  {
    kpi: 'surveyResponseRate',
    ours: ({ surveys }) => one(surveyResponseRate(surveys)),
    sql: `SELECT avg((score IS NOT NULL)::INT::DOUBLE) FROM surveys`,
  },
  {
    kpi: 'sentiment',
    ours: ({ surveys }) => one(sentiment(surveys)),
    sql: `SELECT avg(sentiment) FROM surveys WHERE sentiment IS NOT NULL`,
  },
  {
    kpi: 'serviceLevel',
    ours: ({ calls }) => one(serviceLevel(calls, { threshold: seconds(30) })),
    sql: `SELECT avg((outcome = 'answered' AND answeredAt - queuedAt <= 30000)::INT::DOUBLE) FROM ${inbound} WHERE outcome IN ('answered', 'abandoned', 'missed')`,
  },
  {
    kpi: 'abandonmentRate',
    ours: ({ calls }) => one(abandonmentRate(calls)),
    sql: `SELECT avg((outcome = 'abandoned')::INT::DOUBLE) FROM ${inbound} WHERE outcome IN ('answered', 'abandoned', 'missed')`,
  },
  {
    kpi: 'speedOfAnswer',
    ours: ({ calls }) => spread(speedOfAnswer(calls)),
    sql: spreadOf(`SELECT answeredAt - queuedAt AS wait FROM ${inbound} WHERE outcome = 'answered'`),
  },
  {
    kpi: 'missedCallRate',
    ours: ({ calls }) => one(missedCallRate(calls)),
    sql: `SELECT avg((outcome = 'missed')::INT::DOUBLE) FROM ${inbound}`,
  },
  {
    kpi: 'callTransferRate',
    ours: ({ calls }) => one(callTransferRate(calls)),
    sql: `SELECT avg((transfers > 0)::INT::DOUBLE) FROM ${inbound} WHERE outcome = 'answered'`,
  },
  {
    kpi: 'handleTime',
    ours: ({ calls, chats }) => spread(handleTime([...calls, ...chats])),
    sql: spreadOf(`SELECT talk + hold + wrapUp AS wait FROM calls WHERE outcome = 'answered'
      UNION ALL SELECT "endedAt" - acceptedAt + wrapUp FROM chats WHERE acceptedAt IS NOT NULL`),
  },
  {
    kpi: 'chatDuration',
    ours: ({ chats }) => spread(chatDuration(chats)),
    sql: spreadOf(`SELECT "endedAt" - acceptedAt AS wait FROM chats WHERE acceptedAt IS NOT NULL`),
  },
  {
    kpi: 'chatAcceptanceRate',
    ours: ({ chats }) => one(chatAcceptanceRate(chats)),
    sql: `SELECT avg((acceptedAt IS NOT NULL)::INT::DOUBLE) FROM chats WHERE offeredAt IS NOT NULL OR outcome IN ('missed', 'declined')`,
  },
  {
    kpi: 'chatAbandonmentRate',
    ours: ({ chats }) => one(chatAbandonmentRate(chats)),
    sql: `SELECT avg((outcome = 'abandoned')::INT::DOUBLE) FROM chats`,
  },
  {
    kpi: 'chatConcurrency',
    ours: ({ chats }) => one(chatConcurrency(chats)),
    sql: `WITH edges AS (SELECT agentId, acceptedAt AS moment, 1 AS step FROM chats WHERE acceptedAt IS NOT NULL
        UNION ALL SELECT agentId, "endedAt", -1 FROM chats WHERE acceptedAt IS NOT NULL),
      levels AS (SELECT moment, lead(moment) OVER (PARTITION BY agentId ORDER BY moment, step) AS next,
        sum(step) OVER (PARTITION BY agentId ORDER BY moment, step ROWS UNBOUNDED PRECEDING) AS open FROM edges)
      SELECT sum((next - moment) * open)::DOUBLE / sum(next - moment) FROM levels WHERE open > 0`,
  },
  {
    kpi: 'utilization',
    ours: ({ activities }) => one(utilization(activities)),
    sql: `SELECT ${covered(work)} / ${covered([...work, 'available'])}`,
  },
  {
    kpi: 'occupancy',
    ours: ({ activities }) => one(occupancy(activities)),
    sql: `SELECT ${covered(work)} / ${covered([...work, 'available'])}`,
  },
  {
    kpi: 'shrinkage',
    ours: ({ activities }) => one(shrinkage(activities)),
    sql: `SELECT 1 - ${covered([...work, 'available'])} / ${covered(paid)}`,
  },
  {
    kpi: 'uptime',
    ours: ({ outages }) => one(uptime(outages, { from: opensAt, to: opensAt + days(70) })),
    sql: `WITH marked AS (SELECT *, CASE WHEN start <= max("end") OVER (ORDER BY start, "end"
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) THEN 0 ELSE 1 END AS fresh FROM outages),
        islands AS (SELECT *, sum(fresh) OVER (ORDER BY start, "end") AS island FROM marked)
      SELECT 1 - sum(reach)::DOUBLE / ${days(70)} FROM (SELECT max("end") - min(start) AS reach FROM islands GROUP BY island)`,
  },
  {
    kpi: 'automationSuccessRate',
    ours: ({ runs }) => one(automationSuccessRate(runs)),
    sql: `SELECT avg(succeeded::INT::DOUBLE) FROM runs`,
  },
];

type Ticket = SeededDesk['tickets'][number];

function isReal({ excluded }: Ticket): boolean {
  return (excluded ?? null) === null;
}

/** A ticket without a single change of its status tells no times in them. */
function hasStatus({ history }: Ticket): boolean {
  return (history ?? []).some(({ kind }) => kind === 'status');
}
