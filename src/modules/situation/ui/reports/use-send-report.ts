import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { useToast } from '#platform/ui-kit/use-toast.ts';
import { api } from '#platform/web-client/api.ts';
import type { CheckReply, ReportFigures, ReportFinding, ReportForm, SendReportReply } from '../../contract.ts';
import { reportsTexts } from '../../texts/reports-texts.ts';

/** Sending a report: first the server says what does not look right, then it takes what is confirmed. */
export interface SendReport {
  readonly findings: readonly ReportFinding[];
  readonly confirmed: ReadonlySet<string>;
  readonly confirm: (code: string, yes: boolean) => void;
  /** Checks and sends; stops at findings that are not confirmed. */
  readonly send: (figures: ReportFigures) => void;
  readonly sendUnchanged: () => void;
  readonly busy: boolean;
  readonly error: unknown;
}

/** Sends reports of the form's unit and slot. */
export function useSendReport(form: ReportForm, onSent: () => void): SendReport {
  const t = useTexts(reportsTexts);
  const toast = useToast();
  const queries = useQueryClient();
  const [findings, setFindings] = useState<readonly ReportFinding[]>([]);
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const slot = { unitId: form.unitId, slotDate: form.slotDate, slotMinute: form.slotMinute };
  const revision = form.current?.revision ?? 0;
  const onSuccess = async (reply: SendReportReply | undefined) => {
    if (!reply) return;
    setFindings([]);
    setConfirmed(new Set());
    toast.say(t('form.done.tasks', { count: reply.tasksClosed }));
    await queries.invalidateQueries({ queryKey: ['reports'] });
    onSent();
  };
  const sending = useMutation({
    mutationFn: async (figures: ReportFigures) => {
      const check = await api.post<CheckReply>('/api/situation/reports/check', { ...slot, figures });
      setFindings(check.findings);
      if (check.findings.some((finding) => !confirmed.has(finding.code))) return undefined;
      const confirmedFindings = check.findings.map((finding) => finding.code);
      return api.post<SendReportReply>('/api/situation/reports', { ...slot, revision, figures, confirmedFindings });
    },
    onSuccess,
  });
  const unchanged = useMutation({
    mutationFn: () => api.post<SendReportReply>('/api/situation/reports/unchanged', { ...slot, revision }),
    onSuccess,
  });
  return {
    findings,
    confirmed,
    confirm: (code, yes) => {
      const next = new Set(confirmed);
      if (yes) next.add(code);
      else next.delete(code);
      setConfirmed(next);
    },
    send: (figures) => sending.mutate(figures),
    sendUnchanged: () => unchanged.mutate(),
    busy: sending.isPending || unchanged.isPending,
    error: sending.error ?? unchanged.error,
  };
}
