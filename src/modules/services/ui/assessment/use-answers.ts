import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '#platform/web-client/api.ts';
import type { AnsweredReply, AssessmentReply, QuestionView } from '../../contract/assessment.ts';

/** Words are sent when the writer rests so long. */
const REST_MS = 700;

type Given = QuestionView['answer'];
export type SaveState = 'saved' | 'waiting' | 'saving' | 'kept' | 'refused';

/** An answer that this browser holds until the server has it, with the revision that its writer saw. */
interface Held {
  readonly answer: Given;
  readonly revision: number;
}

/** Names the answers under way, so that a signature waits for them. */
export const ANSWERS = ['services-answer'];

const keyOf = (assessmentId: string, question: string) => `beredt.vurdering.${assessmentId}.${question}`;

function held(assessmentId: string, question: string): Held | undefined {
  const text = localStorage.getItem(keyOf(assessmentId, question));
  return text === null ? undefined : (JSON.parse(text) as Held);
}

/** Whether this browser still holds an answer that the server has not confirmed. */
export function hasHeldAnswers(assessmentId: string): boolean {
  return Object.keys(localStorage).some((key) => key.startsWith(keyOf(assessmentId, '')));
}

/**
 * The answer to one question as its writer sees it: kept in this browser at once, sent when they rest, and taken out when the server has
 * it; a closed tab or a lost network loses no word. What the server refuses (somebody answered meanwhile) stays here until they decide.
 */
export function useAnswer(assessmentId: string, view: QuestionView) {
  const { question } = view;
  const queries = useQueryClient();
  const [answer, setAnswer] = useState<Given>(() => held(assessmentId, question)?.answer ?? view.answer);
  const [state, setState] = useState<SaveState>(() => (held(assessmentId, question) ? 'waiting' : 'saved'));
  const [restored] = useState(() => held(assessmentId, question) !== undefined);
  const revision = useRef(view.revision);
  const sending = useRef(false);
  const next = useRef<Given | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { mutateAsync } = useMutation({
    mutationKey: ANSWERS,
    mutationFn: (body: Held) =>
      api.put<AnsweredReply>(`/api/services/assessments/${assessmentId}/answer`, { question, ...body }),
  });
  useEffect(() => {
    if (sending.current || next.current !== undefined || held(assessmentId, question)) return;
    if (view.revision > revision.current) {
      revision.current = view.revision;
      setAnswer(view.answer);
    }
  }, [assessmentId, question, view.revision, view.answer]);

  const send = useCallback(async () => {
    if (sending.current || next.current === undefined) return;
    const given = next.current;
    next.current = undefined;
    sending.current = true;
    setState('saving');
    try {
      const reply = await mutateAsync({ answer: given, revision: revision.current });
      revision.current = reply.revision;
      if (next.current === undefined) localStorage.removeItem(keyOf(assessmentId, question));
      setState(next.current === undefined ? 'saved' : 'waiting');
      queries.setQueryData<AssessmentReply>(
        ['services-assessment', assessmentId],
        (before) => before && withAnswer(before, question, given, reply),
      );
    } catch (error) {
      next.current ??= given;
      setState((error as Error).name === 'ApiError' && (error as Error).message === 'offline' ? 'kept' : 'refused');
      throw error;
    } finally {
      sending.current = false;
    }
    if (next.current !== undefined) await send();
  }, [assessmentId, question, mutateAsync, queries]);

  const change = (given: Given, wait = REST_MS) => {
    setAnswer(given);
    next.current = given;
    setState('waiting');
    localStorage.setItem(
      keyOf(assessmentId, question),
      JSON.stringify({ answer: given, revision: revision.current } satisfies Held),
    );
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send().catch(() => {}), wait);
  };
  useEffect(() => {
    const left = held(assessmentId, question);
    if (left && next.current === undefined) {
      next.current = left.answer;
      void send().catch(() => {});
    }
    return () => clearTimeout(timer.current);
  }, [assessmentId, question, send]);
  /** Lets go of what is held here and shows what the server has. */
  const yieldToServer = () => {
    localStorage.removeItem(keyOf(assessmentId, question));
    next.current = undefined;
    revision.current = view.revision;
    setAnswer(view.answer);
    setState('saved');
    void queries.invalidateQueries({ queryKey: ['services-assessment', assessmentId] });
  };
  return { answer, state, restored, change, flush: send, yieldToServer };
}

function withAnswer(before: AssessmentReply, question: string, answer: Given, reply: AnsweredReply): AssessmentReply {
  const faults = new Map(reply.faults.map((one) => [one.question, one.fault]));
  return {
    ...before,
    state: reply.state,
    // Replies to answers that were on their way together come in any order.
    revision: Math.max(before.revision, reply.assessmentRevision),
    lastDay: question === 'valid-until' && answer.day !== undefined ? answer.day : before.lastDay,
    questions: before.questions.map((one) => ({
      ...one,
      ...(one.question === question ? { answer, revision: reply.revision, fromTemplate: false } : {}),
      fault: faults.get(one.question) ?? null,
    })),
  };
}
