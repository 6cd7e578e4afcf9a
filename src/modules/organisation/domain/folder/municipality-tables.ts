import { AGREEMENT_ITEMS, AGREEMENTS } from './agreement-tables.ts';
import { ASSESSMENTS } from './assessment-tables.ts';
import { RELATIVES, SERVICES, USERS, VISIT_HISTORY, VISITS } from './care-tables.ts';
import { CRITICAL_FUNCTIONS } from './continuity-tables.ts';
import { ABSENCES, DECISIONS, POOL, STAFF, TRAINED, WORKED, WORKPLACES } from './people-tables.ts';
import { COMPETENCES, SHIFTS, SITES, UNIT_STATUS, UNITS } from './place-tables.ts';
import { APPLICANTS, CAMPAIGNS, PLACEMENTS, RESPONSE_TEAM, SUPPLIERS, VACANCIES } from './resource-tables.ts';
import { ROOM_PARTITIONS, ROOM_STAYS, ROOM_ZONES, ROOMS } from './room-tables.ts';
import { COUNTS, DELIVERIES, ITEMS, STOCK } from './supply-tables.ts';
import type { TableName, TableOf, TableRows } from './table-spec.ts';
import { HOURS_WISHES, UNIT_TASKS } from './task-tables.ts';
import { CARER_WISHES_TABLE, TRAVEL_MINUTES } from './visit-tables.ts';
import { ROSTER_WISHES } from './wish-tables.ts';
import { DEMAND, ROSTER } from './work-tables.ts';
import { EMPLOYMENT_TERMS, WORKING_TIME_AGREEMENTS, WORKING_TIME_RECORDS } from './working-time-tables.ts';

/** Every table of a municipality folder in the order of its contract; reader, writer, mapping and contract all read this. */
export const MUNICIPALITY_TABLES: { readonly [name in TableName]: TableOf<TableRows[name]> } = {
  sites: SITES,
  units: UNITS,
  unitStatus: UNIT_STATUS,
  competences: COMPETENCES,
  shifts: SHIFTS,
  staff: STAFF,
  trained: TRAINED,
  workplaces: WORKPLACES,
  roster: ROSTER,
  worked: WORKED,
  demand: DEMAND,
  absences: ABSENCES,
  pool: POOL,
  decisions: DECISIONS,
  users: USERS,
  services: SERVICES,
  visits: VISITS,
  relatives: RELATIVES,
  items: ITEMS,
  stock: STOCK,
  counts: COUNTS,
  deliveries: DELIVERIES,
  suppliers: SUPPLIERS,
  responseTeam: RESPONSE_TEAM,
  vacancies: VACANCIES,
  campaigns: CAMPAIGNS,
  applicants: APPLICANTS,
  placements: PLACEMENTS,
  workingTimeAgreements: WORKING_TIME_AGREEMENTS,
  employmentTerms: EMPLOYMENT_TERMS,
  workingTimeRecords: WORKING_TIME_RECORDS,
  criticalFunctions: CRITICAL_FUNCTIONS,
  agreements: AGREEMENTS,
  agreementItems: AGREEMENT_ITEMS,
  hoursWishes: HOURS_WISHES,
  unitTasks: UNIT_TASKS,
  rosterWishes: ROSTER_WISHES,
  assessments: ASSESSMENTS,
  rooms: ROOMS,
  roomStays: ROOM_STAYS,
  roomZones: ROOM_ZONES,
  roomPartitions: ROOM_PARTITIONS,
  visitHistory: VISIT_HISTORY,
  carerWishes: CARER_WISHES_TABLE,
  travelMinutes: TRAVEL_MINUTES,
};

/** The names of all tables, in the contract's order. */
export const TABLE_NAMES = Object.keys(MUNICIPALITY_TABLES) as readonly TableName[];
