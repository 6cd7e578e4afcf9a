import { sql } from 'kysely';
import type { Instant } from '#kernel/instant.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { withHealthRole } from '#platform/db/tenant-transaction.ts';
import type { Work } from '#platform/unit-of-work/work.ts';
import type { Answer, AssessedCase } from '../../domain/assessment/question.ts';
import type { FaultyAnswer } from '../../domain/assessment/question-set.ts';
import { assessAnswers } from '../../domain/assessment/question-set.ts';
import { LONGEST_VALIDITY_DAYS } from '../../rules/assessment-validity.ts';
import type { AssessmentRow } from './assessment-rows.ts';

/** An answer as stored. */
export interface StoredAnswer {
  readonly question: string;
  readonly choice: string | null;
  readonly body: string | null;
  readonly day: PlainDate | null;
  readonly fromTemplate: boolean;
  readonly answeredAt: Instant;
  readonly answeredName: string;
  readonly revision: number;
}

/** The answers of an assessment by question: health data, so whoever asks has logged the look. */
export async function readAnswers({ trx }: Work, assessmentId: string): Promise<ReadonlyMap<string, StoredAnswer>> {
  const { rows } = await withHealthRole(trx, () =>
    sql<StoredAnswer>`SELECT assessment_answer.question, assessment_answer.choice, assessment_answer.body, assessment_answer.day,
        assessment_answer.from_template, assessment_answer.answered_at, assessment_answer.answered_name, assessment_answer.revision
      FROM assessment_answer WHERE assessment_answer.tenant_id = ${trx.tenantId}
        AND assessment_answer.assessment_id = ${assessmentId}`.execute(trx),
  );
  return new Map(rows.map((row) => [row.question, row]));
}

/** A stored answer as the questions read it. */
export function answerOf(stored: StoredAnswer | undefined): Answer {
  return {
    ...(stored?.choice != null ? { choice: stored.choice } : {}),
    ...(stored?.body != null ? { text: stored.body } : {}),
    ...(stored?.day != null ? { day: stored.day } : {}),
    ...(stored?.fromTemplate ? { untouched: true } : {}),
  };
}

/** What the questions must know of an assessment. */
export function caseOf(row: Pick<AssessmentRow, 'importance' | 'actions' | 'validFrom'>): AssessedCase {
  const { importance, actions, validFrom } = row;
  return { importance, actions, validFrom, longestDays: LONGEST_VALIDITY_DAYS[importance] };
}

/** What stands between an assessment and a signature. */
export function faultsOf(row: AssessmentRow, answers: ReadonlyMap<string, StoredAnswer>): readonly FaultyAnswer[] {
  const given = new Map([...answers].map(([question, stored]) => [question, answerOf(stored)]));
  return assessAnswers(row.questionSet, given, caseOf(row));
}
