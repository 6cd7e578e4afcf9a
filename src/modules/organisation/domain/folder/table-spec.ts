import type { AgreementItem, AgreementRow } from '../agreement-rows.ts';
import type { AssessmentRow } from '../assessment-row.ts';
import type { CriticalFunctionRow } from '../critical-function-row.ts';
import type {
  Absence,
  Competence,
  Delivery,
  DemandRow,
  Item,
  Municipality,
  PlanDecision,
  PoolPerson,
  Relative,
  RosterRow,
  Service,
  ServiceUser,
  ShiftType,
  Site,
  StaffMember,
  StockCount,
  StockLot,
  Training,
  Unit,
  UnitStatus,
  Visit,
  VisitHistoryRow,
  WorkedWeek,
  Workplace,
} from '../municipality.ts';
import type { Applicant, Campaign, Placement, ResponseMember, Supplier, Vacancy } from '../resource-rows.ts';
import type { RoomPartitionRow, RoomRow, RoomStayRow, RoomZoneRow } from '../room-rows.ts';
import type { RosterWishRow } from '../roster-wish-row.ts';
import type { HoursWishRow, UnitTask } from '../task-rows.ts';
import type { CarerWishRow, TravelMinutesRow } from '../visit-rows.ts';
import type { EmploymentTermsRow, WorkingTimeAgreementRow, WorkingTimeRecordRow } from '../working-time-rows.ts';

/** The tables of a municipality folder and the type of their rows. */
export interface TableRows {
  sites: Site;
  units: Unit;
  unitStatus: UnitStatus;
  competences: Competence;
  shifts: ShiftType;
  staff: StaffMember;
  trained: Training;
  workplaces: Workplace;
  roster: RosterRow;
  worked: WorkedWeek;
  demand: DemandRow;
  absences: Absence;
  pool: PoolPerson;
  decisions: PlanDecision;
  users: ServiceUser;
  services: Service;
  visits: Visit;
  relatives: Relative;
  items: Item;
  stock: StockLot;
  counts: StockCount;
  deliveries: Delivery;
  suppliers: Supplier;
  responseTeam: ResponseMember;
  vacancies: Vacancy;
  campaigns: Campaign;
  applicants: Applicant;
  placements: Placement;
  workingTimeAgreements: WorkingTimeAgreementRow;
  employmentTerms: EmploymentTermsRow;
  workingTimeRecords: WorkingTimeRecordRow;
  criticalFunctions: CriticalFunctionRow;
  agreements: AgreementRow;
  agreementItems: AgreementItem;
  hoursWishes: HoursWishRow;
  unitTasks: UnitTask;
  rosterWishes: RosterWishRow;
  assessments: AssessmentRow;
  rooms: RoomRow;
  roomStays: RoomStayRow;
  roomZones: RoomZoneRow;
  roomPartitions: RoomPartitionRow;
  visitHistory: VisitHistoryRow;
  carerWishes: CarerWishRow;
  travelMinutes: TravelMinutesRow;
}
/** A table's name, which is also its field in `Municipality`. */
export type TableName = keyof TableRows & keyof Municipality;

/** What a cell holds. Bounds belong to the value; `aliases` translate the words other systems use. */
export type CellKind =
  | { readonly is: 'text' }
  | { readonly is: 'number'; readonly least?: number; readonly most?: number }
  | { readonly is: 'whole'; readonly least?: number; readonly most?: number }
  | { readonly is: 'yes-no' }
  | { readonly is: 'day' }
  /** `midnight` is what 24:00 becomes; absent: not allowed. */
  | { readonly is: 'time'; readonly midnight?: 0 | 1440 }
  | { readonly is: 'week' }
  | { readonly is: 'list' }
  /** `assessed`: what assessments may name besides what visits may. */
  | { readonly is: 'actions'; readonly assessed?: true }
  | {
      readonly is: 'one-of';
      readonly values: readonly string[];
      readonly aliases: Readonly<Record<string, readonly string[]>>;
    };

/** One column: its name in the file, the field it fills, and what other systems call it. */
export interface ColumnSpec {
  readonly name: string;
  readonly field: string;
  readonly kind: CellKind;
  readonly required?: true;
  /** The value of an empty or missing cell; absent means undefined. */
  readonly whenEmpty?: unknown;
  readonly aliases: readonly string[];
  /** Headers under which systems give the last day of a stretch where this column wants the day after it. */
  readonly lastDayAliases?: readonly string[];
  /** The tables whose key the cell (or each element of the list) must be in. */
  readonly refersTo?: readonly TableName[];
  readonly about: string;
}

/** One file of the folder. */
export interface TableSpec {
  /** File name without ending, and the sheet's name in a workbook. */
  readonly file: string;
  readonly aliases: readonly string[];
  readonly required?: true;
  readonly about: string;
  readonly columns: readonly ColumnSpec[];
  /** The columns that together name a row. */
  readonly key: readonly string[];
}

/** A column that fills a field of these rows. */
export type ColumnOf<Row> = ColumnSpec & { readonly field: keyof Row & string };

/** A table of these rows. */
export interface TableOf<Row> extends TableSpec {
  readonly columns: readonly ColumnOf<Row>[];
}
