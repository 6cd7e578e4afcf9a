import type { ImportPart } from '#modules/organisation/index.ts';
import { importTable } from '#modules/organisation/index.ts';

const ID = { type: 'text', key: true } as const;
const WORDS = { type: 'text' } as const;

/** Agreements, terms of positions and recorded decisions on working time, as the folder has them. */
export const WORKING_TIME_IMPORTS: ImportPart['tables'] = [
  importTable({
    from: 'workingTimeAgreements',
    table: 'working_time_agreement',
    topic: 'working-time',
    gone: { is: 'remove' },
    columns: [
      { name: 'agreement_id', field: 'agreementId', ...ID },
      { name: 'parameter', field: 'parameter', ...ID },
      { name: 'value', type: 'double precision', field: 'value' },
      { name: 'title', field: 'title', ...WORDS },
      { name: 'basis', field: 'basis', ...WORDS },
      { name: 'valid_from', type: 'date', field: 'from' },
      { name: 'valid_to', type: 'date', field: 'to' },
      { name: 'units', type: 'text[]', field: 'units' },
      { name: 'people', type: 'text[]', field: 'people' },
      { name: 'competences', type: 'text[]', field: 'competences' },
      { name: 'reference', field: 'reference', ...WORDS },
      { name: 'signatories', field: 'signatories', ...WORDS },
      { name: 'compensation', field: 'compensation', ...WORDS },
    ],
    keep: (row) => row.to === undefined || row.to > row.from,
  }),
  importTable({
    from: 'employmentTerms',
    table: 'employment_terms',
    topic: 'working-time',
    gone: { is: 'remove' },
    columns: [
      { name: 'person_id', field: 'staffId', ...ID },
      { name: 'rota_class', field: 'rotaClass', ...WORDS },
      { name: 'position', field: 'position', ...WORDS },
      { name: 'heavy_strain', type: 'boolean', field: 'heavyStrain' },
      { name: 'agreed_week_hours', type: 'double precision', field: 'agreedWeekHours' },
    ],
  }),
  importTable({
    from: 'workingTimeRecords',
    table: 'working_time_record',
    topic: 'working-time',
    gone: { is: 'keep' },
    columns: [
      { name: 'record_id', field: 'recordId', ...ID },
      { name: 'rule', field: 'rule', ...WORDS },
      { name: 'what', field: 'what', ...WORDS },
      { name: 'reason', field: 'reason', ...WORDS },
      { name: 'decided_by', field: 'decidedBy', ...WORDS },
      { name: 'decided_on', type: 'date', field: 'decidedOn' },
      { name: 'valid_from', type: 'date', field: 'from' },
      { name: 'valid_to', type: 'date', field: 'to' },
      { name: 'people', type: 'text[]', field: 'people' },
      { name: 'units', type: 'text[]', field: 'units' },
      { name: 'compensation', field: 'compensation', ...WORDS },
      { name: 'compensation_note', field: 'compensationNote', ...WORDS },
    ],
    keep: (row) => row.to === undefined || row.to > row.from,
  }),
];
