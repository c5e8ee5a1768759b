import type { NamesOfField } from './namesOfField.ts';

/*
 * Names without spaces, accents and signs, in English, German, French and Spanish. Those of one line are words for one
 * field; a name stands in one line only.
 */
export const ticketNames: readonly NamesOfField[] = [
  {
    field: 'id',
    sure: `id ticketid issuekey ticketnumber ticketno caseid casenumber caseno conversationid conversationnumber requestid
      incidentid incidentnumber ticketnummer ticketnr vorgangsnummer fallnummer numeroduticket numeroticket idduticket
      numerodeticket iddelticket idticket servicerequestnum servicerequestnumber servicerequestid srnumber`,
    likely: 'key number issueid nummer numero reference ticket recordid caserecordid nr uniquekey',
  },
  {
    field: 'createdAt',
    sure: `createdat created createdtime createddate createdatetime creationdate creationtime createdon createdate datecreated
      timecreated opened openedat dateopened datetimeopened ticketcreatedtime conversationcreatedat conversationstartedat
      erstelltam erstellt erstellungsdatum erstelldatum eroffnetam angelegtam datedecreation datecreation creele cree
      dateouverture fechadecreacion fechacreacion creadoel creado fechadeapertura`,
    likely: 'date datum fecha time startedat submittedat requestedat receivedat eingang',
  },
  {
    field: 'status',
    sure: 'status ticketstatus casestatus conversationstatus statusname statut ticketstatusname',
    likely: 'state conversationstate zustand etat estado incidentstate ticketstatusid srstatus servicerequeststatus',
  },
  {
    field: 'channel',
    sure: `channel ticketchannel channelname contactchannel viachannel requestchanneltype contacttype kanal canal
      casechannel`,
    likely:
      'source via origin caseorigin ticketsource herkunft quelle origine origen sourcetype methodreceived opendatachanneltype',
  },
  {
    field: 'customerId',
    sure: `customerid requesterid contactid reporterid callerid userid customeremail requesteremail contactemail kundennummer
      kundenid idclient iddelcliente`,
    likely: `requester customer contact contactname reporter caller customername requestername kunde anforderer melder
      demandeur client solicitante cliente useremail fullname accountname`,
  },
  {
    field: 'agentId',
    sure: `assigneeid agentid ownerid responderid assignedagentid`,
    likely: `assignee agent agentname owner ticketowner caseowner assignedto assigned assignedagent responder assigneename
      bearbeiter zugewiesenan zustandig besitzer assignea agente asignadoa propietario hubspotowner
      teammateassigned lastteammateassigned assignedteammate assignedtoname`,
  },
  {
    field: 'teamId',
    sure: 'groupid teamid assignmentgroupid departmentid queueid mailboxid inboxid',
    likely: `group team groupname teamname assignmentgroup agency agencyname assignedteam teamassigned department departmentname queue mailbox
      inbox gruppe abteilung groupe equipe grupo equipo departamento`,
  },
  {
    field: 'priority',
    sure: 'priority ticketpriority casepriority prioritat priorite prioridad',
    likely: 'urgency dringlichkeit urgence urgencia',
  },
  {
    field: 'type',
    sure: 'tickettype issuetype casetype requesttype typedeticket tipodeticket',
    likely: `type category classification typ srtype servicerequesttype complainttype kategorie categorie categoria tipo problemtype subject_type reason
      casereason`,
  },
  { field: 'severity', sure: 'severity schweregrad gravite severidad', likely: 'impact auswirkung' },
  {
    field: 'tags',
    sure: 'tags tag tickettags labels conversationtags schlagworter etiquettes etiquetas stichworter',
  },
  { field: 'customerTier', sure: 'customertier customerplan', likely: 'tier plan segment' },
  {
    field: 'firstRespondedAt',
    sure: `firstrespondedat firstresponseat firstresponsedate initialresponsetime firstreplyat firstreplydate firstreplytime
      firstagentreplydate firstadminreplyat firstteammatereplyat firstrespondedon ersteantwortam datedepremierereponse
      fechadeprimerarespuesta dateoffirstresponse`,
    likely: 'firstresponse firstresponsetime firstreply ersteantwort premierereponse primerarespuesta',
  },
  {
    field: 'firstSolvedAt',
    sure: 'firstresolvedat firstsolvedat initiallysolvedat firstcloseat firstclosedat firstresolutiondate',
  },
  {
    field: 'solvedAt',
    sure: `solvedat resolvedat resolveddate resolvedtime resolvedon dateresolved resolutiondate solveddate lastsolvedat
      gelostam losungsdatum resolule datederesolution dateresolution resueltoel fechaderesolucion`,
    likely: 'solved resolved resolution gelost resolu resuelto resolutiontime completedat completiondate',
  },
  {
    field: 'closedAt',
    sure: `closedat closeddate closedtime closedate closedon dateclosed closetime ticketclosedtime lastcloseat lastclosedat
      datetimeclosed geschlossenam abgeschlossenam fermele datedefermeture datefermeture cloturele cerradoel
      fechadecierre`,
    likely: 'closed geschlossen abgeschlossen ferme cerrado',
  },
  {
    field: 'dueAt',
    sure: `dueat duedate duebytime dueby duetime resolutiondue resolutiondueby slaexpiration falligam falligkeitsdatum
      datedecheance echeance fechadevencimiento`,
    likely: 'due fallig vencimiento',
  },
  {
    field: 'reopens',
    sure: `reopens reopencount numberofreopens noofreopens countreopens reopeningcount wiedereroffnungen
      nombredereouvertures reaperturas`,
    likely: 'reopened reopenings',
  },
];
