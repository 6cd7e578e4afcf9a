import type { UseMutationResult } from '@tanstack/react-query';
import { useEdit } from '#modules/organisation/ui.ts';
import { useTexts } from '#platform/ui-kit/use-texts.ts';
import { api } from '#platform/web-client/api.ts';
import type { RegisterAction } from '../../contract.ts';
import { resourceTexts } from '../../texts/resource-texts.ts';

/** The key under which the register is fetched. */
export const REGISTER_KEY = 'register';

/** Confirms, makes available or takes out, with an undo. */
export function useRegisterActions(): {
  readonly act: (personIds: readonly string[], action: RegisterAction['action'], what?: string) => void;
  readonly edit: UseMutationResult<{ readonly editId: number }, Error, never>;
} {
  const t = useTexts(resourceTexts);
  const edit = useEdit(undefined, REGISTER_KEY);
  return {
    edit: edit as never,
    act: (personIds, action, what) =>
      edit.mutate({
        send: () => api.post('/api/staffing/resources/actions', { personIds, action }),
        what:
          action.do === 'train'
            ? t('resources.done.train', { unit: what ?? action.unitId })
            : t(`resources.done.${action.do}`, { count: personIds.length }),
      }),
  };
}
