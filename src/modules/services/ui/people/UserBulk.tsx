import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Button } from '#platform/ui-kit/Button.tsx';
import { ButtonLink } from '#platform/ui-kit/ButtonLink.tsx';
import { ErrorState } from '#platform/ui-kit/ErrorState.tsx';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { SentFile } from '#platform/web-client/save-file.ts';
import { saveFile } from '#platform/web-client/save-file.ts';
import type { UsersReply } from '../../contract/people.ts';
import type { UserRow } from '../../domain/people/user-row.ts';
import { peopleTexts } from '../../texts/people-texts.ts';

interface UserBulkProps {
  readonly reply: UsersReply;
  readonly selected: readonly UserRow[];
  readonly onInfected: () => void;
}

/** What can be done with the people chosen. Priority is never set on people: a rule is proposed, for their services and units. */
export function UserBulk({ reply, selected, onInfected }: UserBulkProps) {
  const t = useTexts(peopleTexts);
  const file = useMutation({
    mutationFn: () => api.post<SentFile>('/api/services/users/export', { userIds: selected.map((row) => row.userId) }),
    onSuccess: saveFile,
  });
  const rule = useMemo(() => {
    const common = reply.kinds.filter((_, kind) => selected.every((row) => row.kinds.includes(kind)));
    const units = new Set(selected.map((row) => row.unitId));
    return {
      ny: '1',
      tjeneste: common.length > 0 ? common.join('|') : undefined,
      enhet: units.size === 1 ? [...units][0] : undefined,
    };
  }, [reply, selected]);
  return (
    <>
      {reply.canExport && (
        <Button small icon="download" busy={file.isPending} onClick={() => file.mutate()}>
          {t('bulk.export')}
        </Button>
      )}
      {reply.canChange && (
        <Button small onClick={onInfected}>
          {t('bulk.infected')}
        </Button>
      )}
      {reply.canPropose && (
        <ButtonLink small to="/tjenester/prioritering" search={rule}>
          {t('bulk.rule')}
        </ButtonLink>
      )}
      {file.error && <ErrorState error={file.error} texts={peopleTexts} />}
    </>
  );
}
