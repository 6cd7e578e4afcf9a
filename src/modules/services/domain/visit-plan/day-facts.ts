import type { PlainDate } from '#kernel/plain-date.ts';
import type { TravelRule } from '../../rules/visit-plan/travel-rule.ts';
import type { AllowedAction, VisitImportance } from '../visit.ts';

/** Degrees, WGS 84. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** Somebody who is on duty on the day, or would have been; `startMinute` and `endMinute` from the roster (a night ends after 1440). */
export interface CarerAtWork {
  readonly personId: string;
  readonly name: string;
  /** The own competence first, then those that it covers. */
  readonly competences: readonly string[];
  /** Where they are on duty. */
  readonly unitId: string;
  /** Other units that they are trained for and have agreed to work in. */
  readonly mayWorkIn: readonly string[];
  readonly startMinute: number;
  readonly endMinute: number;
  readonly breakMinutes: number;
  readonly away: boolean;
}

/** A carer of the day with when they leave before the end of the shift. */
export interface DayCarer extends CarerAtWork {
  readonly leavesAt?: number | undefined;
}

/** A district: where its people set out from. */
export interface DayUnit {
  readonly unitId: string;
  readonly name: string;
  readonly base: Point | undefined;
}

/** Who makes a visit and when. */
export interface Arrangement {
  readonly carers: readonly string[];
  readonly startMinute: number | undefined;
}

/** An action that an assessment in force allows; `untilMinute` where it ends in the course of the day. */
export type DayAction = AllowedAction & { readonly untilMinute?: number | undefined };

export interface VisitMark {
  readonly state: 'started' | 'done' | 'could_not';
  readonly startMinute: number;
  /** Absent while it goes on. */
  readonly endMinute?: number | undefined;
  readonly personId?: string | undefined;
}

/** One visit of the day. It begins and ends within its window; minutes after midnight. */
export interface DayVisit {
  readonly visitId: string;
  readonly userId: string;
  /** The district that makes it. */
  readonly unitId: string;
  readonly point: Point | undefined;
  readonly earliest: number;
  readonly latest: number;
  readonly minutes: number;
  /** People needed. */
  readonly carers: number;
  /** Where two come in order: minutes from the first one's start to the second one's. */
  readonly gap?: { readonly least: number; readonly most: number } | undefined;
  readonly competence: string;
  /** The granted service; none where it is not known, and then nothing may be reduced. */
  readonly serviceId?: string | undefined;
  readonly serviceKind?: string | undefined;
  readonly importance: VisitImportance;
  readonly actions: readonly DayAction[];
  readonly infected: boolean;
  /** As the normal plan has it. */
  readonly normal: Arrangement;
  /** As it stands published now; the same as the normal plan while nothing is published. */
  readonly standing: Arrangement;
  readonly mark?: VisitMark | undefined;
}

/** A user would rather have somebody, or is not to have them. */
export interface CarerWish {
  readonly userId: string;
  readonly personId: string;
  readonly wish: 'preferred' | 'excluded';
}

/** Everything that a day's tours rest on, as plain data. */
export interface DayFacts {
  readonly date: PlainDate;
  readonly units: readonly DayUnit[];
  readonly visits: readonly DayVisit[];
  readonly carers: readonly DayCarer[];
  readonly wishes: readonly CarerWish[];
  /** Carers known to a user: `userId personId`. */
  readonly known: readonly string[];
  readonly travelRule: TravelRule;
  /** Minutes that a routing server or a file has given, by `fromId toId` (user or unit). */
  readonly travel: Readonly<Record<string, number>>;
  /** The rest of a running day is planned from this minute on. */
  readonly fromMinute?: number | undefined;
}
