// The fold of one KPI for a database that talks to it in lines: node postgresFold.cjs <engines.cjs> <id> <options>
// A line is a JSON list: the name of a function of sqlAggregate, and its arguments; each is answered with a line.
const { createInterface } = require('node:readline');

const [module_, id, options] = process.argv.slice(2);
const { kpiOf, sqlAggregate } = require(module_);
const aggregate = sqlAggregate(kpiOf(id, JSON.parse(options)));

createInterface({ input: process.stdin }).on('line', (line) => {
  const [name, ...given] = JSON.parse(line);
  try {
    process.stdout.write(`${JSON.stringify({ ok: aggregate[name](...given) })}\n`);
  } catch (error) {
    process.stdout.write(`${JSON.stringify({ error: error.message })}\n`);
  }
});
