export type { AdaptedDesk } from '../reading/adaptedDesk.ts';
export type { AdapterFinding, AdapterWord } from '../reading/adapterFinding.ts';
export type { VendorFigure } from '../reading/vendorFigure.ts';
export { fromHubSpot, type HubSpotDesk, type HubSpotOptions } from './fromHubSpot.ts';
export type { HubSpotPayloads } from './hubSpotPayloads.ts';
export type { SurveyScales } from './hubSpotSurveys.ts';
export type { HubSpotFeedbackSubmission } from './shapes/feedbackShape.ts';
export type { HubSpotPipeline } from './shapes/pipelineShape.ts';
export type { HubSpotTicket } from './shapes/ticketShape.ts';
