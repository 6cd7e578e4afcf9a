import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#platform/web-client/api.ts';
import { ApiError } from '#platform/web-client/api-error.ts';
import { useSession } from '#platform/web-client/use-session.ts';
import type {
  ImportFault,
  ImportReportView,
  ImportStreamLine,
  InspectReply,
  SavedMapping,
} from '../../contract/imports.ts';
import type { FileChoice } from './mapping-choices.ts';
import { choicesFrom, mappingFrom } from './mapping-choices.ts';
import { runImport, uploadForm } from './run-import.ts';

/** How far a running import has come. */
export type ImportProgressLine = Extract<ImportStreamLine, { readonly progress: unknown }>['progress'];

/** How the last try or import of the chosen files ended. */
export interface ImportOutcome {
  readonly report?: ImportReportView;
  readonly faults?: readonly ImportFault[];
  readonly total?: number;
}

/** The chosen files, what they are, and how trying and importing them goes. */
export function useImport() {
  const { csrfToken } = useSession();
  const queries = useQueryClient();
  const [files, setFiles] = useState<readonly File[]>([]);
  const [choices, setChoices] = useState<readonly FileChoice[]>([]);
  const [progress, setProgress] = useState<ImportProgressLine>();
  const [outcome, setOutcome] = useState<ImportOutcome>();
  const inspection = useMutation({
    mutationFn: (chosen: readonly File[]) =>
      api.post<InspectReply>('/api/organisation/imports/inspect', uploadForm(chosen)),
    onSuccess: (reply) => setChoices(choicesFrom(reply.files)),
  });
  const run = useMutation({
    mutationFn: ({ dryRun, by = choices }: { readonly dryRun: boolean; readonly by?: readonly FileChoice[] }) => {
      setProgress(undefined);
      setOutcome(undefined);
      const mapping = mappingFrom(by, inspection.data?.tables ?? []);
      return runImport(uploadForm(files, mapping), { dryRun, csrfToken, onProgress: setProgress });
    },
    onSuccess: (ending, { dryRun }) => {
      if ('refused' in ending) throw new ApiError({ kind: 'refused', ...ending.refused });
      if ('fault' in ending) throw new ApiError({ kind: 'fault', id: ending.fault.id });
      setOutcome(
        'malformed' in ending
          ? { faults: ending.malformed.faults, total: ending.malformed.total }
          : { report: ending.report },
      );
      if (!dryRun && 'report' in ending) void queries.invalidateQueries();
    },
  });
  return {
    files,
    choices,
    inspection,
    run,
    progress,
    outcome,
    mapping: (): SavedMapping => mappingFrom(choices, inspection.data?.tables ?? []),
    choose: (chosen: readonly File[]) => {
      setFiles(chosen);
      setOutcome(undefined);
      run.reset();
      inspection.mutate(chosen);
    },
    /** Changed choices make what was tried no longer true. */
    change: (next: readonly FileChoice[]) => {
      setChoices(next);
      setOutcome(undefined);
    },
    readBy: (saved: SavedMapping | undefined) => {
      setChoices(choicesFrom(inspection.data?.files ?? [], saved));
      setOutcome(undefined);
    },
  };
}

/** What `useImport` gives. */
export type ImportDesk = ReturnType<typeof useImport>;
