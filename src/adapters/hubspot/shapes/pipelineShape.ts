import * as z from 'zod/mini';
import { maybe, rawId, rawList } from '../../reading/rawFields.ts';
import type { RecordShape } from '../../reading/recordShape.ts';
import { textProperty } from './propertyFields.ts';

const schema = z.object({
  id: rawId(),
  stages: maybe(rawList(z.object({ id: rawId(), metadata: maybe(z.object({ ticketState: textProperty() })) }))),
});

/** What is read of a pipeline: which of its stages are closed. */
export type HubSpotPipeline = z.input<typeof schema>;
export type PipelineRecord = z.output<typeof schema>;

export const pipelineShape: RecordShape<typeof schema> = {
  collection: 'pipelines',
  envelopes: ['results'],
  schema,
  key: ({ id }) => id,
};
