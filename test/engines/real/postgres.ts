import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineKpis } from '../deskRows.ts';
import { inOneProcess, outputOf, type Place, type Shown } from './place.ts';

const PROGRAMS = '/usr/lib/postgresql/15/bin';
const LANGUAGE = '/usr/share/postgresql/15/extension/plpython3u.control';
const PORT = '54915';

/** PostgreSQL 15: a parallel aggregate, whose states are merged by the leader; each backend has a Node process for the fold. */
export function postgres(place: Place): Shown {
  if (!existsSync(join(PROGRAMS, 'initdb'))) return { absent: `no ${PROGRAMS} (Debian: postgresql-15)` };
  if (!existsSync(LANGUAGE)) return { absent: `no ${LANGUAGE} (Debian: postgresql-plpython3-15)` };
  if (process.getuid?.() !== 0) return { absent: 'only root can run a server as the user postgres' };
  const home = join(place.path, 'postgres');
  mkdirSync(home);
  outputOf('chown', ['postgres', home]);
  copyFileSync(join(import.meta.dirname, 'postgresFold.cjs'), join(place.path, 'postgresFold.cjs'));
  const database = join(home, 'cluster');
  const asPostgres = (program: string, args: readonly string[], input = ''): string =>
    outputOf('runuser', ['-u', 'postgres', '--', join(PROGRAMS, program), ...args], { cwd: home, input });
  asPostgres('initdb', ['-D', database, '-A', 'trust', '--no-sync', '-E', 'UTF8', '--locale', 'C']);
  const settings = `-c listen_addresses='' -c unix_socket_directories=${home} -c fsync=off`;
  outputOf(
    'runuser',
    [
      '-u',
      'postgres',
      '--',
      join(PROGRAMS, 'pg_ctl'),
      '-D',
      database,
      '-w',
      '-l',
      join(home, 'log'),
      '-o',
      `-p ${PORT} ${settings}`,
      'start',
    ],
    {
      ...{ cwd: home, stdio: 'ignore' },
    },
  );
  try {
    const sql = (statements: string): string =>
      asPostgres(
        'psql',
        ['-h', home, '-p', PORT, '-d', 'postgres', '-v', 'ON_ERROR_STOP=1', '-q', '-A', '-t'],
        statements,
      );
    return compared(place, sql);
  } finally {
    asPostgres('pg_ctl', ['-D', database, '-m', 'immediate', 'stop']);
  }
}

function compared(place: Place, sql: (statements: string) => string): Shown {
  const table = join(place.path, 'rows.copy');
  writeFileSync(
    table,
    place.tickets
      .map((own) => `${own.id.split('-').at(-1)}\t${JSON.stringify(own).replaceAll('\\', '\\\\')}\n`)
      .join(''),
  );
  sql(
    `CREATE EXTENSION plpython3u; CREATE TABLE tickets (copy int, ticket text);\n\\copy tickets from '${table}'\nANALYZE tickets;`,
  );
  const wanted = inOneProcess(place.tickets);
  const other: string[] = [];
  let [workers, plan] = [0, ''];
  for (const [index, { id, options }] of engineKpis.entries()) {
    const name = `kpi${index}`;
    sql(aggregateOf(name, id, options, place));
    // Exact distributions write all their values after each row: fewer rows show the same.
    const few = id === 'ticket_backlog' || (id === 'first_response_time' && !('quantiles' in options));
    const from = few ? '(SELECT ticket FROM tickets WHERE copy = 0) AS fewer' : 'tickets';
    const expected = few ? inOneProcess(place.tickets.filter((own) => own.id.endsWith('-0')))[index] : wanted[index];
    const query = `SELECT ${name}(ticket) FROM ${from}`;
    const figure = sql(`${PARALLEL} ${query};`).trim();
    if (figure !== expected) other.push(`${id}: ${figure} instead of ${expected}`);
    plan = sql(`${PARALLEL} EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF) ${query};`);
    const isSplit = plan.includes('Finalize Aggregate') && plan.includes('Partial Aggregate');
    const launched = Number(/Workers Launched: (\d+)/.exec(plan)?.[1] ?? 0);
    if (!isSplit || launched === 0) other.push(`${id}: not in parallel: ${plan}`);
    workers = Math.max(workers, launched);
  }
  return {
    version: `PostgreSQL ${sql('SHOW server_version;').trim()}`,
    seen: [
      `${place.tickets.length} tickets, ${engineKpis.length} KPIs, up to ${workers} workers launched; the plan of the last one:`,
      ...plan
        .trimEnd()
        .split('\n')
        .filter((line) => /Aggregate|Gather|Workers|Scan/.test(line))
        .map((line) => `  ${line}`),
      ...other,
    ],
    same: other.length === 0,
  };
}

/** A small table is split only where that costs nothing. */
const PARALLEL = `SET parallel_setup_cost = 0; SET parallel_tuple_cost = 0; SET min_parallel_table_scan_size = 0;
  SET max_parallel_workers_per_gather = 2; SET parallel_leader_participation = on;`;

function aggregateOf(name: string, id: string, options: object, { path, module }: Place): string {
  const fold = ['node', join(path, 'postgresFold.cjs'), module, id, JSON.stringify(options)];
  const body = (call: string): string => `$py$
import json, subprocess
fold = GD.get(${JSON.stringify(name)})
if fold is None:
    command = json.loads(${JSON.stringify(JSON.stringify(fold))})
    fold = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    GD[${JSON.stringify(name)}] = fold
fold.stdin.write(json.dumps(${call}) + '\\n')
fold.stdin.flush()
answer = json.loads(fold.stdout.readline())
if 'error' in answer:
    plpy.error(answer['error'])
return answer['ok']
$py$ LANGUAGE plpython3u PARALLEL SAFE`;
  return `
CREATE FUNCTION ${name}_accumulate(state jsonb, ticket text) RETURNS jsonb AS ${body("['accumulate', state, ticket]")};
CREATE FUNCTION ${name}_combine(one jsonb, other jsonb) RETURNS jsonb AS ${body("['combine', one, other]")};
CREATE FUNCTION ${name}_final(state jsonb) RETURNS text AS ${body("['final', state]")};
CREATE AGGREGATE ${name}(text) (
  SFUNC = ${name}_accumulate, STYPE = jsonb, COMBINEFUNC = ${name}_combine, FINALFUNC = ${name}_final, PARALLEL = SAFE);`;
}
