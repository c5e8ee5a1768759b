import type { TicketStatus } from '../../model/ticket.ts';
import type { Findings } from '../reading/findings.ts';
import type { StatusMap } from '../reading/optionChecks.ts';
import type { PipelineRecord } from './shapes/pipelineShape.ts';

/** The status that a stage means; pipeline and stage are ids. */
export type StageReader = (pipeline: string | null, stage: string, ticketId: string) => TicketStatus;

/** The pipeline that every account begins with: new, waiting on contact, waiting on us, closed. */
const DEFAULT_PIPELINE = '0';
const defaults: ReadonlyMap<string, TicketStatus> = new Map([
  ['1', 'new'],
  ['2', 'pending'],
  ['3', 'open'],
  ['4', 'closed'],
] as const);

/**
 * What the stages of pipelines mean: by the caller's map (of `pipeline/stage`, or of `stage` alone), else, in the
 * pipeline of every account, by its own stages, else by whether the pipeline calls them open or closed. A stage of which
 * nothing is known is reported and taken for open.
 */
export function pipelineStages(
  stages: StatusMap,
  pipelines: readonly PipelineRecord[],
  findings: Findings,
): StageReader {
  const own = new Map(Object.entries(stages));
  const states = new Map<string, TicketStatus>();
  for (const pipeline of pipelines) {
    for (const stage of pipeline.stages ?? []) {
      const status = statusOf(stage.metadata?.ticketState ?? null);
      if (status === null) continue;
      states.set(`${pipeline.id}/${stage.id}`, status);
      states.set(stage.id, status);
    }
  }
  return (pipeline, stage, ticketId) => {
    const name = `${pipeline ?? DEFAULT_PIPELINE}/${stage}`;
    const told = own.get(name) ?? own.get(stage);
    if (told !== undefined) return told;
    const state = states.get(name) ?? states.get(stage);
    const usual = (pipeline ?? DEFAULT_PIPELINE) === DEFAULT_PIPELINE ? defaults.get(stage) : undefined;
    // Stages of the first pipeline can be renamed; whether they are closed is then told by the pipeline alone.
    if (usual !== undefined && (state === undefined || (state === 'closed') === (usual === 'closed'))) return usual;
    if (state !== undefined) return state;
    findings.add({
      code: 'unknown_word',
      collection: 'tickets',
      field: 'properties.hs_pipeline_stage',
      message: 'a stage of which nobody said what it means: taken for open (option stages, or the payload pipelines)',
      id: ticketId,
      word: pipeline === null ? stage : `${pipeline}/${stage}`,
    });
    return 'open';
  };
}

function statusOf(state: string | null): TicketStatus | null {
  if (state === 'CLOSED') return 'closed';
  return state === 'OPEN' ? 'open' : null;
}
