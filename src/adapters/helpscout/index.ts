export type { AdaptedDesk } from '../reading/adaptedDesk.ts';
export type { AdapterFinding, AdapterWord } from '../reading/adapterFinding.ts';
export type { VendorFigure } from '../reading/vendorFigure.ts';
export { fromHelpScout, type HelpScoutDesk, type HelpScoutOptions } from './fromHelpScout.ts';
export type { HelpScoutPayloads } from './helpScoutPayloads.ts';
export type { HelpScoutConversation } from './shapes/conversationShape.ts';
export type { HelpScoutRating } from './shapes/ratingShape.ts';
export type { HelpScoutThread } from './shapes/threadShape.ts';
