export type { AdaptedCalendar, AdaptedDesk } from '../reading/adaptedDesk.ts';
export type { AdapterFinding, AdapterWord } from '../reading/adapterFinding.ts';
export type { VendorFigure } from '../reading/vendorFigure.ts';
export { fromZammad, type ZammadDesk } from './fromZammad.ts';
export type { ZammadArticle } from './shapes/articleShape.ts';
export type { ZammadCalendar, ZammadSla, ZammadState } from './shapes/businessShapes.ts';
export type { ZammadHistory } from './shapes/historyShape.ts';
export type { ZammadTicket } from './shapes/ticketShape.ts';
export type { ZammadPayloads } from './zammadPayloads.ts';
