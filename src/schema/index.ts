export { createParser, type ParsedRow, type Parser } from './createParser.ts';
export type { ColumnMapping } from './mapping/columnMapping.ts';
export type { GuessedColumn } from './mapping/guessColumns.ts';
export { type GuessedMapping, guessMapping } from './mapping/guessMapping.ts';
export type { MappingHint } from './mapping/mappingHint.ts';
export { type MappedRecords, mapRecords } from './mapping/mapRecords.ts';
export type { BatchOptions, ParserOptions } from './options.ts';
export type { Parsed } from './parsed.ts';
export { type ParsedRecords, parseRecords } from './parseRecords.ts';
export { parseTickets } from './parseTickets.ts';
export type { Problem, RowProblem } from './problem.ts';
export type { UnknownWord } from './problemLog.ts';
export { createSchema } from './zod/createSchema.ts';
export type { RecordSchema } from './zod/recordSchema.ts';
export {
  agentActivitySchema,
  automationRunSchema,
  callSchema,
  chatSchema,
  costEntrySchema,
  customerSchema,
  interactionSchema,
  ledgerEntrySchema,
  messageSchema,
  outageSchema,
  qaReviewSchema,
  revenueEventSchema,
  selfServiceSessionSchema,
  surveySchema,
  ticketEventSchema,
  ticketSchema,
} from './zod/schemas.ts';
