import { z } from 'zod';
import type { UnitReport as ReportRow } from '#platform/db/row-types.ts';
import type { ServiceStatus, UnitReport } from '../../domain/reports/report-figures.ts';

const equipmentShape = z.array(z.object({ item: z.string(), counted: z.number() }));

/** Most reports count no equipment; reading thousands of them checks none of these. */
const NONE: UnitReport['equipment'] = [];

/** A row as the domain's report. */
export function reportOfRow(
  row: Omit<ReportRow, 'tenantId' | 'equipment' | 'unchanged' | 'freeText' | 'confirmedFindings'> & {
    readonly equipment: unknown;
    readonly unchanged: boolean;
    readonly freeText: string;
    readonly confirmedFindings: string[];
  },
): UnitReport {
  return {
    ...row,
    serviceStatus: row.serviceStatus as ServiceStatus,
    equipment: Array.isArray(row.equipment) && row.equipment.length === 0 ? NONE : equipmentShape.parse(row.equipment),
  };
}

/** The columns of a report. */
export const REPORT_COLUMNS = [
  'unitId',
  'slotDate',
  'slotMinute',
  'revision',
  'reportedAt',
  'reportedBy',
  'unchanged',
  'tested',
  'infected',
  'quarantined',
  'sick',
  'deaths',
  'admissions',
  'announcedDischarges',
  'vacantShifts',
  'beds',
  'occupiedBeds',
  'serviceStatus',
  'staffingRating',
  'qualityRating',
  'freeText',
  'equipment',
  'confirmedFindings',
] as const;
