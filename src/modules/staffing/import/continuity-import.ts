import { importTable } from '#modules/organisation/index.ts';

/** What units must keep going. Saved plans keep their versions; an import only sets the functions that stand now. */
export const criticalFunctionImport = importTable({
  from: 'criticalFunctions',
  table: 'critical_function',
  topic: 'continuity',
  gone: { is: 'remove' },
  columns: [
    { name: 'unit_id', field: 'unitId', type: 'text', key: true },
    { name: 'function_id', field: 'functionId', type: 'text', key: true },
    { name: 'name', type: 'text', field: 'name' },
    { name: 'competence', type: 'text', field: 'competence' },
    { name: 'people', type: 'integer', field: 'people' },
    { name: 'part', type: 'text', field: 'part' },
    { name: 'can_stop_hours', type: 'double precision', field: 'canStopHours' },
    { name: 'instead', type: 'text', field: 'instead' },
    { name: 'depends_on', type: 'text', field: 'dependsOn' },
  ],
});
