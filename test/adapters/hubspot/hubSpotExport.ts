const at = (time: string) => `2024-03-04T${time}:00.000Z`;
const stages = (...versions: readonly (readonly [string, string])[]) =>
  versions.map(([value, time]) => ({ value, timestamp: at(time), sourceType: 'CRM_UI' })).toReversed();

/** A small desk on one Monday: a closed ticket, one that came back, one that waits for us, and one that was archived. */
export const hubSpotExport = {
  tickets: [
    {
      id: '1',
      createdAt: at('09:00'),
      updatedAt: at('12:00'),
      archived: false,
      properties: {
        hs_object_id: '1',
        subject: 'not read',
        content: 'not read',
        createdate: at('09:00'),
        closed_date: at('11:00'),
        first_agent_reply_date: at('09:30'),
        hs_pipeline: '0',
        hs_pipeline_stage: '4',
        hs_ticket_priority: 'LOW',
        hs_ticket_category: 'BILLING_ISSUE',
        source_type: 'EMAIL',
        hubspot_owner_id: '11',
        hs_ticket_reopened_at: '',
        time_to_first_agent_reply: '1800000',
        time_to_close: '7200000',
        hs_time_to_first_rep_assignment: '300000',
      },
      propertiesWithHistory: {
        hs_pipeline_stage: stages(['1', '09:00'], ['2', '09:30'], ['3', '10:00'], ['4', '11:00']),
        hubspot_owner_id: stages(['', '09:00'], ['11', '09:05']),
      },
      associations: { contacts: { results: [{ id: '501', type: 'ticket_to_contact' }] } },
    },
    {
      id: '2',
      createdAt: at('10:00'),
      updatedAt: at('18:00'),
      properties: {
        createdate: at('10:00'),
        closed_date: at('16:00'),
        first_agent_reply_date: at('12:00'),
        hs_pipeline: '77',
        hs_pipeline_stage: '772',
        hs_ticket_priority: 'URGENT',
        source_type: 'FORM',
        hs_ticket_reopened_at: at('15:00'),
        time_to_first_agent_reply: '7200000',
        time_to_close: '21600000',
      },
      propertiesWithHistory: {
        hs_pipeline_stage: stages(['771', '10:00'], ['772', '13:00'], ['771', '15:00'], ['772', '16:00']),
      },
    },
    {
      id: '3',
      createdAt: at('11:00'),
      properties: { createdate: at('11:00'), hs_pipeline: '0', hs_pipeline_stage: '3', source_type: 'CHAT' },
      propertiesWithHistory: { hs_pipeline_stage: stages(['3', '11:00']) },
    },
    {
      id: '4',
      createdAt: at('11:00'),
      archived: true,
      properties: { hs_pipeline: '0', hs_pipeline_stage: '1', source_type: 'PHONE' },
      propertiesWithHistory: { hs_pipeline_stage: stages(['1', '11:00']) },
    },
  ],
  pipelines: [
    {
      id: '77',
      label: 'not read',
      stages: [
        { id: '771', label: 'Working', metadata: { ticketState: 'OPEN', isClosed: 'false' } },
        { id: '772', label: 'Done', metadata: { ticketState: 'CLOSED', isClosed: 'true' } },
      ],
    },
  ],
  feedbackSubmissions: [
    submission('901', { hs_survey_type: 'CSAT', hs_value: '5', hs_content: 'Thank you', hs_contact_id: '501' }, '1'),
    submission('902', { hs_survey_type: 'CSAT', hs_value: '2', hs_content: '', hs_survey_channel: 'EMAIL' }, '2'),
    submission('903', { hs_survey_type: 'NPS', hs_value: '9' }),
    submission('904', { hs_survey_type: 'CES', hs_value: '6' }, '1'),
  ],
};

function submission(id: string, properties: Readonly<Record<string, string>>, ticket?: string) {
  return {
    id,
    createdAt: at('17:00'),
    properties: { hs_submission_timestamp: at('17:00'), ...properties },
    ...(ticket === undefined ? {} : { associations: { tickets: { results: [{ id: ticket, type: 'survey' }] } } }),
  };
}
