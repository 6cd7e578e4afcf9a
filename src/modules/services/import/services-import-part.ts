import { norwegianSortKey } from '#kernel/norwegian-sort-key.ts';
import type { ImportPart } from '#modules/organisation/index.ts';
import { importTable } from '#modules/organisation/index.ts';
import { assessmentAnswersImport, assessmentImport, holdBackAssessments } from './assessment-import.ts';
import { VISIT_IMPORTS } from './visit-imports.ts';

const ID = { type: 'text', key: true } as const;

/** Users, granted services, assessments, visits, relatives and who came on days gone by. Users and services are kept when a later file lacks them: visits refer to them. */
export const servicesImportPart: ImportPart = {
  module: 'services',
  tables: [
    importTable({
      from: 'users',
      table: 'service_user',
      topic: 'visits',
      gone: { is: 'keep' },
      columns: [
        { name: 'user_id', field: 'userId', ...ID },
        { name: 'name', type: 'text', field: 'name' },
        { name: 'sort_key', type: 'text', field: 'name', value: (user) => norwegianSortKey(user.name) },
        { name: 'unit_id', type: 'text', field: 'unitId' },
        { name: 'lat', type: 'double precision', field: 'lat' },
        { name: 'lon', type: 'double precision', field: 'lon' },
        { name: 'lives_alone', type: 'boolean', field: 'livesAlone' },
        { name: 'vulnerability', type: 'integer', field: 'vulnerability' },
        { name: 'languages', type: 'text[]', field: 'languages' },
        { name: 'infected_from', type: 'date', field: 'infectedFrom' },
        { name: 'infected_to', type: 'date', field: 'infectedTo' },
        {
          name: 'protected',
          type: 'boolean',
          field: 'protected',
          value: (user) => user.protected || (user.protectionLevel ?? 'none') !== 'none',
        },
        { name: 'protection_level', type: 'text', field: 'protectionLevel' },
        { name: 'address', type: 'text', field: 'address' },
        { name: 'room', type: 'text', field: 'room' },
        { name: 'ability', type: 'text', field: 'ability' },
        { name: 'carer_notes', type: 'text', field: 'carerNotes' },
      ],
    }),
    importTable({
      from: 'services',
      table: 'service',
      topic: 'visits',
      gone: { is: 'keep' },
      columns: [
        { name: 'service_id', field: 'serviceId', ...ID },
        { name: 'user_id', type: 'text', field: 'userId' },
        { name: 'kind', type: 'text', field: 'kind' },
        { name: 'hours_per_week', type: 'double precision', field: 'hoursPerWeek' },
        { name: 'importance', type: 'text', field: 'importance' },
        { name: 'granted_from', type: 'date', field: 'grantedFrom' },
        { name: 'granted_to', type: 'date', field: 'grantedTo' },
      ],
    }),
    // Before the visits: what they name is held against the assessments in force.
    assessmentImport,
    importTable({
      from: 'visits',
      table: 'visit',
      topic: 'visits',
      gone: { is: 'remove', span: 'date' },
      columns: [
        { name: 'visit_id', field: 'visitId', ...ID },
        { name: 'user_id', type: 'text', field: 'userId' },
        { name: 'service_id', type: 'text', field: 'serviceId' },
        { name: 'date', type: 'date', field: 'date' },
        { name: 'earliest_minute', type: 'integer', field: 'earliestMinute' },
        { name: 'latest_minute', type: 'integer', field: 'latestMinute' },
        { name: 'minutes', type: 'integer', field: 'minutes' },
        { name: 'carers', type: 'integer', field: 'carers' },
        { name: 'competence', type: 'text', field: 'competence' },
        { name: 'allowed', type: 'text[]', field: 'allowed' },
        { name: 'planned_carer', type: 'text', field: 'plannedCarer' },
        { name: 'planned_start_minute', type: 'integer', field: 'plannedStartMinute' },
        { name: 'gap_least', type: 'integer', field: 'gapLeast' },
        {
          name: 'gap_most',
          type: 'integer',
          field: 'gapMost',
          value: ({ gapLeast, gapMost }) => gapMost && Math.max(gapMost, gapLeast ?? gapMost),
        },
      ],
    }),
    importTable({
      from: 'relatives',
      table: 'relative',
      topic: 'visits',
      gone: { is: 'remove' },
      columns: [
        { name: 'relative_id', field: 'relativeId', ...ID },
        { name: 'user_id', type: 'text', field: 'userId' },
        { name: 'name', type: 'text', field: 'name' },
        { name: 'phone', type: 'text', field: 'phone' },
        { name: 'email', type: 'text', field: 'email' },
        { name: 'language', type: 'text', field: 'language' },
        { name: 'call_every_days', type: 'integer', field: 'callEveryDays' },
        { name: 'relation', type: 'text', field: 'relation' },
        { name: 'guardian', type: 'boolean', field: 'guardian', value: (relative) => relative.guardian ?? false },
      ],
    }),
    importTable({
      from: 'visitHistory',
      table: 'visit_history',
      topic: 'visits',
      gone: { is: 'keep' },
      columns: [
        { name: 'user_id', field: 'userId', ...ID },
        { name: 'date', type: 'date', field: 'date', key: true },
        { name: 'carers', type: 'text[]', field: 'carers' },
      ],
    }),
    ...VISIT_IMPORTS,
  ],
  steps: [assessmentAnswersImport],
  holdBack: holdBackAssessments,
};
