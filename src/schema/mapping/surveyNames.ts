import type { NamesOfField } from './namesOfField.ts';

/** Names as those of tickets are written. */
export const surveyNames: readonly NamesOfField[] = [
  { field: 'id', sure: 'id surveyid responseid ratingid surveyresponseid feedbackid', likely: 'key number nummer' },
  {
    field: 'score',
    sure: `score rating csat csatrating csatscore npsscore satisfactionscore satisfactionrating surveyscore bewertung note
      puntuacion conversationrating overallrating`,
    likely: 'ratings answer response value value1 satisfaction wert antwort reponse respuesta',
  },
  {
    field: 'sentAt',
    sure: 'sentat surveysentat datesent sent sentdate requestedat gesendetam envoyele enviadoel',
    likely: 'createdat created createddate',
  },
  {
    field: 'respondedAt',
    sure: `respondedat answeredat ratedat responsedate submittedat responsetime datesubmitted beantwortetam reponduele
      respondidoel completedat`,
    likely: 'date datum fecha updatedat submitted',
  },
  {
    field: 'ticketId',
    sure: 'ticketid conversationid caseid issuekey requestid ticketnumber ticketnummer casenumber',
    likely: 'ticket case conversation vorgang',
  },
  {
    field: 'customerId',
    sure: 'customerid requesterid contactid userid customeremail contactemail kundennummer',
    likely: 'customer requester contact email kunde client cliente customername',
  },
  { field: 'agentId', sure: 'agentid assigneeid', likely: 'agent assignee agentname teammate bearbeiter agente' },
  { field: 'teamId', sure: 'teamid groupid', likely: 'group team gruppe groupe grupo equipe equipo' },
  { field: 'channel', sure: 'channel kanal canal', likely: 'source' },
  {
    field: 'comment',
    sure: 'comment comments feedback remark kommentar commentaire comentario',
    likely: 'text message',
  },
];
